package dk.partsregister.project.web;

import dk.partsregister.party.OrganisationEntry;
import dk.partsregister.party.Side;
import dk.partsregister.project.Involvement;
import dk.partsregister.project.Involvement.Part;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.shared.Danish;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The organisations by the side they sit on.
 *
 * @param groups only sides that have any; those whose side nobody has said come last
 */
record OrganisationList(int organisations, List<Group> groups) {

    /** The organisations of a side. */
    record Group(@Nullable Side side, List<Line> lines) {}

    /**
     * An organisation with what it has to do with the projects of the day.
     *
     * @param leads how many projects it leads or coordinates, wholly or in part
     * @param seats how many seats it fills
     * @param vacant how many of those nobody sits in
     */
    record Line(OrganisationEntry entry, int leads, int seats, int vacant) {}

    static OrganisationList of(List<OrganisationEntry> entries, List<Involvement> involvements, String words) {
        Map<Long, Set<Integer>> leads = new HashMap<>();
        Map<Long, Integer> seats = new HashMap<>();
        Map<Long, Integer> vacant = new HashMap<>();
        involvements.forEach(role -> ids(role).forEach(id -> {
            if (role.part() == Part.SITS) {
                seats.merge(id, 1, Integer::sum);
                vacant.merge(id, role.isVacant() ? 1 : 0, Integer::sum);
            } else if (role.part() != Part.BEARS_MONEY) {
                leads.computeIfAbsent(id, any -> new HashSet<>())
                        .add(role.project().number());
            }
        }));
        String wanted = Danish.fold(words);
        List<Line> lines = entries.stream()
                .filter(entry -> isFoundBy(wanted, entry))
                .map(entry -> new Line(
                        entry,
                        leads.getOrDefault(entry.id(), Set.of()).size(),
                        seats.getOrDefault(entry.id(), 0),
                        vacant.getOrDefault(entry.id(), 0)))
                .toList();
        List<Group> groups = Stream.concat(Arrays.stream(Side.values()), Stream.of((Side) null))
                .map(side -> new Group(
                        side,
                        lines.stream()
                                .filter(line -> line.entry().side() == side)
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        return new OrganisationList(lines.size(), groups);
    }

    private static boolean isFoundBy(String wanted, OrganisationEntry entry) {
        return Stream.concat(Stream.of(entry.shortName(), entry.officialName()), entry.spellings().stream())
                .anyMatch(name -> Danish.fold(name).contains(wanted));
    }

    private static Stream<Long> ids(Involvement role) {
        return Stream.of(role.organisation(), role.party())
                .filter(named -> named != null && named.id() != null)
                .map(Named::id)
                .distinct();
    }
}
