package dk.partsregister.statusround;

import dk.partsregister.shared.Danish;
import dk.partsregister.statusround.Line.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a round stands (tavlen).
 *
 * @param lines the projects that are asked about, in the order of the sections
 * @param version grows with each thing that happens in the round
 */
public record Board(StatusRound round, List<Line> lines, long version) {

    public Board {
        lines = List.copyOf(lines);
    }

    /** How many projects are how far, in the order of what is to be done. */
    public Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        lines.forEach(line -> counts.merge(line.state(round), 1, Integer::sum));
        return counts;
    }

    /** The projects by the heading they stand under. */
    public Map<String, List<Line>> sections() {
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        lines.forEach(line -> sections.computeIfAbsent(line.section(), heading -> new ArrayList<>())
                .add(line));
        return sections;
    }

    /**
     * A leader, with the projects asked about and those of which something is still wanted.
     *
     * @param asked as on the first of the projects
     */
    public record Leader(Line.Asked asked, List<Line> projects, List<Line> open) {

        public Leader {
            projects = List.copyOf(projects);
            open = List.copyOf(open);
        }

        public long request() {
            return asked.request();
        }
    }

    /** All who are asked, in the order of their names. */
    public List<Leader> leaders() {
        Map<Long, Line.Asked> people = new LinkedHashMap<>();
        Map<Long, List<Line>> projects = new LinkedHashMap<>();
        Map<Long, List<Line>> open = new LinkedHashMap<>();
        for (Line line : lines) {
            for (Line.Asked one : line.asked()) {
                people.putIfAbsent(one.request(), one);
                projects.computeIfAbsent(one.request(), request -> new ArrayList<>())
                        .add(line);
                if (line.isOpenFor(one, round)) {
                    open.computeIfAbsent(one.request(), request -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        return people.entrySet().stream()
                .map(one -> new Leader(
                        one.getValue(),
                        projects.getOrDefault(one.getKey(), List.of()),
                        open.getOrDefault(one.getKey(), List.of())))
                .sorted(Comparator.comparing(leader -> leader.asked().name(), Danish.order()))
                .toList();
    }

    /** Those of whom something is still wanted. */
    public List<Leader> missing() {
        return leaders().stream().filter(leader -> !leader.open().isEmpty()).toList();
    }

    public Optional<Leader> leader(long request) {
        return leaders().stream().filter(leader -> leader.request() == request).findFirst();
    }
}
