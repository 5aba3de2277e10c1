package dk.partsregister.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to write the names and amounts of a sheet, and what looks like them. */
class NamesAndMoneyInTextTest {

    private static final Path WAYS = Path.of("src/test/resources/redaction/ways.txt");

    private static final List<KnownPerson> PERSONS = List.of(
            new KnownPerson("Pia Marie Jørgensen", "formanden@kl.dk", "+45 33 47 06 17"),
            KnownPerson.named("Åse Krogh"),
            KnownPerson.named("Bo Lund"),
            KnownPerson.named("Anne-Mette Bæk Holm"),
            KnownPerson.named("Jens Østergaard"),
            KnownPerson.named("Ida von Bülow"),
            KnownPerson.named("Direktør P. Bak (orlov)"),
            KnownPerson.named("NN"),
            KnownPerson.named("(navn fjernet)"));
    private static final NameIndex INDEX = NameIndex.of(PERSONS);
    private static final NameFinder.Own OWN =
            NameFinder.Own.of(PERSONS.stream().map(KnownPerson::name).toList());

    static Stream<String> ways() throws IOException {
        return Files.readAllLines(WAYS).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::translateEscapes)
                .map(NamesAndMoneyInTextTest::withCodePoints);
    }

    private static String withCodePoints(String line) {
        return Pattern.compile("\\{u([0-9A-F]{4})}")
                .matcher(line)
                .replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void eachIsFoundWhereItStandsAndNothingElse(String way) {
        assertThat(marked(way.replaceAll("\\[\\[|]]|\\(\\(|\\)\\)", ""))).isEqualTo(way);
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(ways().filter(way -> way.contains("[[") || way.contains("((")))
                .hasSizeGreaterThan(250);
        assertThat(ways().filter(way -> !way.contains("[[") && !way.contains("((")))
                .hasSizeGreaterThan(40);
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        String parts =
                "Pia|Jørgensen|P|PM|kr|kr.|mio.|en|halv|million|5|500.000|½|-|–|.|,|@|(|)|/|\u00AD|\u00A0|\n| | |x|til|og|§|&|&nbsp;|kl.dk|33 47 06 17|o\u0338|€|'|budget|s|𝐏|\r\n|www.|://|%C3|at";
        List<String> alphabet = List.of(parts.split("\\|", -1));
        Random random = new Random(20080513);
        for (int run = 0; run < 20_000; run++) {
            String text = random.ints(random.nextInt(20), 0, alphabet.size())
                    .mapToObj(alphabet::get)
                    .collect(Collectors.joining());
            assertThat(marked(text).replaceAll("\\[\\[|]]|\\(\\(|\\)\\)", ""))
                    .isEqualTo(text.replaceAll("\\[\\[|]]|\\(\\(|\\)\\)", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1 ", "1.", "kr. ", "en ", "P ", "Pia ", "P. ", "a-", "a.", "a@", "(at) ", "½", "-\n", "\u00AD",
                "5 til ", "Bo-", "&", "www.", "0 "
            })
    void longNastyTextIsReadToo(String part) {
        assertThat(marked(part.repeat(20_000))).isNotEmpty();
    }

    private static String marked(String text) {
        PlainText plain = PlainText.of(text);
        List<Match> found = new ArrayList<>(new NameFinder(INDEX).find(plain, OWN));
        found.addAll(new AddressFinder(INDEX).find(plain));
        found.addAll(AmountFinder.find(plain));
        StringBuilder marked = new StringBuilder(text);
        List<Match> apart = Match.apart(found);
        for (int i = apart.size() - 1; i >= 0; i--) {
            Match one = apart.get(i);
            marked.insert(one.end(), one.certain() ? "]]" : "))").insert(one.start(), one.certain() ? "[[" : "((");
        }
        return marked.toString();
    }
}
