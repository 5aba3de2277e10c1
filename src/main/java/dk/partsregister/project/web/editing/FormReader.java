package dk.partsregister.project.web.editing;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.project.ClauseReader;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.ActivityKind;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.CategoryPlacement;
import dk.partsregister.project.ProjectSheet.ClauseReference;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.ProjectSheet.DecisionMatter;
import dk.partsregister.project.ProjectSheet.DecisionOutcome;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectSheet.LeftoverFate;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Product;
import dk.partsregister.project.ProjectSheet.ProductKind;
import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectSheet.RelationKind;
import dk.partsregister.project.ProjectSheet.Renewal;
import dk.partsregister.project.ProjectSheet.Scheme;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import dk.partsregister.project.ProjectSheet.Settlement;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.ProjectState;
import dk.partsregister.shared.ActivityNumbers;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import dk.partsregister.shared.StructuredText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a form as the sheet it means. What it cannot read it says of the field; where the words are as before, their reading stays as before. */
final class FormReader {

    private static final Pattern PERIOD = Pattern.compile("(?iu)(?:OK|O\\.K\\.?|O\\.)[ ’'–-]{0,2}(?:20)?(\\d{2})");
    private static final Pattern HEADING = Pattern.compile("(\\d{1,3})\\. (.+)");
    private static final Pattern POSITION = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final Known known;

    FormReader(Known known) {
        this.known = known;
    }

    /**
     * What the register knows that the words of a form are read by.
     *
     * @param base the sheet that the form was made from; absent for a new project
     * @param sections the headings that may be chosen
     * @param isCalled whether the person with this id has this name
     * @param isProject whether there is a project with this number, other than the one that is edited
     * @param nextPosition the place after the last one in a section
     */
    record Known(
            LocalDate day,
            @Nullable ProjectSheet base,
            KnownOrganisations organisations,
            List<String> sections,
            BiPredicate<Long, String> isCalled,
            IntPredicate isProject,
            ToIntFunction<Integer> nextPosition) {}

    /**
     * What came of reading.
     *
     * @param form with its characters set right
     * @param sheet absent when something is wrong
     */
    record Result(ProjectForm form, @Nullable ProjectSheet sheet, Problems problems) {}

    Result read(ProjectForm typed) {
        FormTree.Cleaned cleaned = FormTree.clean(typed);
        Work work = new Work(cleaned.form(), known, new ArrayList<>(cleaned.problems()));
        ProjectSheet sheet = work.sheet();
        Problems problems = new Problems(work.problems);
        return new Result(cleaned.form(), problems.isEmpty() ? sheet : null, problems);
    }

    /** The reading of one form. */
    private static final class Work {

        private final ProjectForm form;
        private final Known known;
        private final List<Problem> problems;
        private final PhraseReader phrases;

        Work(ProjectForm form, Known known, List<Problem> problems) {
            this.form = form;
            this.known = known;
            this.problems = problems;
            this.phrases = new PhraseReader(known.base(), known.day(), problems);
        }

        /** Nothing when there is no title, without which there is no sheet. */
        @Nullable ProjectSheet sheet() {
            if (form.title().isEmpty()) {
                wrong("title", "titel");
            }
            ProjectState state = choice(ProjectState.class, form.state(), "state", ProjectState.IDEA);
            SectionPlace section = section();
            Dates dates = new Dates(
                    phrases.date(form.approved(), "approved"),
                    phrases.date(form.started(), "started"),
                    phrases.date(form.expectedEnd(), "expectedEnd"),
                    phrases.date(form.originallyExpectedEnd(), "originallyExpectedEnd"),
                    phrases.date(form.ended(), "ended"));
            List<Activity> steps = steps();
            List<StatusEntry> statuses = statuses();
            List<Leader> leaders = leaders();
            List<Group> groups = groups();
            List<BudgetLine> budget = budget();
            List<ClosingItem> closing = closing();
            List<Relation> relations = relations();
            List<Product> products = products();
            List<Renewal> renewals = renewals();
            List<CategoryPlacement> categories = Stream.concat(
                            category(Scheme.FOCUS_AREA, form.focusArea(), "focusArea"),
                            category(Scheme.PARTNERSHIP, form.partnership(), "partnership"))
                    .toList();
            List<Decision> decisions = decisions();
            if (form.title().isEmpty()) {
                return null;
            }
            return new ProjectSheet(
                    form.title(),
                    !form.workingTitle().isEmpty(),
                    section,
                    clause(),
                    absent(form.programme()),
                    state,
                    StructuredText.of(form.purpose()),
                    dates,
                    StructuredText.of(form.introduction()),
                    steps,
                    statuses,
                    leaders,
                    groups,
                    budget,
                    form.unreadMoney().lines().filter(line -> !line.isBlank()).toList(),
                    closing,
                    relations,
                    products,
                    renewals,
                    categories,
                    decisions);
        }

