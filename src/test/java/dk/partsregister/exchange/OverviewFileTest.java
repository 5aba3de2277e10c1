package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewFileTest {

    private static OverviewFile read(String json) {
        return OverviewFile.read(new StringReader(json));
    }

    private static String section(String rows) {
        return "{\"sections\":[{\"number\":2,\"title\":\"Løn\",\"projects\":[" + rows + "]}]}";
    }

    private static String row(String key, String title) {
        return "{\"key\":\"%s\",\"cells\":{\"title\":\"%s\"}}".formatted(key, title);
    }

    private static ThrowableAssertAlternative<ImportRefused> refused(String json) {
        return assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> read(json));
    }

    @Test
    void cellsAreTakenAndOtherFieldsLeft() {
        OverviewFile file = read("""
                {"doubts": [{"a": [1, 2]}], "sections": [
                  {"projects": [{"cells": {"budget": "1 mio. kr.", "title": "Et", "farve": "rød"}, "state": 3, "key": "7.1"}],
                   "title": "Løn", "number": 7}, {"number": 8, "title": "Tom", "projects": []}]}
                """);

        assertThat(file.sections()).hasSize(2);
        assertThat(file.sections().get(0).rows())
                .containsExactly(new FileRow("7.1", 1, "Et", "", "", "", "1 mio. kr.", List.of("farve")));
        assertThat(file.sections().get(1).rows()).isEmpty();
    }

    @Test
    void aRowWithoutKeyIsCalledByItsPlace() {
        assertThat(read(section("{\"cells\":{\"title\":\"Et\"}}"))
                        .sections()
                        .get(0)
                        .rows()
                        .get(0)
                        .key())
                .isEqualTo("2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nej",
                "[]",
                "{}",
                "{\"sections\":{}}",
                "{\"sections\":[1]}",
                "{\"sections\":[]} mere",
                "{\"sections\":[{\"number\":1,\"title\":\"A\"}",
                "{\"sections\":[{\"title\":\"A\"}]}",
                "{\"sections\":[{\"number\":0,\"title\":\"A\"}]}",
                "{\"sections\":[{\"number\":1.5,\"title\":\"A\"}]}",
                "{\"sections\":[{\"number\":\"1\",\"title\":\"A\"}]}",
                "{\"sections\":[{\"number\":99999999999,\"title\":\"A\"}]}",
                "{\"sections\":[{\"number\":1,\"title\":\" \"}]}",
                "{\"sections\":[{\"number\":1,\"title\":\"A\"},{\"number\":1,\"title\":\"B\"}]}",
                "{\"sections\":[{\"number\":1,\"title\":\"A\",\"projects\":{}}]}",
                "{\"sections\":[],\"sections\":[]}"
            })
    void aFileOfAnotherShapeIsRefused(String json) {
        refused(json).withMessageMatching("(?s)(Filen|sections|Afsnit|Der).*\\.");
    }

    @Test
    void aRefusalNamesSectionAndRow() {
        refused(section(row("2.3", " "))).withMessage("Afsnit 2, række 2.3: titlen mangler.");
        refused(section(row("2.3", "(§ 5/KL)"))).withMessage("Afsnit 2, række 2.3: titlen mangler.");
        refused(section("{\"key\":\"2.3\"}")).withMessage("Afsnit 2, række 2.3: titlen mangler.");
        refused(section("{\"key\":\"2.3\",\"cells\":{\"title\":\"A\",\"status\":7}}"))
                .withMessage("Afsnit 2, række 2.3: cellen status skal være tekst.");
        refused(section("{\"key\":\"2.3\",\"cells\":[]}"))
                .withMessage("Afsnit 2, række 2.3: cells skal være et objekt.");
    }

    @Test
    void theSameProjectTwiceIsRefused() {
        refused(section(row("2.1", "Et") + "," + row("2.1", "To")))
                .withMessage("Afsnit 2, række 2.1: samme projekt står også i afsnit 2, række 2.1.");
        refused(section(row("2.1", "Nye veje\\n(§ 5/KL)") + "," + row("2.2", "NYE  VEJE")))
                .withMessage("Afsnit 2, række 2.2: et projekt med samme titel står også i afsnit 2, række 2.1.");
    }

    @Test
    void aCellThatIsTooLongIsRefused() {
        refused(section("{\"key\":\"2.1\",\"cells\":{\"title\":\"A\",\"purpose\":\"%s\"}}"
                        .formatted("x".repeat(1_000_000))))
                .withMessage("Afsnit 2, række 2.1: cellen purpose er på mere end 200000 tegn.");
    }

    @Test
    void aNulIsRefused() {
        refused(section(row("2.1", "A\\u0000B")))
                .withMessage("Afsnit 2, række 2.1: cellen title indeholder et nultegn (NUL).");
        refused(section(row("2.1", "A\0B")));
    }

    @Test
    void deepNestingIsRefused() {
        refused("{\"x\":" + "[".repeat(100_000)).withMessageContaining("indlejret for dybt");
    }

    @Test
    void whatIsNoReadableFileIsRefused(@TempDir Path folder) throws IOException {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> OverviewFile.read(folder.resolve("findes-ikke.json")))
                .withMessageContaining("findes ikke");
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> OverviewFile.read(folder))
                .withMessageContaining("er en mappe");
        Path latin = Files.write(
                folder.resolve("latin.json"),
                section(row("2.1", "Løn på ældreområdet")).getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> OverviewFile.read(latin))
                .withMessage("Filen er ikke skrevet i tegnsættet UTF-8.");
        Path wide = Files.write(
                folder.resolve("wide.json"), section(row("2.1", "Et")).getBytes(StandardCharsets.UTF_16));
        assertThatExceptionOfType(ImportRefused.class).isThrownBy(() -> OverviewFile.read(wide));
    }

    @Test
    void aByteOrderMarkIsSkipped(@TempDir Path folder) throws IOException {
        Path marked = Files.writeString(folder.resolve("bom.json"), "\uFEFF" + section(row("2.1", "Et")));

        assertThat(OverviewFile.read(marked).sections()).hasSize(1);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> {
                    byte[] bytes = ("{\"x\":\"" + "y".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
                    OverviewFile.read(new Utf8Reader(new ByteArrayInputStream(bytes), 1_000));
                })
                .withMessage("Filen er for stor.");
    }
}
