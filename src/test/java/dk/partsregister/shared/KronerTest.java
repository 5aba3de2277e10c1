package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KronerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.399.115 kr.             | 1399115",
                "5,050 mio. kr.            | 5050000",
                "2,55 mio.                 | 2550000",
                "1, 8 mio. kr.             | 1800000",
                "3, 7 mio. kr.             | 3700000",
                "1 mio. kr.                | 1000000",
                "1 mio.kr.                 | 1000000",
                "2 millioner kroner        | 2000000",
                "1,5 mill. kr.             | 1500000",
                "1 mia. kr.                | 1000000000",
                "1.500 mio. kr.            | 1500000000",
                "150.000                   | 150000",
                "150000                    | 150000",
                "kr. 500.000               | 500000",
                "Kr. 500.000,-             | 500000",
                "kr500.000                 | 500000",
                "DKK 300.000               | 300000",
                "300.000 DKK               | 300000",
                "500.000,50 kr.            | 500000.50",
                "1.200,-                   | 1200",
                "1.200,–                   | 1200",
                "1.200,-- kr.              | 1200",
                "1.200.000,- kr.           | 1200000",
                "75 t.kr.                  | 75000",
                "75 t. kr.                 | 75000",
                "75 tkr.                   | 75000",
                "75 TKR                    | 75000",
                "1.500 t.kr.               | 1500000",
                "75 tusind kr.             | 75000",
                "½ mio. kr.                | 500000",
                "1½ mio.                   | 1500000",
                "1 ½ mio. kr.              | 1500000",
                "¾ mio. kr.                | 750000",
                "-500 kr.                  | -500",
                "\u2212500 kr.             | -500",
                "kr. -1.500,25             | -1500.25",
                "1\u00A0399\u00A0115\u00A0kr. | 1399115",
                "1\u2009399\u2009115 kr.   | 1399115",
                "1\u202F399\u202F115 kr.   | 1399115",
                "1 399 115 kr.             | 1399115",
                "1 399 115                 | 1399115",
                "1.000.000 kroner          | 1000000",
                "0 kr.                     | 0",
                "0,75 kr.                  | 0.75",
                "500.000 kr                | 500000",
                "500.000 kr.,              | 500000",
                "500.000 KR.               | 500000",
            })
    void readsTheAmount(String typed, BigDecimal amount) {
        Kroner read = Kroner.read(typed);

        assertThat(read.value()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(amount));
        assertThat(read.typed()).isEqualTo(typed);
        assertThat(read.approximate()).isFalse();
        assertThat(read.bracketed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ca. 5,6 mio. kr.       | 5600000 | true  | false | ca. 5.600.000 kr.",
                "cirka 500 kr.          | 500     | true  | false | ca. 500 kr.",
                "ca 500 kr.             | 500     | true  | false | ca. 500 kr.",
                "ca.500.000 kr.         | 500000  | true  | false | ca. 500.000 kr.",
                "omkring 1,2 mio. kr.   | 1200000 | true  | false | ca. 1.200.000 kr.",
                "(503.580 kr.)          | 503580  | false | true  | (503.580 kr.)",
                "(473.000)              | 473000  | false | true  | (473.000 kr.)",
                "( 473.000 )            | 473000  | false | true  | (473.000 kr.)",
                "(ca. 473.000 kr.)      | 473000  | true  | true  | (ca. 473.000 kr.)",
                "ca. (473.000)          | 473000  | true  | true  | (ca. 473.000 kr.)",
                "1 mio. kr.             | 1000000 | false | false | 1.000.000 kr.",
                "kr. 500.000,5          |         | false | false | kr. 500.000,5",
                "1.234,50               | 1234.50 | false | false | '1.234,50 kr.'",
                "-1.234,50 kr.          | -1234.5 | false | false | '-1.234,50 kr.'",
            })
    void keepsAboutAndBracketsAndPrintsInHouseStyle(
            String typed, BigDecimal amount, boolean approximate, boolean bracketed, String houseStyle) {
        Kroner read = Kroner.read(typed);

        assertThat(read).isEqualTo(new Kroner(typed, amount, approximate, bracketed));
        assertThat(read.houseStyle()).isEqualTo(houseStyle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "beløb afventer",
                "1.2.3 kr.",
                "12.34.567",
                "1,2,3",
                "1.39.115",
                "1.399.115.1",
                "1.5 mio. kr.",
                "1,399,115 kr.",
                "1,399 kr.",
                "1,2",
                "1.399 115 kr.",
                "0.500.000 kr.",
                "1234.567 kr.",
                "(473.000",
                "473.000)",
                "387.885 kr. (KL)",
                "100.000-200.000 kr.",
                "100.000 kr. 200.000 kr.",
                "heraf 2,55 mio. til stafetten",
                "28.000 eksemplarer",
                "kr.",
                "ca.",
                "-",
                "5 krav",
                "10 %",
                "½ kr.",
                "0,000000001 mio. kr.",
                "OK-05",
                "§ 5",
                "1234567890123456 kr.",
                "١٢٣ kr.",
            })
    void neverGuesses(String typed) {
        assertThat(Kroner.read(typed)).isEqualTo(new Kroner(typed, null, false, false));
        assertThat(Kroner.read(typed).houseStyle()).isEqualTo(typed.strip());
    }

    @Test
    void equalAmountsAreEqualRecords() {
        assertThat(new Kroner("x", new BigDecimal("1E+3"), false, false))
                .isEqualTo(new Kroner("x", new BigDecimal("1000.00"), false, false));
        assertThat(new Kroner("x", new BigDecimal("0.5"), false, false))
                .isEqualTo(new Kroner("x", new BigDecimal("0.500"), false, false));
        assertThat(Kroner.of(new BigDecimal("1399115.00")).amount()).isEqualTo(new BigDecimal("1399115"));
    }

    @Test
    void refusesWhatIsFinerThanAnOereAndFlagsWithoutAnAmount() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Kroner("x", new BigDecimal("0.001"), false, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kroner("x", null, true, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kroner("x", null, false, true));
    }

    @Test
    void formatsTheDanishWay() {
        assertThat(Kroner.format(new BigDecimal("67356892"))).isEqualTo("67.356.892");
        assertThat(Kroner.format(new BigDecimal("1234.5"))).isEqualTo("1.234,50");
        assertThat(Kroner.format(new BigDecimal("-100000"))).isEqualTo("-100.000");
        assertThat(Kroner.format(new BigDecimal("999.00"))).isEqualTo("999");
        assertThat(Kroner.of(new BigDecimal("150000")).houseStyle()).isEqualTo("150.000 kr.");
    }

    @Test
    void findsEachAmountOfAMoneyCellAndNothingElse() {
        String cell = "387.885 kr. (KL) 974.115 kr. (Danske Regioner) OK-02 (bilag C)";

        assertThat(Kroner.findInCell(cell))
                .extracting(
                        found -> cell.substring(found.start(), found.end()),
                        found -> found.kroner().amount())
                .containsExactly(
                        tuple("387.885 kr.", new BigDecimal("387885")), tuple("974.115 kr.", new BigDecimal("974115")));
        assertThat(Kroner.find(cell)).isEqualTo(Kroner.findInCell(cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,050 mio. kr.\\nheraf 2,55 mio. til stafetten\\nOK 05 | 5050000;2550000",
                "1.726.200 kr.\\n(503.580 kr.)\\nOK-05                 | 1726200;503580",
                "3.288.000 kr.\\nOK-02 (bilag C)\\nTillægsbevilling:\\n(473.000) | 3288000;473000",
                "Ca. 5,6 mio. kr.\\nOK 05                              | 5600000",
                "1, 8 mio. kr.\\nOK 05                                 | 1800000",
                "1.200,- til forplejning                              | 1200",
                "OK 05 300.000 kr.                                    | 300000",
                "OK-05 – 500.000 kr.                                  | 500000",
                "pulje 2, 500.000 kr.                                 | 500000",
                "500.000 kr.\\n- 200.000 kr.                           | 500000;200000",
                "387.885 (KL)                                         | 387885",
            })
    void findsInCells(String cell, String amounts) {
        assertThat(Kroner.findInCell(cell.replace("\\n", "\n")))
                .extracting(found -> String.valueOf(found.kroner().amount()))
                .containsExactly(amounts.split(";"));
    }

    @Test
    void takesAboutAndBracketsIntoWhatItFinds() {
        String text = "bevilling (503.580 kr.) og ca. 5,6 mio. kr. i alt";

        assertThat(Kroner.find(text))
                .extracting(
                        found -> text.substring(found.start(), found.end()),
                        found -> found.kroner().bracketed(),
                        found -> found.kroner().approximate())
                .containsExactly(tuple("(503.580 kr.)", true, false), tuple("ca. 5,6 mio. kr.", false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OK-02 (bilag C)",
                "§ 5 midler",
                "i 2008",
                "3 kommuner",
                "28.000 eksemplarer",
                "15. januar 2008",
                "12.9.2006",
                "12/9-2006",
                "tlf. 33 47 06 17",
                "tlf. 3347 0617",
                "sagsnr. 1546.46",
                "100.000-200.000 kr.",
                "100.000 - 200.000 kr.",
                "1.39.115 kr.",
                "kl. 9.30 - 14",
                "10 % af 5 krav",
            })
    void findsNoAmountIn(String text) {
        assertThat(Kroner.find(text)).isEmpty();
        assertThat(Kroner.findInCell(text)).isEmpty();
    }

    @Test
    void runningTextMustSayKroner() {
        assertThat(Kroner.find("5 mio. borgere og 473.000 andre (473.000)")).isEmpty();
        assertThat(Kroner.find("Der er brugt 473.000 kr. indtil nu")).hasSize(1);
    }

    @Test
    void readsAnyTextWithoutFailing() {
        String alphabet = "0123456789.,-–½ \u00A0()kromitca.§/\n";
        Random random = new Random(20080513);
        for (int run = 0; run < 3_000; run++) {
            String text = random.ints(random.nextInt(30), 0, alphabet.length())
                    .collect(StringBuilder::new, (s, c) -> s.append(alphabet.charAt(c)), StringBuilder::append)
                    .toString();
            assertThat(Kroner.read(text).typed()).isEqualTo(text.strip());
            for (Kroner.Found found : Kroner.findInCell(text)) {
                assertThat(Kroner.read(text.substring(found.start(), found.end())))
                        .isEqualTo(found.kroner());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.234.", "100 ", "ca. ", "(", "1,", "1 - ", " ", "½", "kr. ", "1, 8 "})
    void longNastyTextIsReadToo(String part) {
        String text = part.repeat(100_000);

        assertThat(Kroner.read(text).value()).isEmpty();
        assertThat(Kroner.find(text)).isEmpty();
    }
}
