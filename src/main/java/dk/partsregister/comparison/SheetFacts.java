package dk.partsregister.comparison;

import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what changed from a sheet to another in phases, money, people, seats and what is to be settled. */
@Component
class SheetFacts {

    private static final String BECAME = " → ";
    private static final String NOTHING = "ikke angivet";

    private final ChoiceWords choices;

    SheetFacts(ChoiceWords choices) {
        this.choices = choices;
    }

    List<Fact> between(ProjectSheet before, ProjectSheet after) {
        List<Fact> facts = new ArrayList<>();
        if (before.state() != after.state()) {
            facts.add(new Fact(
                    Fact.Kind.STATE, "Tilstand: " + choices.of(before.state()) + BECAME + choices.of(after.state())));
        }
        addDate(facts, "Begyndt", before.dates().started(), after.dates().started());
        addDate(
                facts,
                "Forventes afsluttet",
                before.dates().expectedEnd(),
                after.dates().expectedEnd());
        addDate(facts, "Afsluttet", before.dates().ended(), after.dates().ended());
        addPhases(facts, before.activities(), after.activities());
        addMoney(facts, before, after);
        addCameAndWent(facts, "Ny i ledelsen", "Ude af ledelsen", leaders(before), leaders(after));
        addGroups(facts, before.groups(), after.groups());
        addClosing(facts, before.closing(), after.closing());
        for (Decision decision : after.decisions()) {
            if (!before.decisions().contains(decision)) {
                facts.add(new Fact(Fact.Kind.DECISION, words(decision)));
            }
        }
        return facts;
    }

