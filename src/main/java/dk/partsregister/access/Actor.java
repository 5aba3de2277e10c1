package dk.partsregister.access;

import dk.partsregister.party.Side;
import dk.partsregister.shared.Danish;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, with what this person may do today. The principal of every request that is signed in.
 *
 * @param account id of the account
 * @param name as it stands in the history of what this person records
 * @param person id of the person in the register; absent for accounts that are nobody there
 * @param assignments the roles that are in force today
 */
public record Actor(long account, String name, @Nullable Long person, List<Assignment> assignments)
        implements Serializable {

    public Actor {
        assignments = List.copyOf(assignments);
    }

    /**
     * A role that is in force.
     *
     * @param organisation id of the party it is held for; absent for all
     * @param side of that party
     * @param programme name of the programme it is limited to; absent for all
     */
    public record Assignment(
            Role role,
            @Nullable Long organisation,
            @Nullable Side side,
            @Nullable String programme) implements Serializable {}

    public boolean is(Role role) {
        return assignments.stream().anyMatch(assignment -> assignment.role() == role);
    }

    /** Whether projects of a programme, or of none, may be edited. */
    public boolean mayEdit(@Nullable String programme) {
        return assignments.stream()
                .filter(assignment -> assignment.role() == Role.SECRETARIAT)
                .anyMatch(assignment -> assignment.programme() == null
                        || (programme != null
                                && Danish.fold(assignment.programme()).equals(Danish.fold(programme))));
    }

    /** Whether everything may be edited: all programmes, and what is common to them. */
    public boolean mayEditAll() {
        return mayEdit(null);
    }

    /** The sides that this person acts for in some of these roles, by name. */
    public List<String> sides(Role... roles) {
        List<Role> wanted = List.of(roles);
        return assignments.stream()
                .filter(assignment -> wanted.contains(assignment.role()))
                .flatMap(assignment -> Stream.ofNullable(assignment.side()))
                .map(Side::name)
                .distinct()
                .toList();
    }

    /** Whether there may be internal notes for this person. */
    public boolean seesNotes() {
        return is(Role.SECRETARIAT) || is(Role.LEADER);
    }

    /** Whether anything at all may be edited. */
    public boolean edits() {
        return is(Role.SECRETARIAT);
    }

    /** Whether this person is asked for the status of projects. */
    public boolean leads() {
        return is(Role.LEADER);
    }

    public boolean administers() {
        return is(Role.ADMIN);
    }

    /** What pages look like to this person: two with the same view see the same. */
    public String view() {
        return assignments.stream()
                .map(assignment -> assignment.role() + "/" + assignment.side() + "/" + assignment.programme())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
