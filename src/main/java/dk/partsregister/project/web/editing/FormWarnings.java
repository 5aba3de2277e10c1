package dk.partsregister.project.web.editing;

import dk.partsregister.party.OrganisationEntry;
import dk.partsregister.party.PartySearch;
import dk.partsregister.party.Side;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.Standing;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is odd about a sheet although nothing forbids it. Whoever saves it all the same says why. */
final class FormWarnings {

    private final Map<String, Side> sideOfSpelling = new HashMap<>();
    private final Set<String> spellings = new HashSet<>();
    private final Set<String> lockedPeriods;
    private final LocalDate day;

    FormWarnings(List<OrganisationEntry> organisations, Set<String> lockedPeriods, LocalDate day) {
        this.lockedPeriods = lockedPeriods;
        this.day = day;
        for (OrganisationEntry organisation : organisations) {
            Stream.concat(
                            organisation.spellings().stream(),
                            Stream.of(organisation.shortName(), organisation.officialName()))
                    .map(Danish::fold)
                    .forEach(spelling -> {
                        spellings.add(spelling);
                        if (organisation.side() != null) {
                            sideOfSpelling.put(spelling, organisation.side());
                        }
                    });
        }
    }

    /** What can be said of the sheet alone. */
    List<Problem> of(ProjectSheet sheet) {
        List<Problem> warnings = new ArrayList<>();
        sides(sheet, warnings);
        passed(sheet, warnings);
        dates(sheet, warnings);
        money(sheet, warnings);
        locked(sheet, warnings);
        steps(sheet, warnings);
        closing(sheet, warnings);
        organisations(sheet).stream()
                .filter(words -> !spellings.contains(Danish.fold(words)))
                .forEach(words -> warnings.add(new Problem("", "organisation.ny", words)));
        return warnings;
    }

    /** Persons whom the register does not know although it knows somebody of a similar name. */
    static List<Problem> similar(Map<String, List<PartySearch.Found>> newNames) {
        return newNames.entrySet().stream()
                .filter(name -> !name.getValue().isEmpty())
                .map(name -> new Problem(
                        "",
                        "person.ligner",
                        name.getKey(),
                        name.getValue().stream().map(PartySearch.Found::name).collect(Collectors.joining(", "))))
                .toList();
    }

    private void sides(ProjectSheet sheet, List<Problem> warnings) {
        if (Set.of(ProjectState.IDEA, ProjectState.OUTLINE, ProjectState.DESCRIBED)
                .contains(sheet.state())) {
            return;
        }
        if (sheet.leaders().isEmpty()) {
            warnings.add(new Problem("leaders", "ledelse.ingen"));
            return;
        }
        Set<Side> sides = new HashSet<>();
        for (ProjectSheet.Leader leader : sheet.leaders()) {
            Side side = leader.organisation() == null
                    ? null
                    : sideOfSpelling.get(Danish.fold(leader.organisation().words()));
            if (side == null) {
                return; // It cannot be told which side leads.
            }
            sides.add(side);
        }
        if (!sides.contains(Side.JOINT)) {
            for (Side side : List.of(Side.EMPLOYER, Side.EMPLOYEE)) {
                if (!sides.contains(side)) {
                    warnings.add(new Problem("leaders", "ledelse." + side));
                }
            }
        }
    }

    private void locked(ProjectSheet sheet, List<Problem> warnings) {
        for (int i = 0; i < sheet.budget().size(); i++) {
            BudgetLine line = sheet.budget().get(i);
            String period = line.funding().period();
            if (period != null && lockedPeriods.contains(period)) {
                warnings.add(new Problem(
                        "amounts[" + i + "].period",
                        "periode.laast",
                        period,
                        line.amount().typed()));
            }
        }
    }

    private void passed(ProjectSheet sheet, List<Problem> warnings) {
        for (Standing.Passed passed : Standing.of(sheet, day).passed()) {
            Activity step = passed.activity();
            if (step == null) {
                warnings.add(
                        new Problem("expectedEnd", "passeret", passed.when().typed()));
            } else {
                int place = sheet.activities().indexOf(step);
                warnings.add(new Problem(
                        "steps[" + place + "].period",
                        "passeret.trin",
                        step.number(),
                        passed.when().typed()));
            }
        }
    }