    /** What the grants of a sheet sum to, those that can be read. */
    static BigDecimal granted(ProjectSheet sheet) {
        return sheet.budget().stream()
                .filter(line -> line.kind() == BudgetLineKind.GRANT)
                .map(line -> line.amount().amount())
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All who lead or sit in a group, by name and organisation. */
    static Set<String> people(ProjectSheet sheet) {
        Set<String> people = new LinkedHashSet<>(leaders(sheet));
        sheet.groups().forEach(group -> people.addAll(holders(group)));
        return people;
    }

    private static void addDate(
            List<Fact> facts, String what, @Nullable DatePhrase before, @Nullable DatePhrase after) {
        if (!Objects.equals(typed(before), typed(after))) {
            facts.add(new Fact(Fact.Kind.DATE, what + ": " + said(before) + BECAME + said(after)));
        }
    }

    private void addPhases(List<Fact> facts, List<Activity> before, List<Activity> after) {
        Map<Object, Activity> known = byKey(before);
        for (Activity now : after) {
            Activity old = known.remove(key(now));
            if (old == null) {
                facts.add(new Fact(Fact.Kind.PHASE, "Ny: " + name(now) + when(now)));
            } else if (!Objects.equals(typed(old.period()), typed(now.period()))) {
                facts.add(
                        new Fact(Fact.Kind.PHASE, name(now) + ": " + said(old.period()) + BECAME + said(now.period())));
            }
        }
        known.values().forEach(gone -> facts.add(new Fact(Fact.Kind.PHASE, "Udgået: " + name(gone))));
    }

    private static Map<Object, Activity> byKey(List<Activity> activities) {
        Map<Object, Activity> byKey = new LinkedHashMap<>();
        activities.forEach(activity -> byKey.put(key(activity), activity));
        return byKey;
    }

    /** A step is the same as long as it has its title. */
    private static Object key(Activity activity) {
        return List.of(activity.kind(), activity.title());
    }

    private String name(Activity activity) {
        return choices.of(activity.kind()) + " " + activity.number() + ", „" + activity.title() + "“";
    }

    private static String when(Activity activity) {
        return activity.period() == null ? "" : ", " + activity.period().typed();
    }

    private static void addMoney(List<Fact> facts, ProjectSheet before, ProjectSheet after) {
        BigDecimal old = granted(before);
        BigDecimal now = granted(after);
        if (old.compareTo(now) != 0) {
            facts.add(new Fact(
                    Fact.Kind.MONEY,
                    "Bevilling: " + Kroner.format(old) + " kr." + BECAME + Kroner.format(now) + " kr."));
        } else if (!before.budget().equals(after.budget())) {
            facts.add(new Fact(Fact.Kind.MONEY, "Bevillingens linjer er ændret; summen er den samme."));
        }
    }

    private static Set<String> leaders(ProjectSheet sheet) {
        return sheet.leaders().stream().map(SheetFacts::words).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String words(Leader leader) {
        return named(leader.person(), leader.organisation());
    }

    private static Set<String> holders(Group group) {
        return group.seats().stream()
                .filter(seat -> seat.holder() != null)
                .map(SheetFacts::words)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String words(Seat seat) {
        return named(seat.holder(), seat.organisation());
    }

    /** Name and organisation; nothing of somebody whose name is not shown. */
    private static String named(@Nullable Named person, @Nullable Named organisation) {
        if (person == null || person.isUnnamed()) {
            return "";
        }
        return organisation == null ? person.words() : person.words() + ", " + organisation.words();
    }

    private void addGroups(List<Fact> facts, List<Group> before, List<Group> after) {
        Map<String, Group> known = before.stream()
                .collect(Collectors.toMap(
                        Group::heading, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        for (Group now : after) {
            Group old = known.remove(now.heading());
            addCameAndWent(
                    facts,
                    "Ny i " + now.heading(),
                    "Ude af " + now.heading(),
                    old == null ? Set.of() : holders(old),
                    holders(now));
            long vacantBefore = old == null ? 0 : vacant(old);
            if (vacant(now) != vacantBefore) {
                facts.add(new Fact(
                        Fact.Kind.PERSON,
                        "Ubesatte pladser i " + now.heading() + ": " + vacantBefore + BECAME + vacant(now)));
            }
        }
        known.values().forEach(gone -> addCameAndWent(facts, "", "Ude af " + gone.heading(), holders(gone), Set.of()));
    }

    private static long vacant(Group group) {
        return group.seats().stream().filter(seat -> seat.holder() == null).count();
    }

    private static void addCameAndWent(
            List<Fact> facts, String came, String went, Set<String> before, Set<String> after) {
        after.stream()
                .filter(who -> !before.contains(who) && !who.isEmpty())
                .forEach(who -> facts.add(new Fact(Fact.Kind.PERSON, came + ": " + who)));
        before.stream()
                .filter(who -> !after.contains(who) && !who.isEmpty())
                .forEach(who -> facts.add(new Fact(Fact.Kind.PERSON, went + ": " + who)));
    }

    private void addClosing(List<Fact> facts, List<ClosingItem> before, List<ClosingItem> after) {
        Map<ClosingKind, ClosingItem> known = before.stream()
                .collect(Collectors.toMap(ClosingItem::kind, Function.identity(), (first, second) -> second));
        for (ClosingItem now : after) {
            ClosingItem old = known.get(now.kind());
            if (old == null) {
                facts.add(new Fact(Fact.Kind.CLOSING, choices.of(now.kind()) + ": " + choices.of(now.state())));
            } else if (old.state() != now.state()) {
                facts.add(new Fact(
                        Fact.Kind.CLOSING,
                        choices.of(now.kind()) + ": " + choices.of(old.state()) + BECAME + choices.of(now.state())));
            }
        }
    }

    private String words(Decision decision) {
        String matter = decision.subject() == null ? choices.of(decision.matter()) : decision.subject();
        return "Beslutning i " + decision.body().words() + ", "
                + decision.decided().typed() + ": " + matter + " – " + choices.of(decision.outcome());
    }

    private static @Nullable String typed(@Nullable DatePhrase phrase) {
        return phrase == null ? null : phrase.typed();
    }

    private static String said(@Nullable DatePhrase phrase) {
        return phrase == null ? NOTHING : phrase.typed();
    }
}
