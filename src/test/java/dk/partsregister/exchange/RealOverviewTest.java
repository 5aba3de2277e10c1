package dk.partsregister.exchange;

import static dk.partsregister.exchange.RealOverview.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.partsregister.governance.BodyKind;
import dk.partsregister.governance.SeatStatus;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.Funding;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.shared.DatePhrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much of a real overview is read right, against what people read in it. */
class RealOverviewTest {

    private static final Map<String, ProjectSheet> SHEETS = new HashMap<>();
    private static final List<JsonNode> ANSWERS = new ArrayList<>();
    private static final List<ProposedRelation> RELATIONS = new ArrayList<>();

    @BeforeAll
    static void readTheOverview() {
        ANSWERS.addAll(RealOverview.projects());
        ReadOverview overview =
                new OverviewReader(KnownOrganisationsMother.theField()).read(OverviewFile.read(RealOverview.FILE));
        overview.rows().forEach(row -> SHEETS.put(row.key(), row.sheet()));
        RELATIONS.addAll(overview.relations());
    }

    private static ProjectSheet sheet(JsonNode answer) {
        return Objects.requireNonNull(SHEETS.get(answer.get("key").asString()));
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static @Nullable String words(@Nullable Named named) {
        return named == null ? null : named.words();
    }

    @Test
    void everyLeaderIsReadWithOrganisationRoleAndActivity() {
        int entries = 0;
        for (JsonNode answer : ANSWERS) {
            List<String> expected = new ArrayList<>();
            for (JsonNode leader : answer.get("leaders")) {
                expected.add(String.join(
                        "|",
                        text(leader, "name"),
                        text(leader, "organisation"),
                        text(leader, "role"),
                        String.valueOf(text(leader, "activity"))));
            }
            List<String> read = sheet(answer).leaders().stream()
                    .flatMap(RealOverviewTest::perActivity)
                    .toList();
            assertThat(read).as(answer.get("key").asString()).containsExactlyInAnyOrderElementsOf(expected);
            entries += read.size();
        }
        assertThat(entries).isEqualTo(136);
    }

    private static Stream<String> perActivity(Leader leader) {
        String start = "%s|%s|%s|"
                .formatted(
                        leader.person().words(),
                        words(leader.organisation()),
                        leader.role() == LeaderRole.COORDINATOR ? "koordinering" : "projektledelse");
        return leader.activities().isEmpty()
                ? Stream.of(start + "null")
                : leader.activities().stream().map(number -> start + number);
    }

    @Test
    void everyNoteOnALeaderIsKept() {
        for (JsonNode answer : ANSWERS) {
            for (JsonNode leader : answer.get("leaders")) {
                String note = text(leader, "note");
                if (note != null && !note.equals("7 + 8")) {
                    assertThat(sheet(answer).leaders())
                            .filteredOn(read -> read.person().words().equals(text(leader, "name")))
                            .anySatisfy(read -> assertThat(String.join(
                                            "|",
                                            String.valueOf(read.personTitle()),
                                            String.valueOf(read.viaGroup()),
                                            String.valueOf(read.scope()),
                                            String.valueOf(read.heading())))
                                    .contains(note));
                }
            }
        }
    }

    @Test
    void everySeatIsReadWithGroupOrganisationAndParty() {
        int members = 0;
        for (JsonNode answer : ANSWERS) {
            List<String> expected = new ArrayList<>();
            for (JsonNode group : answer.get("groups")) {
                for (JsonNode member : group.get("members")) {
                    String organisation = text(member, "organisation");
                    String umbrella = text(member, "umbrella");
                    expected.add(String.join(
                            "|",
                            text(group, "type"),
                            String.valueOf(text(member, "name")),
                            organisation,
                            String.valueOf(Objects.equals(umbrella, organisation) ? null : umbrella),
                            "NN".equals(text(member, "note")) ? "NN" : "-"));
                }
            }
            List<String> read = new ArrayList<>();
            for (Group group : sheet(answer).groups()) {
                for (Seat seat : group.seats()) {
                    read.add(String.join(
                            "|",
                            typeOf(group.kind()),
                            String.valueOf(words(seat.holder())),
                            words(seat.organisation()),
                            String.valueOf(words(seat.party())),
                            seat.status() == SeatStatus.VACANT_NN ? "NN" : "-"));
                }
            }
            assertThat(read).as(answer.get("key").asString()).containsExactlyElementsOf(expected);
            members += read.size();
        }
        assertThat(members).isEqualTo(60);
    }

    private static String typeOf(BodyKind kind) {
        return switch (kind) {
            case STEERING_GROUP -> "styregruppe";
            case REFERENCE_GROUP -> "følgegruppe";
            case WORKING_GROUP -> "arbejdsgruppe";
            default -> kind.name();
        };
    }

    @Test
    void everyBudgetIsRead() {
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode answer : ANSWERS) {
            JsonNode budget = answer.get("budget");
            List<BudgetLine> lines = sheet(answer).budget();
            List<String> expected = new ArrayList<>();
            for (JsonNode line : budget.get("lines")) {
                expected.add("%s|%s|%s"
                        .formatted(
                                line.get("amount_dkk").decimalValue(),
                                text(line, "party"),
                                kindOf(text(line, "note"))));
            }
            assertThat(lines.stream()
                            .map(line ->
                                    "%s|%s|%s".formatted(line.amount().amount(), words(line.party()), line.kind())))
                    .as(answer.get("key").asString())
                    .containsExactlyElementsOf(expected);
            BigDecimal sum = grants(sheet(answer));
            assertThat(sum).isEqualByComparingTo(budget.get("total_dkk").decimalValue());
            assertThat(lines.get(0).amount().approximate())
                    .isEqualTo(budget.get("approximate").asBoolean());
            Funding funding = lines.get(0).funding();
            assertThat(funding.period()).isEqualTo(text(budget, "agreement_period"));
            assertThat(funding.annex()).isEqualTo(text(budget, "appendix"));
            assertThat(funding.subPot()).isEqualTo(text(budget, "funding_source"));
            assertThat(funding.distribution()).isEqualTo(text(budget, "allocation"));
            assertThat(sheet(answer).unreadMoney()).isEmpty();
            total = total.add(sum);
        }
        assertThat(total).isEqualByComparingTo("67356892");
    }

