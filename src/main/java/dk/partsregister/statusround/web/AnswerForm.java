package dk.partsregister.statusround.web;

import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectState;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Readings;
import dk.partsregister.statusround.Answer;
import dk.partsregister.statusround.Answers.Task;
import dk.partsregister.statusround.Answers.Typed;
import dk.partsregister.statusround.Report.Flaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of one project on a leader's page; its fields are named by the number of the project, e.g. {@code "p12.tekst-0"}.
 *
 * @param answer what stands in it
 * @param basis what it was made from
 * @param flaws what is in the way
 * @param elsewhere what was typed or sent in another window meanwhile; absent when nothing was
 */
record AnswerForm(
        Task task,
        Answer answer,
        String basis,
        List<Flaw> flaws,
        @Nullable Answer elsewhere,
        LocalDate asOf) {

    /** As many more rows there are for statements and products that are not on the sheet yet. */
    private static final int SPARE = 1;

    private static final int MOST_ROWS = 200;

    static AnswerForm of(Task task, LocalDate asOf) {
        return new AnswerForm(task, task.answer(), task.answer().digest(), List.of(), null, asOf);
    }

    public int number() {
        return task.number();
    }

    /** What was typed of a project; absent when no form of it was sent. */
    static Optional<Typed> read(Map<String, String> sent, Task task) {
        String basis = sent.get(name(task.number(), "basis"));
        if (basis == null) {
            return Optional.empty();
        }
        List<Answer.Statement> statements = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS && sent.containsKey(name(task.number(), "tekst-" + i)); i++) {
            statements.add(new Answer.Statement(value(sent, task, "ad-" + i), value(sent, task, "tekst-" + i)));
        }
        List<Answer.Step> steps = new ArrayList<>();
        for (int i = 0; i < task.start().steps().size(); i++) {
            Answer.Step step = task.start().steps().get(i);
            String typed = sent.get(name(task.number(), "trin-" + i));
            steps.add(typed == null ? step : new Answer.Step(step.number(), typed));
        }
        List<Answer.Product> products = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS && sent.containsKey(name(task.number(), "produkt-" + i)); i++) {
            products.add(new Answer.Product(value(sent, task, "produkt-" + i), value(sent, task, "udgivet-" + i)));
        }
        String state = value(sent, task, "tilstand");
        return Optional.of(new Typed(
                task.number(),
                new Answer(
                        statements,
                        steps,
                        value(sent, task, "slut"),
                        isState(state) ? state : task.start().state(),
                        products,
                        value(sent, task, "naeste"),
                        value(sent, task, "problemer")),
                basis));
    }

    private static boolean isState(String name) {
        return Arrays.stream(ProjectState.values())
                .anyMatch(state -> state.name().equals(name));
    }

    private static String value(Map<String, String> sent, Task task, String field) {
        return sent.getOrDefault(name(task.number(), field), "");
    }

    private static String name(int number, String field) {
        return "p" + number + "." + field;
    }

    public String name(String field) {
        return name(number(), field);
    }

    public String id(String field) {
        return "p" + number() + "-" + field;
    }

    /** What is the matter with a field; nothing when nothing is. */
    public Optional<Flaw> flaw(String field) {
        return flaws.stream().filter(flaw -> flaw.field().equals(field)).findFirst();
    }

    /** Whether all that is in the way may be sent all the same. */
    public boolean isAskedOnly() {
        return !flaws.isEmpty() && flaws.stream().allMatch(Flaw::warning);
    }

    /** Whether the leader is asked about the project as a whole. */
    public boolean isWhole() {
        return task.own().activities().isEmpty();
    }

    /** The statements to type in, with a spare one where there are activities to say more of. */
    public List<Answer.Statement> statements() {
        List<Answer.Statement> rows = new ArrayList<>(answer.statements());
        int spare = rows.isEmpty() ? SPARE : task.start().steps().size() > 1 ? SPARE : 0;
        for (int i = 0; i < spare; i++) {
            if (rows.isEmpty() || !rows.get(rows.size() - 1).isBlank()) {
                rows.add(new Answer.Statement("", ""));
            }
        }
        return rows;
    }

    /** The products to tell of, with a spare row. */
    public List<Answer.Product> products() {
        List<Answer.Product> rows = new ArrayList<>(answer.products());
        if (isWhole() && (rows.isEmpty() || !rows.get(rows.size() - 1).title().isEmpty())) {
            rows.add(new Answer.Product("", ""));
        }
        return rows;
    }

    /** Whether a product is on the sheet already. */
    public boolean isKnown(Answer.Product product) {
        return task.start().products().stream().anyMatch(known -> known.title().equals(product.title()));
    }

    /** The activity of a step. */
    public @Nullable Activity activity(int number) {
        return task.recorded().sheet().activities().stream()
                .filter(activity -> activity.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** How a time is read, as the endings of the keys of Danish messages have it. */
    public Reading reading(String typed) {
        if (typed.isBlank()) {
            return new Reading("", "");
        }
        DatePhrase phrase = DatePhrase.read(typed, asOf);
        return switch (phrase.reading()) {
            case DATED -> new Reading("tid", Readings.days(phrase));
            case RELATIVE -> new Reading("tid.uden", "");
            case UNREAD -> new Reading("tid.ulaest", "");
        };
    }

    /** A reading and what was understood. */
    record Reading(String code, String words) {}
}
