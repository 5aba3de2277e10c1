package dk.partsregister.project.web;

import dk.partsregister.party.Side;
import dk.partsregister.project.LeadingSides;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.shared.Danish;
import java.util.Arrays;
import java.util.List;
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
    static List<SideGroup> of(List<Leader> leaders, LeadingSides sides) {
        return Stream.concat(Arrays.stream(Side.values()), Stream.of((Side) null))
                .map(side -> new SideGroup(
                        side,
                        leaders.stream()
                                .filter(leader -> sides.of(leader) == side)
                                .map(leader -> new Entry(leader, Danish.enumeration(leader.activities())))
                                .toList()))
                .filter(group -> !group.leaders().isEmpty())
                .toList();
    }
}
