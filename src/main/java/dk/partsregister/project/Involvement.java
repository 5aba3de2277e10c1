package dk.partsregister.project;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.shared.Danish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person or an organisation has to do with a project.
 *
 * @param part in what capacity
 * @param where the words it stands under: the heading of a group or of a leader
 * @param person who leads or sits; absent for money and for empty seats
 * @param organisation the person's own, or who bears the money
 * @param party that fills the seat, where it is not the holder's organisation
 * @param limits to what it is limited, in words; absent for the whole project
 * @param amount in kroner of a grant that is counted; absent for all else
 */
public record Involvement(
        RecordedSheet project,
        Part part,
        @Nullable BodyKind group,
        @Nullable SeatStatus seat,
        @Nullable String where,
        @Nullable Named person,
        @Nullable Named organisation,
        @Nullable Named party,
        @Nullable String limits,
        @Nullable BigDecimal amount) {

    /** In what capacity somebody has to do with a project. */
    public enum Part {
        LEADS,
        COORDINATES,
        SITS,
        BEARS_MONEY
    }

    /** Everything that persons and organisations have to do with the project of a sheet, as it is printed. */
    public static List<Involvement> in(RecordedSheet recorded) {
        ProjectSheet sheet = recorded.sheet();
        List<Involvement> all = new ArrayList<>();
        sheet.leaders()
                .forEach(leader -> all.add(new Involvement(
                        recorded,
                        leader.role() == LeaderRole.COORDINATOR ? Part.COORDINATES : Part.LEADS,
                        null,
                        null,
                        leader.heading(),
                        leader.person(),
                        leader.organisation(),
                        null,
                        limits(leader),
                        null)));
        sheet.groups()
                .forEach(group -> group.seats()
                        .forEach(seat -> all.add(new Involvement(
                                recorded,
                                Part.SITS,
                                group.kind(),
                                seat.status(),
                                group.heading(),
                                seat.holder(),
                                seat.organisation(),
                                seat.party(),
                                seat.note(),
                                null))));
        sheet.budget().stream()
                .filter(line -> line.party() != null)
                .forEach(line -> all.add(new Involvement(
                        recorded,
                        Part.BEARS_MONEY,
                        null,
                        null,
                        line.amount().typed(),
                        null,
                        line.party(),
                        null,
                        line.label(),
                        line.kind() == BudgetLineKind.GRANT ? line.amount().amount() : null)));
        return all;
    }

    /** Whether this is about the organisation with an id: it leads, sits, fills the seat or bears the money. */
    public boolean isOf(long organisationId) {
        return is(organisation, organisationId) || is(party, organisationId);
    }

    /** Whether this is about the person with an id. */
    public boolean isBy(long personId) {
        return is(person, personId);
    }

    /** Whether somebody is missing in the seat; one that has ended waits for nobody. */
    public boolean isVacant() {
        return part == Part.SITS && person == null && seat != SeatStatus.ENDED;
    }

    private static boolean is(@Nullable Named named, long id) {
        return named != null && named.id() != null && named.id() == id;
    }

    private static @Nullable String limits(ProjectSheet.Leader leader) {
        if (leader.activities().isEmpty()) {
            return leader.scope();
        }
        String activities = "Aktivitet " + Danish.enumeration(leader.activities());
        return leader.scope() == null ? activities : activities + ", " + leader.scope();
    }
}