    private static BudgetLineKind kindOf(@Nullable String note) {
        if (note == null) {
            return BudgetLineKind.GRANT;
        }
        if (note.startsWith("heraf")) {
            return BudgetLineKind.PART_OF;
        }
        return note.startsWith("Tillægsbevilling") ? BudgetLineKind.SUPPLEMENTARY : BudgetLineKind.UNCLEAR;
    }

    private static BigDecimal grants(ProjectSheet sheet) {
        return sheet.budget().stream()
                .filter(line -> line.kind() == BudgetLineKind.GRANT)
                .map(line -> Objects.requireNonNull(line.amount().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void everyTitleClauseAndProgrammeIsRead() {
        int clauses = 0;
        for (JsonNode answer : ANSWERS) {
            ProjectSheet sheet = sheet(answer);
            String title = Objects.requireNonNull(text(answer, "title"));
            assertThat(sheet.workingTitle() ? "”" + sheet.title() + "”" : sheet.title())
                    .isEqualTo(title);
            assertThat(sheet.clause() == null ? null : sheet.clause().typed()).isEqualTo(text(answer, "legal_basis"));
            assertThat(sheet.programme()).isEqualTo(text(answer, "programme"));
            clauses += sheet.clause() == null ? 0 : 1;
        }
        assertThat(clauses).isEqualTo(45);
    }

    @Test
    void everyEvaluationAndAccountIsRead() {
        for (JsonNode answer : ANSWERS) {
            for (ClosingKind kind : List.of(ClosingKind.EVALUATION, ClosingKind.ACCOUNTS)) {
                String expected = text(answer, kind == ClosingKind.EVALUATION ? "evaluation" : "accounts");
                String read = sheet(answer).closing().stream()
                        .filter(item -> item.kind() == kind)
                        .map(RealOverviewTest::closingOf)
                        .findFirst()
                        .orElse(null);
                assertThat(read).as(answer.get("key").asString() + " " + kind).isEqualTo(expected);
            }
        }
    }

    private static String closingOf(ClosingItem item) {
        return switch (item.state()) {
            case AWAITED -> "pending";
            case DONE, NOTED, APPROVED -> "done";
            case JOINT -> "integrated";
            default -> item.state().name();
        };
    }

    @Test
    void everyStateIsProposedAsAPersonJudgedIt() {
        Map<String, String> judged = new HashMap<>();
        Map<String, String> proposed = new HashMap<>();
        for (JsonNode answer : ANSWERS) {
            String key = answer.get("key").asString();
            judged.put(key, Objects.requireNonNull(text(answer, "state")));
            proposed.put(
                    key,
                    switch (sheet(answer).state()) {
                        case RUNNING -> "running";
                        case DONE -> "completed_reporting";
                        case CLOSED -> "completed";
                        case APPROVED -> "approved";
                        case NOT_STARTED -> "not_started";
                        default -> sheet(answer).state().name();
                    });
        }
        assertThat(proposed).containsExactlyInAnyOrderEntriesOf(judged);
    }

    @Test
    void theStepsOfTheThreeDetailedProjectsAreComplete() {
        for (JsonNode answer : ANSWERS) {
            if (List.of("1.7", "2.1", "2.2").contains(answer.get("key").asString())) {
                ProjectSheet sheet = sheet(answer);
                assertThat(sheet.activities()).hasSize(answer.get("activities").size());
                for (int i = 0; i < sheet.activities().size(); i++) {
                    assertStep(
                            sheet,
                            sheet.activities().get(i),
                            answer.get("activities").get(i));
                }
            }
        }
    }

    private static void assertStep(ProjectSheet sheet, Activity step, JsonNode answer) {
        assertThat(step.number()).isEqualTo(answer.get("number").asInt());
        assertThat(step.title()).isEqualTo(text(answer, "title"));
        DatePhrase period = step.period();
        assertThat(period == null ? null : period.typed()).isEqualTo(text(answer, "period_text"));
        if (period != null) {
            assertThat(month(period.earliest())).isEqualTo(text(answer, "start"));
            assertThat(month(period.latest())).isEqualTo(text(answer, "end"));
        }
        String status = sheet.statuses().stream()
                .filter(entry -> entry.activities().contains(step.number()))
                .map(entry -> entry.text().typed())
                .findFirst()
                .orElse(null);
        assertThat(status).isEqualTo(text(answer, "status_text"));
    }

    private static @Nullable String month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day).toString();
    }

    @Test
    void theDatesOfTheProjectsAreRead() {
        for (JsonNode answer : ANSWERS) {
            JsonNode dates = answer.get("dates");
            ProjectSheet.Dates read = sheet(answer).dates();
            assertSameDate(text(dates, "approved_text"), read.approved());
            DatePhrase end = read.expectedEnd() == null ? read.originallyExpectedEnd() : read.expectedEnd();
            assertSameDate(text(dates, "expected_end_text"), end);
            assertThat(read.started() == null).as("start").isEqualTo(text(dates, "start") == null);
        }
    }

    private static void assertSameDate(@Nullable String expected, @Nullable DatePhrase read) {
        if (expected == null) {
            assertThat(read).isNull();
        } else {
            assertThat(read).isNotNull();
            assertThat(expected).endsWith(Objects.requireNonNull(read).typed());
        }
    }

    @Test
    void noWordOfPurposeAndStatusIsLost() {
        for (JsonNode answer : ANSWERS) {
            ProjectSheet sheet = sheet(answer);
            assertThat(share(cell(answer, "purpose"), sheet.purpose().typed())).isGreaterThanOrEqualTo(0.99);
            StringBuilder status = new StringBuilder(sheet.introduction().typed());
            for (Activity activity : sheet.activities()) {
                status.append(' ').append(activity.number()).append(' ').append(activity.title());
                status.append(' ')
                        .append(
                                activity.period() == null
                                        ? ""
                                        : activity.period().typed());
            }
            for (StatusEntry entry : sheet.statuses()) {
                status.append(entry.activities().isEmpty() ? " " : " Ad ");
                entry.activities().forEach(number -> status.append(number).append(' '));
                status.append(entry.text().typed());
            }
            assertThat(share(cell(answer, "status"), status.toString()))
                    .as(answer.get("key").asString())
                    .isGreaterThanOrEqualTo(0.99);
        }
    }

    private static double share(String typed, String kept) {
        List<String> words = wordsIn(typed);
        List<String> left = wordsIn(kept);
        long found = words.stream().filter(left::remove).count();
        return words.isEmpty() ? 1 : (double) found / words.size();
    }

    private static List<String> wordsIn(String text) {
        return new ArrayList<>(Stream.of(text.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    @Test
    void theRelayIsSeenToBePartOfTheProjectThatPaysForIt() {
        assertThat(RELATIONS)
                .extracting(ProposedRelation::fromKey, ProposedRelation::toKey)
                .containsExactly(tuple("9.1", "2.1"));
    }
}
