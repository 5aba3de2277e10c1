package dk.partsregister.project.web.editing;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Settlement;
import dk.partsregister.shared.ActivityNumbers;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project sheet as it is typed: every field is the text that stands in it, so that nothing typed is lost whatever it is.
 *
 * @param section the words of the heading, e.g. {@code "2. Arbejdsmiljø"}
 * @param focusArea the words of the heading, e.g. {@code "1. Rekruttering"}
 * @param partnership the words of the heading
 * @param unreadMoney one on each line
 */
record ProjectForm(
        String title,
        String workingTitle,
        String section,
        String position,
        String focusArea,
        String partnership,
        String clause,
        String programme,
        String state,
        String purpose,
        String approved,
        String started,
        String expectedEnd,
        String originallyExpectedEnd,
        String ended,
        String introduction,
        List<Step> steps,
        List<Status> statuses,
        List<Leader> leaders,
        List<Group> groups,
        List<Amount> amounts,
        String unreadMoney,
        List<Closing> closing,
        List<Relation> relations,
        List<Product> products,
        List<Renewal> renewals,
        List<Decision> decisions) {

    @SuppressWarnings("NullAway") // What a browser leaves out is empty.
    ProjectForm {
        title = orEmpty(title);
        workingTitle = orEmpty(workingTitle);
        section = orEmpty(section);
        position = orEmpty(position);
        focusArea = orEmpty(focusArea);
        partnership = orEmpty(partnership);
        clause = orEmpty(clause);
        programme = orEmpty(programme);
        state = orEmpty(state);
        purpose = orEmpty(purpose);
        approved = orEmpty(approved);
        started = orEmpty(started);
        expectedEnd = orEmpty(expectedEnd);
        originallyExpectedEnd = orEmpty(originallyExpectedEnd);
        ended = orEmpty(ended);
        introduction = orEmpty(introduction);
        steps = rows(steps);
        statuses = rows(statuses);
        leaders = rows(leaders);
        groups = rows(groups);
        amounts = rows(amounts);
        unreadMoney = orEmpty(unreadMoney);
        closing = rows(closing);
        relations = rows(relations);
        products = rows(products);
        renewals = rows(renewals);
        decisions = rows(decisions);
    }

    /** A step; {@code period} in words. */
    record Step(String number, String kind, String title, String period) {

        @SuppressWarnings("NullAway")
        Step {
            number = orEmpty(number);
            kind = orEmpty(kind);
            title = orEmpty(title);
            period = orEmpty(period);
        }
    }

    /** A statement; {@code activities} as in "1-4, 7". */
    record Status(String activities, String asOf, String text) {

        @SuppressWarnings("NullAway")
        Status {
            activities = orEmpty(activities);
            asOf = orEmpty(asOf);
            text = orEmpty(text);
        }
    }

    /** A leader; {@code personId} is that of the person who was chosen, not typed. */
    record Leader(
            String person,
            String personId,
            String personTitle,
            String organisation,
            String viaGroup,
            String role,
            String activities,
            String scope,
            String heading) {

        @SuppressWarnings("NullAway")
        Leader {
            person = orEmpty(person);
            personId = orEmpty(personId);
            personTitle = orEmpty(personTitle);
            organisation = orEmpty(organisation);
            viaGroup = orEmpty(viaGroup);
            role = orEmpty(role);
            activities = orEmpty(activities);
            scope = orEmpty(scope);
            heading = orEmpty(heading);
        }
    }

    /** A group around the project. */
    record Group(String kind, String heading, List<Seat> seats) {

        @SuppressWarnings("NullAway")
        Group {
            kind = orEmpty(kind);
            heading = orEmpty(heading);
            seats = rows(seats);
        }
    }

    /** A seat; without a holder the status says why. */
    record Seat(
            String status,
            String person,
            String personId,
            String personTitle,
            String organisation,
            String party,
            String viaGroup,
            String note,
            String expected) {

        @SuppressWarnings("NullAway")
        Seat {
            status = orEmpty(status);
            person = orEmpty(person);
            personId = orEmpty(personId);
            personTitle = orEmpty(personTitle);
            organisation = orEmpty(organisation);
            party = orEmpty(party);
            viaGroup = orEmpty(viaGroup);
            note = orEmpty(note);
            expected = orEmpty(expected);
        }
    }

    /** An amount of the budget. */
    record Amount(
            String kind,
            String amount,
            String party,
            String label,
            String period,
            String annex,
            String subPot,
            String distribution) {

        @SuppressWarnings("NullAway")
        Amount {
            kind = orEmpty(kind);
            amount = orEmpty(amount);
            party = orEmpty(party);
            label = orEmpty(label);
            period = orEmpty(period);
            annex = orEmpty(annex);
            subPot = orEmpty(subPot);
            distribution = orEmpty(distribution);
        }
    }

    /** A closing item; the money is told of accounts only. */
    record Closing(String kind, String state, String words, String spent, String leftover, String fate) {

        @SuppressWarnings("NullAway")
        Closing {
            kind = orEmpty(kind);
            state = orEmpty(state);
            words = orEmpty(words);
            spent = orEmpty(spent);
            leftover = orEmpty(leftover);
            fate = orEmpty(fate);
        }
    }

    /** A tie; {@code project} is a register number. */
    record Relation(String kind, String words, String project, String section) {

        @SuppressWarnings("NullAway")
        Relation {
            kind = orEmpty(kind);
            words = orEmpty(words);
            project = orEmpty(project);
            section = orEmpty(section);
        }
    }

    /** Something the project makes. */
    record Product(String kind, String title, String published, String printRun) {

        @SuppressWarnings("NullAway")
        Product {
            kind = orEmpty(kind);
            title = orEmpty(title);
            published = orEmpty(published);
            printRun = orEmpty(printRun);
        }
    }

    /** A later period in which the project was agreed again. */
    record Renewal(String period, String approved, String words) {

        @SuppressWarnings("NullAway")
        Renewal {
            period = orEmpty(period);
            approved = orEmpty(approved);
            words = orEmpty(words);
        }
    }

    /** What a body has decided. */
    record Decision(String body, String matter, String subject, String outcome, String decided, String agreed) {

        @SuppressWarnings("NullAway")
        Decision {
            body = orEmpty(body);
            matter = orEmpty(matter);
            subject = orEmpty(subject);
            outcome = orEmpty(outcome);
            decided = orEmpty(decided);
            agreed = orEmpty(agreed);
        }
    }

    /** The form for a sheet that is in the register. */
    static ProjectForm of(ProjectSheet sheet) {
        ProjectSheet.Dates dates = sheet.dates();
        ProjectSheet.SectionPlace place = sheet.section();
        return new ProjectForm(
                sheet.title(),
                sheet.workingTitle() ? "on" : "",
                place == null ? "" : place.number() + ". " + place.title(),
                place == null ? "" : Integer.toString(place.position()),
                heading(sheet, ProjectSheet.Scheme.FOCUS_AREA),
                heading(sheet, ProjectSheet.Scheme.PARTNERSHIP),
                sheet.clause() == null ? "" : sheet.clause().typed(),
                orEmpty(sheet.programme()),
                sheet.state().name(),
                sheet.purpose().typed(),
                words(dates.approved()),
                words(dates.started()),
                words(dates.expectedEnd()),
                words(dates.originallyExpectedEnd()),
                words(dates.ended()),
                sheet.introduction().typed(),
                sheet.activities().stream()
                        .map(step -> new Step(
                                Integer.toString(step.number()),
                                step.kind().name(),
                                step.title(),
                                words(step.period())))
                        .toList(),
                sheet.statuses().stream().map(ProjectForm::status).toList(),
                sheet.leaders().stream().map(ProjectForm::leader).toList(),
                sheet.groups().stream()
                        .map(group -> new Group(
                                group.kind().name(),
                                group.heading(),
                                group.seats().stream().map(ProjectForm::seat).toList()))
                        .toList(),
                sheet.budget().stream().map(ProjectForm::amount).toList(),
                String.join("\n", sheet.unreadMoney()),
                sheet.closing().stream().map(ProjectForm::closing).toList(),
                sheet.relations().stream()
                        .map(relation -> new Relation(
                                relation.kind().name(),
                                relation.words(),
                                number(relation.project()),
                                number(relation.section())))
                        .toList(),
                sheet.products().stream()
                        .map(product -> new Product(
                                product.kind().name(),
                                product.title(),
                                words(product.published()),
                                orEmpty(product.printRun())))
                        .toList(),
                sheet.renewals().stream()
                        .map(renewal ->
                                new Renewal(renewal.period(), words(renewal.approved()), orEmpty(renewal.words())))
                        .toList(),
                sheet.decisions().stream()
                        .map(decision -> new Decision(
                                decision.body().words(),
                                decision.matter().name(),
                                orEmpty(decision.subject()),
                                decision.outcome().name(),
                                decision.decided().typed(),
                                orEmpty(decision.agreed())))
                        .toList());
    }

    private static String heading(ProjectSheet sheet, ProjectSheet.Scheme scheme) {
        return sheet.categories().stream()
                .filter(category -> category.scheme() == scheme)
                .map(category -> category.number() + ". " + category.title())
                .findFirst()
                .orElse("");
    }

    private static Status status(ProjectSheet.StatusEntry entry) {
        LocalDate asOf = entry.asOf();
        return new Status(
                ActivityNumbers.words(entry.activities()),
                asOf == null ? "" : Danish.day(asOf),
                entry.text().typed());
    }

    private static Leader leader(ProjectSheet.Leader leader) {
        return new Leader(
                leader.person().words(),
                id(leader.person()),
                orEmpty(leader.personTitle()),
                words(leader.organisation()),
                orEmpty(leader.viaGroup()),
                leader.role().name(),
                ActivityNumbers.words(leader.activities()),
                orEmpty(leader.scope()),
                orEmpty(leader.heading()));
    }

    private static Seat seat(ProjectSheet.Seat seat) {
        return new Seat(
                seat.status().name(),
                words(seat.holder()),
                seat.holder() == null ? "" : id(seat.holder()),
                orEmpty(seat.personTitle()),
                words(seat.organisation()),
                words(seat.party()),
                orEmpty(seat.viaGroup()),
                orEmpty(seat.note()),
                orEmpty(seat.expected()));
    }

    private static Amount amount(BudgetLine line) {
        ProjectSheet.Funding funding = line.funding();
        return new Amount(
                line.kind().name(),
                line.amount().typed(),
                words(line.party()),
                orEmpty(line.label()),
                orEmpty(funding.periodTyped() == null ? funding.period() : funding.periodTyped()),
                orEmpty(funding.annex()),
                orEmpty(funding.subPot()),
                orEmpty(funding.distribution()));
    }

    private static Closing closing(ClosingItem item) {
        Settlement settlement = item.settlement();
        return new Closing(
                item.kind().name(),
                item.state().name(),
                orEmpty(item.words()),
                settlement == null ? "" : words(settlement.spent()),
                settlement == null ? "" : words(settlement.leftover()),
                settlement == null ? "" : settlement.fate().name());
    }

    private static String id(Named named) {
        return named.id() == null ? "" : Long.toString(named.id());
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : Integer.toString(number);
    }

    private static String words(@Nullable Named named) {
        return named == null ? "" : named.words();
    }

    private static String words(@Nullable DatePhrase phrase) {
        return phrase == null ? "" : phrase.typed();
    }

    private static String words(@Nullable Kroner amount) {
        return amount == null ? "" : amount.typed();
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static <T> List<T> rows(@Nullable List<@Nullable T> rows) {
        return rows == null
                ? List.of()
                : rows.stream().flatMap(ProjectForm::present).toList();
    }

    private static <T> Stream<T> present(@Nullable T row) {
        return Objects.isNull(row) ? Stream.empty() : Stream.of(row);
    }
}
