package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.partsregister.shared.DatePhrase.Reading;
import java.io.File;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the amounts and times of a real overview, where its file is at hand. */
class OverviewOf2008Test {

    private static final File FILE = new File("../shared/data/kto-2008-05-13.json");

    private final List<JsonNode> projects = new ArrayList<>();

    @BeforeEach
    void readTheFile() {
        assumeTrue(FILE.isFile(), "the overview of 2008 is not here");
        JsonNode document = new ObjectMapper().readTree(FILE);
        document.path("sections").forEach(section -> section.path("projects").forEach(projects::add));
    }

    @Test
    void everyAmountOfTheBudgetCellsIsFound() {
        assertThat(projects).hasSize(48).allSatisfy(project -> {
            JsonNode budget = project.path("budget");
            List<BigDecimal> stated = new ArrayList<>();
            budget.path("lines")
                    .forEach(line -> stated.add(line.path("amount_dkk").decimalValue()));
            List<BigDecimal> found = Kroner.findInCell(budget.path("text").asString()).stream()
                    .flatMap(match -> match.kroner().value().stream())
                    .toList();
            assertThat(found).isEqualTo(stated);
        });
    }

    @Test
    void everyTimeOfTheDatesAndActivitiesIsReadOrFound() {
        Set<String> unread = new TreeSet<>();
        for (JsonNode project : projects) {
            project.path("dates").properties().stream()
                    .filter(date -> date.getKey().endsWith("_text"))
                    .map(date -> date.getValue().asString())
                    .forEach(time -> addIfUnread(time, unread));
            for (JsonNode activity : project.path("activities")) {
                JsonNode period = activity.path("period_text");
                if (period.isString()) {
                    addIfUnread(period.asString(), unread);
                }
            }
        }
        assertThat(unread).isEmpty();
    }

    @Test
    void everyPrintedTimeIsFoundInItsStatus() {
        for (JsonNode project : projects) {
            JsonNode approved = project.path("dates").path("approved_text");
            if (approved.isString()) {
                String status = project.path("cells").path("status").asString();
                assertThat(DatePhrase.find(status))
                        .extracting(found -> found.phrase().typed())
                        .contains(approved.asString());
            }
        }
    }

    private static void addIfUnread(String time, Set<String> unread) {
        boolean read = DatePhrase.read(time).reading() != Reading.UNREAD
                || !DatePhrase.find(time).isEmpty();
        if (!read) {
            unread.add(time);
        }
    }
}
