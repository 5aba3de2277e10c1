package dk.partsregister.project.web;

import dk.partsregister.party.OrganisationEntry;
import dk.partsregister.party.Side;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.Involvement;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.shared.Danish;
import dk.partsregister.tables.Table;
import dk.partsregister.tables.Value;
import java.math.BigDecimal;
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
     * @param bears what the grants sum to that name it as the one who bears them; absent when none does
     */
    record Line(
            OrganisationEntry entry,
            int leads,
            int seats,
            int vacant,
            @Nullable BigDecimal bears) {}

    static OrganisationList of(List<OrganisationEntry> entries, List<Involvement> involvements, String words) {
        Map<Long, Count> counts = new HashMap<>();
        involvements.forEach(role -> ids(role)
                .forEach(id -> counts.computeIfAbsent(id, any -> new Count()).add(role)));
        List<String> wanted = List.of(Danish.fold(words).split(" "));
        List<Line> lines = entries.stream()
                .filter(entry -> isFoundBy(wanted, entry))
                .map(entry -> counts.getOrDefault(entry.id(), new Count()).line(entry))
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

    /** The same, one organisation a line. */
    Table table(ChoiceWords choices) {
        return new Table(
                "Organisationer",
                List.of(
                        new Table.Head("Side", 20),
                        new Table.Head("Navn", 24),
                        new Table.Head("Fulde navn", 40),
                        new Table.Head("Art", 20),
                        new Table.Head("Leder", 8),
                        new Table.Head("Pladser", 8),
                        new Table.Head("Ubesatte", 8),
                        new Table.Head("Bærer i kr.", 15)),
                () -> groups.stream()
                        .flatMap(group -> group.lines().stream())
                        .map(line -> List.of(
                                Value.words(choices.of(line.entry().side())),
                                Value.words(line.entry().shortName()),
                                Value.words(line.entry().officialName()),
                                Value.words(choices.of(line.entry().kind())),
                                Value.number(line.leads()),
                                Value.number(line.seats()),
                                Value.number(line.vacant()),
                                Value.amount(line.bears()))));
    }

    /** Whether one of its names holds every word. */
    private static boolean isFoundBy(List<String> wanted, OrganisationEntry entry) {
        return Stream.concat(Stream.of(entry.shortName(), entry.officialName()), entry.spellings().stream())
                .map(Danish::fold)
                .anyMatch(name -> wanted.stream().allMatch(name::contains));
    }

    private static Stream<Long> ids(Involvement role) {
        return Stream.of(role.organisation(), role.party())
                .filter(named -> named != null && named.id() != null)
                .map(Named::id)
                .distinct();
    }

    /** What one organisation has to do with the projects, as it is being counted. */
    private static final class Count {

        private final Set<Integer> leads = new HashSet<>();
        private int seats;
        private int vacant;
        private @Nullable BigDecimal bears;

        private void add(Involvement role) {
            switch (role.part()) {
                case LEADS, COORDINATES -> leads.add(role.project().number());
                case SITS -> {
                    seats++;
                    vacant += role.isVacant() ? 1 : 0;
                }
                case BEARS_MONEY -> {
                    if (role.amount() != null) {
                        bears = bears == null ? role.amount() : bears.add(role.amount());
                    }
                }
            }
        }

        private Line line(OrganisationEntry entry) {
            return new Line(entry, leads.size(), seats, vacant, bears);
        }
    }
}
