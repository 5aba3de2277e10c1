package dk.partsregister.edition;

import dk.partsregister.edition.Finding.Kind;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.project.LeadingSides;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Standing;
import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Goes through the sheets of an overview before it is frozen. */
final class CheckList {

    /** Of these no new status and no money is expected. */
    private static final Set<ProjectState> QUIET = EnumSet.of(
            ProjectState.IDEA,
            ProjectState.OUTLINE,
            ProjectState.DONE,
            ProjectState.CLOSED,
            ProjectState.CANCELLED,
            ProjectState.ON_HOLD);

    private static final Pattern REFERENCE = Pattern.compile(
            "(?iu)\\b(?:jf\\.?|se)\\s+(?:også\\s+|under\\s+)*(?:pkt\\.?|punkt|afsnit)\\s*(\\d{1,3})(?![\\d.,]*\\d)");

    private final Overview overview;
    private final Set<Integer> numbers;
    private final Set<Integer> sections;
    private final Set<Long> before;
    private final LeadingSides sides;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param projects register numbers of all projects of the day
     * @param before ids of the sheets in the edition before; none where there is none
     */
    CheckList(Overview overview, Set<Integer> projects, Set<Long> before, LeadingSides sides) {
        this.overview = overview;
        this.numbers = projects;
        this.before = before;
        this.sides = sides;
        this.sections = overview.sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> row.recorded().sheet().section())
                .filter(place -> place != null)
                .map(place -> place.number())
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<Finding> findings() {
        for (OverviewSection section : overview.sections()) {
            for (OverviewRow row : section.rows()) {
                check(row.recorded(), overview.asOf());
            }
        }
        return findings;
    }

    private void check(RecordedSheet recorded, LocalDate day) {
        ProjectSheet sheet = recorded.sheet();
        Standing standing = Standing.of(sheet, day);
        if (!standing.passed().isEmpty()) {
            add(
                    Kind.PASSED,
                    recorded,
                    standing.passed().stream()
                            .map(passed -> passed.when().typed())
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
        if (standing.withoutStatus()) {
            add(Kind.WITHOUT_STATUS, recorded, "");
        }
        boolean quiet = QUIET.contains(sheet.state());
        if (!quiet && before.contains(recorded.id())) {
            add(Kind.NOT_RENEWED, recorded, Danish.day(recorded.effectiveOn()));
        }
        sheet.statuses().stream()
                .map(ProjectSheet.StatusEntry::asOf)
                .filter(asOf -> asOf != null && asOf.isAfter(day))
                .findFirst()
                .ifPresent(asOf -> add(Kind.TOO_YOUNG, recorded, Danish.day(asOf)));
        broken(sheet).forEach(words -> add(Kind.BROKEN_REFERENCE, recorded, words));
        checkMoney(recorded, quiet);
        if (!quiet && sides.missing(sheet.leaders()) != null) {
            add(Kind.ONE_SIDE, recorded, "");
        }
        if (sheet.section() == null) {
            add(Kind.WITHOUT_SECTION, recorded, "");
        }
    }

    private void checkMoney(RecordedSheet recorded, boolean quiet) {
        ProjectSheet sheet = recorded.sheet();
        boolean granted = sheet.budget().stream()
                .anyMatch(line ->
                        line.kind() == BudgetLineKind.GRANT && line.amount().amount() != null);
        if (!granted && !quiet && overview.columns().contains(Column.BUDGET)) {
            add(Kind.WITHOUT_MONEY, recorded, "");
        }
        sheet.budget().stream()
                .filter(line ->
                        line.kind() == BudgetLineKind.UNCLEAR || line.amount().amount() == null)
                .map(line -> line.amount().typed())
                .forEach(words -> add(Kind.UNCLEAR_MONEY, recorded, words));
        sheet.unreadMoney().forEach(words -> add(Kind.UNCLEAR_MONEY, recorded, words));
    }

    /** The references of a sheet that lead nowhere, as typed. */
    private Set<String> broken(ProjectSheet sheet) {
        Set<String> broken = new LinkedHashSet<>();
        for (Relation relation : sheet.relations()) {
            boolean lost = (relation.section() != null && !sections.contains(relation.section()))
                    || (relation.project() != null && !numbers.contains(relation.project()));
            if (lost) {
                broken.add(relation.words());
            }
        }
        List<String> texts = new ArrayList<>();
        texts.add(sheet.purpose().typed());
        texts.add(sheet.introduction().typed());
        sheet.statuses().forEach(status -> texts.add(status.text().typed()));
        for (String text : texts) {
            Matcher reference = REFERENCE.matcher(text);
            while (reference.find()) {
                if (!sections.contains(Integer.parseInt(reference.group(1)))) {
                    broken.add(reference.group());
                }
            }
        }
        return broken;
    }

    private void add(Kind kind, RecordedSheet recorded, String words) {
        findings.add(new Finding(kind, recorded.number(), recorded.sheet().title(), words));
    }
}
