package dk.partsregister.overview;

import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cell "Projektledelse, evt. følgegrupper": leaders, per activity where it differs, then each group. */
final class LeadershipLayout {

    private static final String LEADERSHIP = "Projektledelse";
    private static final String COORDINATION = "Overordnet koordinering";
    private static final String NOBODY = "NN";

    private LeadershipLayout() {}

    static List<Block> blocks(ProjectSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        byLabel(sheet.leaders()).forEach((label, leaders) -> {
            blocks.add(Block.label(label + ":"));
            addLeaders(leaders, blocks);
        });
        for (Group group : sheet.groups()) {
            blocks.add(Block.label(group.heading() + ":"));
            group.seats().forEach(seat -> blocks.add(Block.text(words(seat))));
        }
        return blocks;
    }

    private static Map<String, List<Leader>> byLabel(List<Leader> leaders) {
        return leaders.stream()
                .collect(Collectors.groupingBy(LeadershipLayout::label, LinkedHashMap::new, Collectors.toList()));
    }

    private static String label(Leader leader) {
        if (leader.heading() != null) {
            return leader.heading();
        }
        return leader.role() == LeaderRole.COORDINATOR ? COORDINATION : LEADERSHIP;
    }

    private static void addLeaders(List<Leader> leaders, List<Block> blocks) {
        Map<List<Integer>, List<Leader>> byActivities = leaders.stream()
                .collect(Collectors.groupingBy(Leader::activities, LinkedHashMap::new, Collectors.toList()));
        byActivities.forEach((activities, these) -> {
            if (activities.isEmpty()) {
                these.forEach(leader -> blocks.add(Block.text(words(leader))));
            } else {
                String marker = activities.stream().map(String::valueOf).collect(Collectors.joining(" + ")) + ".";
                blocks.add(Block.item(
                        1, marker, these.stream().map(LeadershipLayout::words).collect(Collectors.joining("; "))));
            }
        });
    }

    private static String words(Leader leader) {
        String words = person(leader.personTitle(), leader.person(), leader.organisation())
                + via(leader.viaGroup(), leader.organisation());
        return leader.scope() == null ? words : words + " (" + leader.scope() + ")";
    }

    private static String words(Seat seat) {
        StringBuilder words = new StringBuilder();
        if (seat.holder() != null) {
            words.append(person(seat.personTitle(), seat.holder(), seat.organisation()));
        } else {
            words.append(seat.status() == SeatStatus.NAMED_LATER ? "Navn følger" : NOBODY);
            if (seat.organisation() != null) {
                words.append(", ").append(seat.organisation().words());
            }
        }
        words.append(via(seat.viaGroup(), seat.organisation()));
        if (seat.party() != null) {
            words.append(" (").append(seat.party().words()).append(')');
        }
        if (seat.note() != null) {
            words.append(" (").append(seat.note()).append(')');
        }
        return seat.expected() == null ? words.toString() : words + ", " + seat.expected();
    }

    private static String person(@Nullable String title, Named person, @Nullable Named organisation) {
        if (person.isUnnamed() && organisation != null) {
            return organisation.words();
        }
        String words = title == null ? person.words() : title + " " + person.words();
        return organisation == null ? words : words + ", " + organisation.words();
    }

    /** The group someone acts through, unless the organisation's own words name it already. */
    private static String via(@Nullable String group, @Nullable Named organisation) {
        if (group == null) {
            return "";
        }
        boolean named = organisation != null
                && organisation.words().toLowerCase(Locale.ROOT).contains(group.toLowerCase(Locale.ROOT));
        return named ? "" : " (" + group + ")";
    }
}
