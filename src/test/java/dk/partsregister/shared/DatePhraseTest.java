package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.partsregister.shared.DatePhrase.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15. januar 2008                   | 2008-01-15 | 2008-01-15",
                "30. Marts 2009                    | 2009-03-30 | 2009-03-30",
                "d. 16. august 2006                | 2006-08-16 | 2006-08-16",
                "den 15. januar 2008               | 2008-01-15 | 2008-01-15",
                "mandag den 5. maj 2008            | 2008-05-05 | 2008-05-05",
                "pr. 1. april 2008                 | 2008-04-01 | 2008-04-01",
                "15 januar 2008                    | 2008-01-15 | 2008-01-15",
                "29. februar 2008                  | 2008-02-29 | 2008-02-29",
                "12.9.2006                         | 2006-09-12 | 2006-09-12",
                "12.09.06                          | 2006-09-12 | 2006-09-12",
                "12/9-2006                         | 2006-09-12 | 2006-09-12",
                "12/9 2006                         | 2006-09-12 | 2006-09-12",
                "12/9-06                           | 2006-09-12 | 2006-09-12",
                "2006-09-12                        | 2006-09-12 | 2006-09-12",
                "9/2008                            | 2008-09-01 | 2008-09-30",
                "juni 2007                         | 2007-06-01 | 2007-06-30",
                "Juni 2007.                        | 2007-06-01 | 2007-06-30",
                "JUNI 2007:                        | 2007-06-01 | 2007-06-30",
                "Marts 07                          | 2007-03-01 | 2007-03-31",
                "marts '07                         | 2007-03-01 | 2007-03-31",
                "Jan 2008                          | 2008-01-01 | 2008-01-31",
                "jan. 2008                         | 2008-01-01 | 2008-01-31",
                "februar 2008                      | 2008-02-01 | 2008-02-29",
                "i november 2007                   | 2007-11-01 | 2007-11-30",
                "Januar/februar/marts 07           | 2007-01-01 | 2007-03-31",
                "foråret/sommeren 2007             | 2007-03-01 | 2007-08-31",
                "maj og juni 2008                  | 2008-05-01 | 2008-06-30",
                "mellem maj og august 2008         | 2008-05-01 | 2008-08-31",
                "Maj-oktober 2007                  | 2007-05-01 | 2007-10-31",
                "Maj – oktober 2008                | 2008-05-01 | 2008-10-31",
                "Juni 07 - august 08               | 2007-06-01 | 2008-08-31",
                "August 08 - september 08          | 2008-08-01 | 2008-09-30",
                "August 2005 — september 2007      | 2005-08-01 | 2007-09-30",
                "April 2007 – maj 2008             | 2007-04-01 | 2008-05-31",
                "Jan 2008 – september 2008         | 2008-01-01 | 2008-09-30",
                "1.-3. maj 2008                    | 2008-05-01 | 2008-05-03",
                "1. - 3. maj 2008                  | 2008-05-01 | 2008-05-03",
                "1-3. maj 2008                     | 2008-05-01 | 2008-05-03",
                "den 1. til 3. maj 2008            | 2008-05-01 | 2008-05-03",
                "30. april - 2. maj 2008           | 2008-04-30 | 2008-05-02",
                "2005-2008                         | 2005-01-01 | 2008-12-31",
                "2007/2008                         | 2007-01-01 | 2008-12-31",
                "2007/08                           | 2007-01-01 | 2008-12-31",
                "oktober 2006 til 2008             | 2006-10-01 | 2008-12-31",
                "fra oktober 2006 til 2008         | 2006-10-01 | 2008-12-31",
                "fra maj til august 2008           | 2008-05-01 | 2008-08-31",
                "Primo juni 07                     | 2007-06-01 | 2007-06-10",
                "medio juni 2007                   | 2007-06-11 | 2007-06-20",
                "ultimo marts 2008                 | 2008-03-21 | 2008-03-31",
                "ultimo april 2008                 | 2008-04-21 | 2008-04-30",
                "i begyndelsen af maj 2008         | 2008-05-01 | 2008-05-10",
                "udgangen af februar 2008          | 2008-02-21 | 2008-02-29",
                "medio maj - ultimo juni 2008      | 2008-05-11 | 2008-06-30",
                "primo 2007                        | 2007-01-01 | 2007-03-31",
                "medio 2008                        | 2008-05-01 | 2008-08-31",
                "ultimo 2008                       | 2008-10-01 | 2008-12-31",
                "i slutningen af 2008              | 2008-10-01 | 2008-12-31",
                "forår 2008                        | 2008-03-01 | 2008-05-31",
                "i foråret 2008                    | 2008-03-01 | 2008-05-31",
                "forsommeren 2008                  | 2008-05-01 | 2008-06-30",
                "sommeren 2008                     | 2008-06-01 | 2008-08-31",
                "eftersommeren 2008                | 2008-08-01 | 2008-09-30",
                "efteråret 2006                    | 2006-09-01 | 2006-11-30",
                "vinteren 2007                     | 2007-12-01 | 2008-02-29",
                "vinteren 2007/08                  | 2007-12-01 | 2008-02-29",
                "vinteren 2007/2008                | 2007-12-01 | 2008-02-29",
                "2. halvår 2008                    | 2008-07-01 | 2008-12-31",
                "i 1. halvår af 2008               | 2008-01-01 | 2008-06-30",
                "andet halvår 2008                 | 2008-07-01 | 2008-12-31",
                "1. kvartal 2008                   | 2008-01-01 | 2008-03-31",
                "1.-2. kvartal 2008                | 2008-01-01 | 2008-06-30",
                "fjerde kvartal 2008               | 2008-10-01 | 2008-12-31",
                "uge 12 2008                       | 2008-03-17 | 2008-03-23",
                "uge 12, 2008                      | 2008-03-17 | 2008-03-23",
                "uge 1 2008                        | 2007-12-31 | 2008-01-06",
                "uge 53 2009                       | 2009-12-28 | 2010-01-03",
                "i 2008                            | 2008-01-01 | 2008-12-31",
                "2008                              | 2008-01-01 | 2008-12-31",
                "i løbet af 2008                   | 2008-01-01 | 2008-12-31",
                "inden sommerferien 2008           |            | 2008-06-30",
                "inden 1. maj 2008                 |            | 2008-04-30",
                "inden udgangen af maj 2008        |            | 2008-05-31",
                "inden udgangen af 2008            |            | 2008-12-31",
                "senest 1. maj 2008                |            | 2008-05-01",
                "til 2008                          |            | 2008-12-31",
                "til og med maj 2008               |            | 2008-05-31",
                "fra før 2002                      |            | 2001-12-31",
                "før maj 2008                      |            | 2008-04-30",
                "forud for OK-08                   |            | 2008-03-31",
                "forud for O.08                    |            | 2008-03-31",
                "forud for OK 05                   |            | 2005-03-31",
                "fra 2006                          | 2006-01-01 |           ",
                "siden august 2005                 | 2005-08-01 |           ",
                "tidligst den 1. maj 2008          | 2008-05-01 |           ",
                "efter maj 2008                    | 2008-06-01 |           ",
                "i OK-08 perioden                  | 2008-04-01 | 2011-03-31",
                "OK-11-perioden                    | 2011-04-01 | 2013-03-31",
                "i OK-26 perioden                  | 2026-04-01 |           ",
            })
    void readsTheDays(String typed, LocalDate earliest, LocalDate latest) {
        assertThat(DatePhrase.read(typed)).isEqualTo(new DatePhrase(typed, Reading.DATED, earliest, latest, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "omkring sommeren 2007    | 2007-06-01 | 2007-08-31",
                "ca. maj 2008             | 2008-05-01 | 2008-05-31",
                "ca. den 1. maj 2008      | 2008-05-01 | 2008-05-01",
                "inden ca. 1. maj 2008    |            | 2008-04-30",
                "omkring 1. maj 2008      | 2008-05-01 | 2008-05-01",
            })
    void aboutMakesItApproximate(String typed, LocalDate earliest, LocalDate latest) {
        assertThat(DatePhrase.read(typed)).isEqualTo(new DatePhrase(typed, Reading.DATED, earliest, latest, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nært forestående",
                "snarlig",
                "Snarligt",
                "netop",
                "pt.",
                "p.t.",
                "Pt",
                "løbende",
                "afventer",
                "i den kommende OK-periode",
                "i OK-perioden",
                "næste overenskomstperiode",
            })
    void someTimesAreTiedToNoDay(String typed) {
        assertThat(DatePhrase.read(typed)).isEqualTo(new DatePhrase(typed, Reading.RELATIVE, null, null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31. juni 2008",
                "32. marts 2007",
                "0. maj 2008",
                "29. februar 2007",
                "13/2008",
                "0/2008",
                "2008-13-01",
                "2008-02-30",
                "12.13.2006",
                "2007-08",
                "2007/09",
                "3. halvår 2008",
                "5. kvartal 2008",
                "uge 54 2008",
                "uge 53 2008",
                "uge 12",
                "maj",
                "15. januar",
                "august 2008 - maj 2008",
                "2008-2005",
                "3.-1. maj 2008",
                "oktober - maj 2008",
                "OK-05",
                "forud for OK-07",
                "til OK-26 perioden",
                "før OK-02 og siden",
                "§ 5",
                "3 faser",
                "i",
                "inden",
                "ca.",
                "1. eller 2. maj",
                "maj 2008 eller senere",
                "ret snart måske",
                "1850",
                "12345",
            })
    void whatCannotBeReadIsKept(String typed) {
        assertThat(DatePhrase.read(typed)).isEqualTo(new DatePhrase(typed, Reading.UNREAD, null, null, false));
    }

    @Test
    void aDayTellsWhichAgreementPeriodIsMeant() {
        LocalDate asOf = LocalDate.of(2008, 3, 31);

        assertThat(DatePhrase.read("i den kommende OK-periode", asOf))
                .isEqualTo(new DatePhrase(
                        "i den kommende OK-periode",
                        Reading.DATED,
                        LocalDate.of(2008, 4, 1),
                        LocalDate.of(2011, 3, 31),
                        false));
        assertThat(DatePhrase.read("i OK-perioden", asOf).earliest()).isEqualTo(LocalDate.of(2005, 4, 1));
        assertThat(DatePhrase.read("i OK-perioden", asOf.plusDays(1)).earliest())
                .isEqualTo(LocalDate.of(2008, 4, 1));
        assertThat(DatePhrase.read("i forrige OK-periode", asOf).latest()).isEqualTo(LocalDate.of(2005, 3, 31));
        assertThat(DatePhrase.read("i næste OK-periode", LocalDate.of(2027, 1, 1))
                        .reading())
                .isEqualTo(Reading.RELATIVE);
        assertThat(DatePhrase.read("i OK-perioden", LocalDate.of(1999, 1, 1)).reading())
                .isEqualTo(Reading.RELATIVE);
        assertThat(DatePhrase.read("snarlig", asOf).reading()).isEqualTo(Reading.RELATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Projektet er godkendt juni 2007.                                | juni 2007",
                "Januar 07                                                       | Januar 07",
                "4. Messen: visning af stafetten. November 2005 - august 2006.   | November 2005 - august 2006",
                "Godkendt august 2006, ventes afsluttet ultimo 2008. 2. fase er i gang | august 2006;ultimo 2008",
                "Behandlet på mødet d. 16. august 2006, se bilag                 | 16. august 2006",
                "Udsendt den 12 september 2006                                   | 12 september 2006",
                "Afsluttes i 2. halvår 2008.                                     | 2. halvår 2008",
                "Afsluttes i 2008.                                               | i 2008",
                "Løber fra oktober 2006 til 2008 i fem kommuner                  | fra oktober 2006 til 2008",
                "Projektet løber oktober 2006 til 2008 i fem kommuner            | oktober 2006 til 2008",
                "Der er forud for OK-08 lavet en evaluering                      | forud for OK-08",
                "Restmidler fra før 2002                                         | fra før 2002",
                "Ventes færdig omkring sommeren 2007                             | omkring sommeren 2007",
                "Resultat ligger klar inden sommerferien 2008.                   | inden sommerferien 2008",
                "2. Konference: holdes 2. december 2005.                         | 2. december 2005",
                "(april 2008) og (maj 2009)                                      | april 2008;maj 2009",
                "juni 2007 og august 2007                                        | juni 2007;august 2007",
                "Møde 12.9.2006 kl. 12.00                                        | 12.9.2006",
                "Møde 12/9-2006                                                  | 12/9-2006",
                "OK-05 maj 2008                                                  | maj 2008",
                "2 faser: Juni 07 – august 08                                    | Juni 07 – august 08",
                "Perioden 2005-2008                                              | 2005-2008",
                "Marts 07 udsendes pjecen                                        | Marts 07",
                "• Maj 2008                                                      | Maj 2008",
                "-Maj 2008                                                       | Maj 2008",
                "fase 2 maj 2008                                                 | maj 2008",
            })
    void findsDatesInRunningText(String text, String found) {
        assertThat(DatePhrase.find(text))
                .extracting(match -> text.substring(match.start(), match.end()))
                .containsExactly(found.split(";"));
        assertThat(DatePhrase.find(text))
                .allSatisfy(match -> assertThat(DatePhrase.read(text.substring(match.start(), match.end())))
                        .isEqualTo(match.phrase()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 faser",
                "OK-05",
                "OK 05",
                "§ 5",
                "§ 5 maj",
                "Stop 2",
                "2008",
                "4. fase i 3 kommuner",
                "28.000 eksemplarer",
                "sagsnr. 1546.46",
                "tlf. 3347 0617",
                "kl. 9.30 - 14",
                "31. juni 2008",
                "august 2008 - maj 2008",
                "2008-planen",
                "i maj 12 kommuner",
                "op til 2000 kr.",
                "i OK-perioden",
                "netop",
                "lov nr. 9/2008",
                "maj\n2008",
            })
    void findsNoDateIn(String text) {
        assertThat(DatePhrase.find(text)).isEmpty();
    }

    @Test
    void knowsWhatItOverlapsAndWhenItIsOver() {
        DatePhrase spring = DatePhrase.read("foråret 2008");
        DatePhrase open = DatePhrase.read("fra 2006");

        assertThat(spring.isOver(LocalDate.of(2008, 5, 31))).isFalse();
        assertThat(spring.isOver(LocalDate.of(2008, 6, 1))).isTrue();
        assertThat(open.isOver(LocalDate.of(2099, 1, 1))).isFalse();
        assertThat(spring.overlaps(LocalDate.of(2008, 5, 31), LocalDate.of(2008, 7, 1)))
                .isTrue();
        assertThat(spring.overlaps(LocalDate.of(2008, 6, 1), LocalDate.of(2008, 7, 1)))
                .isFalse();
        assertThat(open.overlaps(LocalDate.of(2050, 1, 1), LocalDate.of(2050, 1, 1)))
                .isTrue();
        assertThat(DatePhrase.read("netop").overlaps(LocalDate.MIN, LocalDate.MAX))
                .isFalse();
    }

    @Test
    void refusesDaysThatContradictTheReading() {
        LocalDate day = LocalDate.of(2008, 5, 13);

        assertThatIllegalArgumentException().isThrownBy(() -> new DatePhrase("x", Reading.DATED, null, null, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new DatePhrase("x", Reading.UNREAD, day, null, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatePhrase("x", Reading.DATED, day, day.minusDays(1), false));
    }

    @Test
    void keepsTheWordsWithoutSpacesAround() {
        assertThat(DatePhrase.read("  Primo  juni 07 ").typed()).isEqualTo("Primo  juni 07");
    }

    @Test
    void readsAnyWordsWithoutFailing() {
        List<String> words = List.of(
                "i",
                "fra",
                "til",
                "før",
                "inden",
                "ca",
                ".",
                "-",
                "/",
                ",",
                "den",
                "d",
                "1",
                "31",
                "12",
                "07",
                "2007",
                "2008",
                "maj",
                "juni",
                "jan",
                "vinteren",
                "sommeren",
                "primo",
                "ultimo",
                "uge",
                "halvår",
                "kvartal",
                "OK",
                "08",
                "perioden",
                "kommende",
                "sommerferien",
                "og",
                "med",
                "udgangen",
                "af",
                "\n",
                "§",
                "0",
                "99999",
                "'",
                "efter",
                "26");
        Random random = new Random(20080513);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder built = new StringBuilder();
            for (int word = random.nextInt(9); word >= 0; word--) {
                built.append(words.get(random.nextInt(words.size()))).append(random.nextBoolean() ? " " : "");
            }
            String text = built.toString();
            assertThat(DatePhrase.read(text, LocalDate.of(2008, 5, 13)).typed()).isEqualTo(text.strip());
            for (DatePhrase.Found found : DatePhrase.find(text)) {
                assertThat(found.phrase().typed()).isEqualTo(text.substring(found.start(), found.end()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"maj/", "1.-", "i ", "2008", "ca. ", "fra til ", "den 1. ", "2008-", "12.", "a", " ", ".", "1 - "
            })
    void longNastyTextIsReadToo(String part) {
        String text = part.repeat(100_000);

        assertThat(DatePhrase.read(text).reading()).isEqualTo(Reading.UNREAD);
        assertThat(DatePhrase.find(text)).isEmpty();
    }
}
