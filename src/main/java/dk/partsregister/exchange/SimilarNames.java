package dk.partsregister.exchange;

import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.party.NameLikeness;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds names that may be one person spelt differently, and one name that comes with several organisations. */
final class SimilarNames {

    private static final int MOST_SPELLINGS_COMPARED = 50;

    private final KnownOrganisations organisations;
    private final Map<String, Bearer> bearers = new LinkedHashMap<>();

    /** A name, where it stands first, and the organisations it comes with. */
    private record Bearer(String name, int section, String key, Set<String> organisations) {}

    private SimilarNames(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    static List<Choice> read(List<ReadRow> rows, KnownOrganisations organisations) {
        SimilarNames names = new SimilarNames(organisations);
        for (ReadRow row : rows) {
            for (Leader leader : row.sheet().leaders()) {
                names.take(row, leader.person(), leader.organisation());
            }
            for (Group group : row.sheet().groups()) {
                for (Seat seat : group.seats()) {
                    names.take(row, seat.holder(), seat.organisation());
                }
            }
        }
        return names.choices();
    }

    private void take(ReadRow row, @Nullable Named person, @Nullable Named organisation) {
        if (person == null) {
            return;
        }
        SectionPlace place = row.sheet().section();
        int section = place == null ? 0 : place.number();
        Bearer bearer =
                bearers.computeIfAbsent(person.words(), name -> new Bearer(name, section, row.key(), new TreeSet<>()));
        if (organisation != null) {
            bearer.organisations()
                    .add(organisations.resolve(organisation.words()).orElse(organisation.words()));
        }
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        Map<String, List<Bearer>> alike = new LinkedHashMap<>();
        for (Bearer bearer : bearers.values()) {
            if (bearer.organisations().size() > 1) {
                choices.add(new Choice(
                        bearer.section(),
                        bearer.key(),
                        ChoiceKind.DIFFERENT_ORGANISATIONS,
                        bearer.name() + ": " + String.join(", ", bearer.organisations()),
                        "Er det samme person i flere organisationer?"));
            }
            alike.computeIfAbsent(NameLikeness.outerNames(bearer.name()), any -> new ArrayList<>())
                    .add(bearer);
        }
        alike.values().forEach(group -> compare(group, choices));
        return List.copyOf(choices);
    }

    private static void compare(List<Bearer> group, List<Choice> choices) {
        int most = Math.min(group.size(), MOST_SPELLINGS_COMPARED);
        for (int i = 0; i < most; i++) {
            for (int j = i + 1; j < most; j++) {
                Bearer first = group.get(i);
                Bearer second = group.get(j);
                if (NameLikeness.areSimilar(first.name(), second.name())) {
                    choices.add(new Choice(
                            second.section(),
                            second.key(),
                            ChoiceKind.SIMILAR_NAMES,
                            first.name() + " / " + second.name(),
                            "Er det samme person?"));
                }
            }
        }
    }
}
