package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.HtmlBlocks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet laid out to be read.
 *
 * @param title as printed, a working title in quotation marks
 * @param purpose HTML
 * @param introduction HTML
 * @param granted what the grants sum to; absent when no amount could be read
 */
record ProjectPage(
        RecordedSheet recorded,
        ProjectSheet sheet,
        String title,
        String purpose,
        String introduction,
        List<Status> statuses,
        List<Person> leaders,
        @Nullable BigDecimal granted) {

    static ProjectPage of(RecordedSheet recorded) {
        ProjectSheet sheet = recorded.sheet();
        return new ProjectPage(
                recorded,
                sheet,
                sheet.printedTitle(),
                HtmlBlocks.of(sheet.purpose()),
                HtmlBlocks.of(sheet.introduction()),
                sheet.statuses().stream().map(Status::of).toList(),
                sheet.leaders().stream().map(Person::of).toList(),
                Grants.sum(sheet.budget()));
    }

    /**
     * A statement.
     *
     * @param activities the numbers it covers, in words; empty for the project as a whole
     * @param text HTML
     */
    record Status(String activities, @Nullable LocalDate asOf, String text) {

        private static Status of(StatusEntry entry) {
            return new Status(Danish.enumeration(entry.activities()), entry.asOf(), HtmlBlocks.of(entry.text()));
        }
    }

    /**
     * A leader.
     *
     * @param activities the numbers led, in words; empty for the project as a whole
     */
    record Person(Leader leader, String activities) {

        private static Person of(Leader leader) {
            return new Person(leader, Danish.enumeration(leader.activities()));
        }
    }
}