        private @Nullable SectionPlace section() {
            if (form.section().isEmpty()) {
                return null;
            }
            SectionPlace before = known.base() == null ? null : known.base().section();
            Matcher heading = HEADING.matcher(form.section());
            boolean asBefore = before != null && form.section().equals(before.number() + ". " + before.title());
            if (!heading.matches() || !(asBefore || known.sections().contains(form.section()))) {
                wrong("section", "afsnit");
                return null;
            }
            int number = Integer.parseInt(heading.group(1));
            int position = 1;
            if (POSITION.matcher(form.position()).matches()) {
                position = Integer.parseInt(form.position());
                if (before != null && !asBefore && position == before.position()) {
                    position = known.nextPosition().applyAsInt(number);
                }
            } else if (form.position().isEmpty()) {
                position = known.nextPosition().applyAsInt(number);
            } else {
                wrong("position", "plads");
            }
            return new SectionPlace(number, heading.group(2), position);
        }

        private Stream<CategoryPlacement> category(Scheme scheme, String typed, String path) {
            if (typed.isEmpty()) {
                return Stream.empty();
            }
            Matcher heading = HEADING.matcher(typed);
            if (!heading.matches()) {
                wrong(path, "inddeling");
                return Stream.empty();
            }
            return Stream.of(new CategoryPlacement(scheme, Integer.parseInt(heading.group(1)), heading.group(2)));
        }

        private @Nullable ClauseReference clause() {
            if (form.clause().isEmpty()) {
                return null;
            }
            ClauseReference before = known.base() == null ? null : known.base().clause();
            return before != null && before.typed().equals(form.clause())
                    ? before
                    : new ClauseReader(known.organisations()).read(form.clause());
        }

        private List<Activity> steps() {
            List<Activity> steps = new ArrayList<>();
            Set<Integer> numbers = new HashSet<>();
            for (int i = 0; i < form.steps().size(); i++) {
                ProjectForm.Step row = form.steps().get(i);
                String path = "steps[" + i + "].";
                if ((row.title() + row.period() + row.number()).isEmpty()) {
                    continue;
                }
                int number = steps.size() + 1;
                if (NUMBER.matcher(row.number()).matches() && row.number().length() <= 3) {
                    number = Integer.parseInt(row.number());
                } else if (!row.number().isEmpty()) {
                    wrong(path + "number", "nummer");
                }
                if (!numbers.add(number)) {
                    wrong(path + "number", "nummer.igen", number);
                }
                steps.add(new Activity(
                        number,
                        choice(ActivityKind.class, row.kind(), path + "kind", ActivityKind.ACTIVITY),
                        row.title(),
                        phrases.date(row.period(), path + "period")));
            }
            return steps;
        }

        private List<StatusEntry> statuses() {
            List<StatusEntry> statuses = new ArrayList<>();
            for (int i = 0; i < form.statuses().size(); i++) {
                ProjectForm.Status row = form.statuses().get(i);
                String path = "statuses[" + i + "].";
                if ((row.text() + row.activities() + row.asOf()).isEmpty()) {
                    continue;
                }
                if (row.text().isEmpty()) {
                    wrong(path + "text", "status");
                }
                statuses.add(new StatusEntry(
                        numbers(row.activities(), path),
                        phrases.day(row.asOf(), path + "asOf"),
                        StructuredText.of(row.text())));
            }
            return statuses;
        }

        private List<Integer> numbers(String typed, String path) {
            return ActivityNumbers.read(typed).orElseGet(() -> {
                wrong(path + "activities", "aktiviteter");
                return List.of();
            });
        }

        private List<Leader> leaders() {
            List<Leader> leaders = new ArrayList<>();
            for (int i = 0; i < form.leaders().size(); i++) {
                ProjectForm.Leader row = form.leaders().get(i);
                String path = "leaders[" + i + "].";
                if ((row.person()
                                + row.personTitle()
                                + row.organisation()
                                + row.viaGroup()
                                + row.activities()
                                + row.scope())
                        .isEmpty()) {
                    continue;
                }
                if (row.person().isEmpty()) {
                    wrong(path + "person", "navn");
                    continue;
                }
                leaders.add(new Leader(
                        person(row.person(), row.personId()),
                        absent(row.personTitle()),
                        organisation(row.organisation()),
                        absent(row.viaGroup()),
                        choice(LeaderRole.class, row.role(), path + "role", LeaderRole.LEADER),
                        numbers(row.activities(), path),
                        absent(row.scope()),
                        absent(row.heading())));
            }
            return leaders;
        }

