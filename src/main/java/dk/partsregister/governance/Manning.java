package dk.partsregister.governance;

import dk.partsregister.governance.StandingBody.Party;
import dk.partsregister.governance.StandingBody.Place;
import dk.partsregister.shared.Danish;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The manning (bemanding): who sits in which body for which party, and which seats wait for a name. */
public record Manning(List<Line> lines) {

    public Manning {
        lines = List.copyOf(lines);
    }

    /** A seat, or several alike that nobody holds. */
    public record Line(StandingBody body, Place place) {

        /** The name of the party that fills it; the holder's own organisation where nobody has said. */
        public @Nullable String party() {
            Party party = place.party() == null ? place.organisation() : place.party();
            return party == null ? null : party.name();
        }

        /** The holder's organisation where it is not the party's. */
        public @Nullable String from() {
            Party own = place.organisation();
            return place.holder() == null || own == null || own.name().equals(party()) ? null : own.name();
        }
    }

    /** Lines that stand together, with how many seats there are and how many wait. */
    public record Group(String heading, List<Line> lines) {

        public int places() {
            return lines.stream().mapToInt(line -> line.place().places()).sum();
        }

        public int vacant() {
            return lines.stream()
                    .filter(line -> line.place().isVacant())
                    .mapToInt(line -> line.place().places())
                    .sum();
        }
    }

    /** Of these bodies, in their order; within each those who lead first, then party by party. */
    public static Manning of(List<StandingBody> bodies) {
        return new Manning(bodies.stream()
                .flatMap(body -> body.places().stream()
                        .map(place -> new Line(body, place))
                        .sorted(Comparator.comparing((Line line) -> line.place().role())
                                .thenComparing(
                                        line -> line.party() == null ? "" : String.valueOf(line.party()),
                                        Danish.order())
                                .thenComparing(line -> line.place().isVacant())))
                .toList());
    }

    public List<Group> byBody() {
        return groups(line -> line.body().name(), new LinkedHashMap<>());
    }

    /** Parties in alphabetical order. */
    public List<Group> byParty() {
        return groups(line -> line.party() == null ? "" : String.valueOf(line.party()), new TreeMap<>(Danish.order()));
    }

    public Group all() {
        return new Group("", lines);
    }

    private List<Group> groups(Function<Line, String> heading, Map<String, List<Line>> into) {
        into.putAll(lines.stream().collect(Collectors.groupingBy(heading, LinkedHashMap::new, Collectors.toList())));
        return into.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
