package dk.partsregister.project.web;

import dk.partsregister.party.OrganisationEntry;
import dk.partsregister.party.Side;
import dk.partsregister.project.LeadingSides;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Standing;
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
 * @param timeline absent when nothing is dated
 * @param standing what has passed and what is awaited on the day of the page
 * @param sideWithoutLeader absent when both sides lead, or it cannot be told
 * @param granted what the grants sum to; absent when no amount could be read
 */
record ProjectPage(
        RecordedSheet recorded,
        ProjectSheet sheet,
        String title,
        String purpose,
        String introduction,
        @Nullable ProjectTimeline timeline,
        Standing standing,
        List<Status> statuses,
        List<SideGroup> leaders,
        @Nullable Side sideWithoutLeader,
        List<Tie> ties,
        @Nullable BigDecimal granted) {

    static ProjectPage of(
            RecordedSheet recorded, LocalDate day, List<OrganisationEntry> organisations, List<RecordedSheet> related) {
        ProjectSheet sheet = recorded.sheet();
        LeadingSides sides = LeadingSides.of(organisations);
        List<SideGroup> leaders = SideGroup.of(sheet.leaders(), sides);
        return new ProjectPage(
                recorded,
                sheet,
                sheet.printedTitle(),
                HtmlBlocks.of(sheet.purpose()),
                HtmlBlocks.of(sheet.introduction()),
                ProjectTimeline.of(sheet, day).orElse(null),
                Standing.of(sheet, day),
                sheet.statuses().stream().map(Status::of).toList(),
                leaders,
                sides.missing(sheet.leaders()),
                Tie.of(recorded, related),
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
}