        private List<Group> groups() {
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < form.groups().size(); i++) {
                ProjectForm.Group row = form.groups().get(i);
                String path = "groups[" + i + "].";
                List<Seat> seats = seats(row.seats(), path);
                if (row.heading().isEmpty() && seats.isEmpty()) {
                    continue;
                }
                if (row.heading().isEmpty()) {
                    wrong(path + "heading", "gruppe");
                }
                groups.add(new Group(
                        choice(BodyKind.class, row.kind(), path + "kind", BodyKind.STEERING_GROUP),
                        row.heading(),
                        seats));
            }
            return groups;
        }

        private List<Seat> seats(List<ProjectForm.Seat> rows, String above) {
            List<Seat> seats = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                ProjectForm.Seat row = rows.get(i);
                String path = above + "seats[" + i + "].";
                if ((row.person()
                                + row.personTitle()
                                + row.organisation()
                                + row.party()
                                + row.viaGroup()
                                + row.note()
                                + row.expected())
                        .isEmpty()) {
                    continue;
                }
                boolean named = !row.person().isEmpty();
                SeatStatus status = choice(SeatStatus.class, row.status(), path + "status", SeatStatus.VACANT_NN);
                seats.add(new Seat(
                        named && status != SeatStatus.ENDED
                                ? SeatStatus.FILLED
                                : !named && status == SeatStatus.FILLED ? SeatStatus.VACANT_NN : status,
                        named ? person(row.person(), row.personId()) : null,
                        absent(row.personTitle()),
                        organisation(row.organisation()),
                        organisation(row.party()),
                        absent(row.viaGroup()),
                        absent(row.note()),
                        absent(row.expected())));
            }
            return seats;
        }

        private List<BudgetLine> budget() {
            List<BudgetLine> budget = new ArrayList<>();
            for (int i = 0; i < form.amounts().size(); i++) {
                ProjectForm.Amount row = form.amounts().get(i);
                String path = "amounts[" + i + "].";
                if ((row.amount()
                                + row.party()
                                + row.label()
                                + row.period()
                                + row.annex()
                                + row.subPot()
                                + row.distribution())
                        .isEmpty()) {
                    continue;
                }
                if (row.amount().isEmpty()) {
                    wrong(path + "amount", "beloeb");
                }
                budget.add(new BudgetLine(
                        choice(BudgetLineKind.class, row.kind(), path + "kind", BudgetLineKind.GRANT),
                        phrases.amount(row.amount()),
                        organisation(row.party()),
                        absent(row.label()),
                        funding(row, path)));
            }
            return budget;
        }

        private Funding funding(ProjectForm.Amount row, String path) {
            Funding before = phrases.funding(row.period());
            String period = null;
            String typed = absent(row.period());
            if (before != null) {
                period = before.period();
                typed = before.periodTyped();
            } else if (typed != null) {
                Matcher code = PERIOD.matcher(typed);
                if (code.matches()) {
                    period = "OK-" + code.group(1);
                } else {
                    wrong(path + "period", "periode");
                }
            }
            return new Funding(
                    period, typed, absent(row.annex()), absent(unquoted(row.subPot())), absent(row.distribution()));
        }

        private static String unquoted(String words) {
            return words.replaceAll("^[”\"“„»«]|[”\"“„«»]$", "");
        }

        private List<ClosingItem> closing() {
            List<ClosingItem> closing = new ArrayList<>();
            Set<ClosingKind> kinds = new HashSet<>();
            for (int i = 0; i < form.closing().size(); i++) {
                ProjectForm.Closing row = form.closing().get(i);
                String path = "closing[" + i + "].";
                if ((row.state() + row.words() + row.spent() + row.leftover()).isEmpty()) {
                    continue;
                }
                ClosingKind kind = choice(ClosingKind.class, row.kind(), path + "kind", ClosingKind.EVALUATION);
                if (!kinds.add(kind)) {
                    wrong(path + "kind", "afslutning.igen");
                }
                closing.add(new ClosingItem(
                        kind,
                        choice(ClosingState.class, row.state(), path + "state", ClosingState.NOT_DUE),
                        absent(row.words()),
                        settlement(row, path)));
            }
            return closing;
        }

        private @Nullable Settlement settlement(ProjectForm.Closing row, String path) {
            if ((row.spent() + row.leftover() + row.fate()).isEmpty()) {
                return null;
            }
            return new Settlement(
                    exact(row.spent(), path + "spent"),
                    exact(row.leftover(), path + "leftover"),
                    choice(LeftoverFate.class, row.fate(), path + "fate", LeftoverFate.UNDECIDED));
        }

        /** Accounts are figures: words without a number are no accounts. */
        private @Nullable Kroner exact(String typed, String path) {
            if (typed.isEmpty()) {
                return null;
            }
            Kroner amount = phrases.amount(typed);
            if (amount.amount() == null) {
                wrong(path, "beloeb.tal");
            }
            return amount;
        }

        private List<Relation> relations() {
            List<Relation> relations = new ArrayList<>();
            for (int i = 0; i < form.relations().size(); i++) {
                ProjectForm.Relation row = form.relations().get(i);
                String path = "relations[" + i + "].";
                if ((row.words() + row.project() + row.section()).isEmpty()) {
                    continue;
                }
                Integer project = number(row.project(), path + "project");
                if (project != null && !asBefore(project) && !known.isProject().test(project)) {
                    wrong(path + "project", "projekt", project);
                }
                relations.add(new Relation(
                        choice(RelationKind.class, row.kind(), path + "kind", RelationKind.SEE_ALSO),
                        row.words().isEmpty() ? "Projekt nr. " + row.project() : row.words(),
                        project,
                        number(row.section(), path + "section")));
            }
            return relations;
        }

        private boolean asBefore(int project) {
            return known.base() != null
                    && known.base().relations().stream()
                            .anyMatch(relation -> Objects.equals(relation.project(), project));
        }

        private @Nullable Integer number(String typed, String path) {
            if (typed.isEmpty()) {
                return null;
            }
            if (!NUMBER.matcher(typed).matches()) {
                wrong(path, "nummer");
                return null;
            }
            return Integer.valueOf(typed);
        }

        private List<Product> products() {
            List<Product> products = new ArrayList<>();
            for (int i = 0; i < form.products().size(); i++) {
                ProjectForm.Product row = form.products().get(i);
                String path = "products[" + i + "].";
                if ((row.title() + row.published() + row.printRun()).isEmpty()) {
                    continue;
                }
                products.add(new Product(
                        choice(ProductKind.class, row.kind(), path + "kind", ProductKind.OTHER),
                        row.title(),
                        phrases.date(row.published(), path + "published"),
                        absent(row.printRun())));
            }
            return products;
        }

        private List<Renewal> renewals() {
            List<Renewal> renewals = new ArrayList<>();
            for (int i = 0; i < form.renewals().size(); i++) {
                ProjectForm.Renewal row = form.renewals().get(i);
                String path = "renewals[" + i + "].";
                if ((row.period() + row.approved() + row.words()).isEmpty()) {
                    continue;
                }
                Matcher code = PERIOD.matcher(row.period());
                if (!code.matches()) {
                    wrong(path + "period", "periode");
                    continue;
                }
                renewals.add(new Renewal(
                        "OK-" + code.group(1), phrases.date(row.approved(), path + "approved"), absent(row.words())));
            }
            return renewals;
        }

        private List<Decision> decisions() {
            List<Decision> decisions = new ArrayList<>();
            for (int i = 0; i < form.decisions().size(); i++) {
                ProjectForm.Decision row = form.decisions().get(i);
                String path = "decisions[" + i + "].";
                if ((row.body() + row.subject() + row.decided() + row.agreed()).isEmpty()) {
                    continue;
                }
                if (row.body().isEmpty()) {
                    wrong(path + "body", "organ");
                }
                DatePhrase decided = phrases.date(row.decided(), path + "decided");
                if (decided == null) {
                    wrong(path + "decided", "beslutningstid");
                    continue;
                }
                decisions.add(new Decision(
                        phrases.body(row.body()),
                        choice(DecisionMatter.class, row.matter(), path + "matter", DecisionMatter.OTHER),
                        absent(row.subject()),
                        choice(DecisionOutcome.class, row.outcome(), path + "outcome", DecisionOutcome.NOTED),
                        decided,
                        absent(row.agreed())));
            }
            return decisions;
        }

        private Named person(String words, String chosen) {
            Named before = phrases.person(words, chosen);
            if (before != null) {
                return before;
            }
            boolean isHer = NUMBER.matcher(chosen).matches() && known.isCalled().test(Long.valueOf(chosen), words);
            return new Named(words, isHer ? Long.valueOf(chosen) : null);
        }

        private @Nullable Named organisation(String words) {
            if (words.isEmpty()) {
                return null;
            }
            Named before = phrases.organisation(words);
            return before == null ? Named.of(words) : before;
        }

        private <E extends Enum<E>> E choice(Class<E> type, String code, String path, E otherwise) {
            if (code.isEmpty()) {
                return otherwise;
            }
            for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
                if (constant.name().equals(code)) {
                    return constant;
                }
            }
            wrong(path, "valg");
            return otherwise;
        }

        private void wrong(String path, String code, Object... arguments) {
            problems.add(new Problem(path, code, arguments));
        }

        private static @Nullable String absent(String words) {
            return words.isEmpty() ? null : words;
        }
    }
}
