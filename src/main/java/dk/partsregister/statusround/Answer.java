package dk.partsregister.statusround;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.shared.ActivityNumbers;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a leader writes of a project, as typed. Kept as JSON.
 *
 * @param statements the status, in one text or in several on some activities each
 * @param steps when the activities are, in words
 * @param expectedEnd when the project is expected to end, in words; only of one who leads it all
 * @param state name of a {@link dk.partsregister.project.ProjectState}; only of one who leads it all
 * @param products what the project makes, and when it came out, in words
 * @param nextStep what is to happen next, printed after the status
 * @param problems for those who work on the project, never printed
 */
public record Answer(
        List<Statement> statements,
        List<Step> steps,
        String expectedEnd,
        String state,
        List<Product> products,
        String nextStep,
        String problems) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @SuppressWarnings("NullAway") // What a form leaves out is empty.
    public Answer {
        statements = statements == null ? List.of() : List.copyOf(statements);
        steps = steps == null ? List.of() : List.copyOf(steps);
        products = products == null ? List.of() : List.copyOf(products);
        expectedEnd = typed(expectedEnd);
        state = typed(state);
        nextStep = typed(nextStep);
        problems = typed(problems);
    }

    /**
     * A text of the status.
     *
     * @param activities the numbers it covers, e.g. {@code "1-4"}; empty for the project as a whole
     */
    public record Statement(String activities, String text) {

        @SuppressWarnings("NullAway") // What a form leaves out is empty.
        public Statement {
            activities = typed(activities);
            text = typed(text);
        }

        public boolean isBlank() {
            return text.isBlank();
        }
    }

    /** When an activity is. */
    public record Step(int number, String period) {

        @SuppressWarnings("NullAway") // What a form leaves out is empty.
        public Step {
            period = typed(period);
        }
    }

    /** Something the project makes; a new one where the title is not on the sheet yet. */
    public record Product(String title, String published) {

        @SuppressWarnings("NullAway") // What a form leaves out is empty.
        public Product {
            title = typed(title);
            published = typed(published);
        }
    }

    private static String typed(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("\u0000", "").replace("\r\n", "\n").strip();
    }

    /**
     * What a leader begins from: what the sheet says.
     *
     * @param own the numbers of the activities the leader is asked about; none for the project as a whole
     */
    public static Answer start(ProjectSheet sheet, List<Integer> own) {
        List<Statement> statements = sheet.statuses().stream()
                .filter(status -> isOwn(status, own) && !Report.saysNothingCame(status))
                .map(status -> new Statement(
                        ActivityNumbers.words(status.activities()),
                        status.text().typed()))
                .toList();
        return new Answer(
                statements.isEmpty() ? List.of(new Statement(ActivityNumbers.words(own), "")) : statements,
                sheet.activities().stream()
                        .filter(step -> own.isEmpty() || own.contains(step.number()))
                        .map(step -> new Step(step.number(), typed(step.period())))
                        .toList(),
                own.isEmpty() ? typed(sheet.dates().expectedEnd()) : "",
                own.isEmpty() ? sheet.state().name() : "",
                own.isEmpty()
                        ? sheet.products().stream()
                                .map(product -> new Product(product.title(), typed(product.published())))
                                .toList()
                        : List.of(),
                "",
                "");
    }

    /** Whether a status is on nothing but what is asked about. */
    static boolean isOwn(StatusEntry status, List<Integer> own) {
        return own.isEmpty() || (!status.activities().isEmpty() && new HashSet<>(own).containsAll(status.activities()));
    }

    private static String typed(@Nullable DatePhrase phrase) {
        return phrase == null ? "" : phrase.typed();
    }

    /** The same without what was left empty. */
    Answer withoutBlanks() {
        return new Answer(
                statements.stream().filter(one -> !one.isBlank()).toList(),
                steps,
                expectedEnd,
                state,
                products.stream().filter(one -> !one.title().isEmpty()).toList(),
                nextStep,
                problems);
    }

    /** The same without what is told to colleagues only. */
    Answer withoutProblems() {
        return new Answer(statements, steps, expectedEnd, state, products, nextStep, "");
    }

    /** The same for two that say the same; rows that were left empty say nothing. */
    public String digest() {
        return Secret.hash(withoutBlanks().json());
    }

    /** All that is typed, one text after the other. */
    Stream<String> texts() {
        List<String> texts = new ArrayList<>();
        statements.forEach(one -> {
            texts.add(one.activities());
            texts.add(one.text());
        });
        steps.forEach(step -> texts.add(step.period()));
        products.forEach(product -> {
            texts.add(product.title());
            texts.add(product.published());
        });
        texts.addAll(List.of(expectedEnd, state, nextStep, problems));
        return texts.stream();
    }

    static Answer read(String json) {
        return MAPPER.readValue(json, Answer.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