    private static void dates(ProjectSheet sheet, List<Problem> warnings) {
        ProjectSheet.Dates dates = sheet.dates();
        unread("approved", dates.approved(), warnings);
        unread("started", dates.started(), warnings);
        unread("expectedEnd", dates.expectedEnd(), warnings);
        unread("originallyExpectedEnd", dates.originallyExpectedEnd(), warnings);
        unread("ended", dates.ended(), warnings);
        for (int i = 0; i < sheet.activities().size(); i++) {
            unread("steps[" + i + "].period", sheet.activities().get(i).period(), warnings);
        }
        DatePhrase end = dates.ended() == null ? dates.expectedEnd() : dates.ended();
        if (end != null && dates.started() != null) {
            LocalDate last = end.latest();
            LocalDate first = dates.started().earliest();
            if (last != null && first != null && last.isBefore(first)) {
                warnings.add(new Problem(
                        dates.ended() == null ? "expectedEnd" : "ended",
                        "slut.foer.start",
                        end.typed(),
                        dates.started().typed()));
            }
        }
    }

    private static void unread(String path, @Nullable DatePhrase phrase, List<Problem> warnings) {
        if (phrase != null && phrase.reading() == DatePhrase.Reading.UNREAD) {
            warnings.add(new Problem(path, "dato.ulaest", phrase.typed()));
        }
    }

    private static void money(ProjectSheet sheet, List<Problem> warnings) {
        BudgetLine grant = null;
        int place = 0;
        BigDecimal parts = BigDecimal.ZERO;
        for (int i = 0; i < sheet.budget().size(); i++) {
            BudgetLine line = sheet.budget().get(i);
            if (line.amount().amount() == null) {
                warnings.add(new Problem(
                        "amounts[" + i + "].amount",
                        "beloeb.ulaest",
                        line.amount().typed()));
            }
            if (line.kind() == BudgetLineKind.GRANT) {
                larger(grant, place, parts, warnings);
                grant = line;
                place = i;
                parts = BigDecimal.ZERO;
            } else if (line.kind() == BudgetLineKind.PART_OF) {
                if (grant == null) {
                    warnings.add(new Problem("amounts[" + i + "].kind", "heraf.uden"));
                }
                parts = parts.add(Objects.requireNonNullElse(line.amount().amount(), BigDecimal.ZERO));
            }
        }
        larger(grant, place, parts, warnings);
    }

    private static void larger(@Nullable BudgetLine grant, int place, BigDecimal parts, List<Problem> warnings) {
        if (grant != null
                && grant.amount().amount() != null
                && parts.compareTo(grant.amount().amount()) > 0) {
            warnings.add(new Problem(
                    "amounts[" + place + "].amount",
                    "heraf.stoerre",
                    Kroner.format(parts),
                    Kroner.format(grant.amount().amount())));
        }
    }

    private static void steps(ProjectSheet sheet, List<Problem> warnings) {
        Set<Integer> numbers = sheet.activities().stream().map(Activity::number).collect(Collectors.toSet());
        for (int i = 0; i < sheet.leaders().size(); i++) {
            unknown("leaders[" + i + "].activities", sheet.leaders().get(i).activities(), numbers, warnings);
        }
        for (int i = 0; i < sheet.statuses().size(); i++) {
            unknown("statuses[" + i + "].activities", sheet.statuses().get(i).activities(), numbers, warnings);
        }
    }

    private static void unknown(String path, List<Integer> named, Set<Integer> numbers, List<Problem> warnings) {
        List<Integer> missing =
                named.stream().filter(number -> !numbers.contains(number)).toList();
        if (!missing.isEmpty()) {
            warnings.add(new Problem(path, "trin.ukendt", Danish.enumeration(missing)));
        }
    }

    private static void closing(ProjectSheet sheet, List<Problem> warnings) {
        if (sheet.state() == ProjectState.CLOSED) {
            sheet.closing().stream()
                    .filter(item -> !item.settled())
                    .map(ClosingItem::kind)
                    .forEach(kind -> warnings.add(new Problem("state", "lukket.mangler." + kind)));
        }
    }

    private static Set<String> organisations(ProjectSheet sheet) {
        Stream<@Nullable Named> leaders = sheet.leaders().stream().map(ProjectSheet.Leader::organisation);
        Stream<@Nullable Named> seats = sheet.groups().stream()
                .flatMap(group -> group.seats().stream())
                .flatMap(seat -> Stream.of(seat.organisation(), seat.party()));
        Stream<@Nullable Named> bearers = sheet.budget().stream().map(BudgetLine::party);
        return Stream.of(leaders, seats, bearers)
                .flatMap(names -> names)
                .filter(Objects::nonNull)
                .filter(named -> named.id() == null)
                .map(Named::words)
                .collect(Collectors.toSet());
    }
}
