package dk.partsregister.project.web.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.testing.RegisterTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that nobody has changed means the sheet it was made from, whatever stands there. */
@RegisterTest
class EveryProjectAsFormTest {

    private static final LocalDate DAY = LocalDate.of(2008, 4, 1);

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private ProjectSheets sheets;

    @Test
    void everySheetOfTheOverviewsComesThroughTheFormUnchanged() {
        for (Path file :
                List.of(Path.of("db/sample/oversigt-2008.json"), Path.of("../shared/data/kto-2008-05-13.json"))) {
            if (Files.exists(file)) {
                overviews.run(List.of(file), DAY, "prøve", progress -> {});
                List<RecordedSheet> recorded = sheets.asOf(DAY, null);

                assertThat(recorded).hasSizeGreaterThanOrEqualTo(48);
                for (RecordedSheet sheet : recorded) {
                    assertThat(throughTheForm(sheet.sheet()))
                            .as("%s of %s", sheet.sheet().title(), file)
                            .isEqualTo(sheet.sheet());
                }
            }
        }
    }

    private static ProjectSheet throughTheForm(ProjectSheet sheet) {
        FormReader reader = new FormReader(new FormReader.Known(
                DAY, sheet, KnownOrganisations.NONE, List.of(), (id, name) -> false, number -> false, section -> {
                    throw new AssertionError("The place is known");
                }));
        FormReader.Result result = reader.read(FormTree.form(FormTree.json(ProjectForm.of(sheet))));
        assertThat(result.problems().all()).isEmpty();
        return Objects.requireNonNull(result.sheet());
    }
}
