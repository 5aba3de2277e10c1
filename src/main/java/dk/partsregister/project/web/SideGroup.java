package dk.partsregister.project.web;

import dk.partsregister.party.OrganisationEntry;
import dk.partsregister.party.Side;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.shared.Danish;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The leaders from one side of the table.
 *
 * @param side absent when nobody has said it
 */
record SideGroup(@Nullable Side side, List<Entry> leaders) {

    /**
     * A leader.
     *
     * @param activities the numbers led, in words; empty for the project as a whole
     */
    record Entry(Leader leader, String activities) {}

    /** The leaders by side, employers first; sides without any are left out. */
    static List<SideGroup> of(List<Leader> leaders, List<OrganisationEntry> organisations) {
        Map<Long, Side> sides = new HashMap<>();
        organisations.forEach(organisation -> {
            if (organisation.side() != null) {
                sides.put(organisation.id(), organisation.side());
            }
        });
        return Stream.concat(Arrays.stream(Side.values()), Stream.of((Side) null))
                .map(side -> new SideGroup(
                        side,
                        leaders.stream()
                                .filter(leader -> side(leader, sides) == side)
                                .map(leader -> new Entry(leader, Danish.enumeration(leader.activities())))
                                .toList()))
                .filter(group -> !group.leaders().isEmpty())
                .toList();
    }

    /** The side that nobody leads from although the other does; absent when both do, or when it cannot be told. */
    static @Nullable Side missing(List<SideGroup> groups) {
        var present = groups.stream().map(group -> String.valueOf(group.side())).collect(Collectors.toSet());
        boolean employer = present.contains(Side.EMPLOYER.name());
        boolean employee = present.contains(Side.EMPLOYEE.name());
        if (employer == employee || present.contains(Side.JOINT.name()) || present.contains("null")) {
            return null;
        }
        return employer ? Side.EMPLOYEE : Side.EMPLOYER;
    }

    private static @Nullable Side side(Leader leader, Map<Long, Side> sides) {
        Named organisation = leader.organisation();
        return organisation == null || organisation.id() == null ? null : sides.get(organisation.id());
    }
}
