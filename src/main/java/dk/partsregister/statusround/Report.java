package dk.partsregister.statusround;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.Product;
import dk.partsregister.project.ProjectSheet.ProductKind;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.ProjectState;
import dk.partsregister.shared.ActivityNumbers;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.StructuredText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an answer on a sheet, and says what is in the way of it. */
public final class Report {

    static final int LONGEST = 20_000;

    private static final String NOT_RECEIVED = "Status ikke modtaget";
    private static final String NEXT_STEP = "Næste skridt: ";

    private final List<Integer> own;
    private final LocalDate asOf;

    /**
     * @param own the numbers of the activities that are asked about; none for the project as a whole
     * @param asOf the day of the round
     */
    Report(List<Integer> own, LocalDate asOf) {
        this.own = own;
        this.asOf = asOf;
    }

    /** The sheet as it is to be; where nothing has changed, its statuses are of the day of the round. */
    ProjectSheet of(ProjectSheet sheet, Answer answer, boolean unchanged) {
        if (unchanged) {
            return sheet.reported(
                    sheet.state(),
                    sheet.dates(),
                    sheet.activities(),
                    sheet.statuses().stream()
                            .filter(status -> !saysNothingCame(status))
                            .map(status -> Answer.isOwn(status, own) ? renewed(status) : status)
                            .toList(),
                    sheet.products());
        }
        return sheet.reported(
                state(sheet, answer),
                dates(sheet.dates(), answer),
                activities(sheet, answer),
                statuses(sheet, answer),
                products(sheet, answer));
    }

    private StatusEntry renewed(StatusEntry status) {
        return new StatusEntry(status.activities(), asOf, status.text());
    }

    /** The sheet with a word before its statuses, that none has come. */
    static ProjectSheet nothingCame(ProjectSheet sheet, LocalDate asOf) {
        StatusEntry word =
                new StatusEntry(List.of(), asOf, StructuredText.of(NOT_RECEIVED + " pr. " + Danish.day(asOf) + "."));
        return sheet.reported(
                sheet.state(),
                sheet.dates(),
                sheet.activities(),
                Stream.concat(Stream.of(word), sheet.statuses().stream().filter(status -> !saysNothingCame(status)))
                        .toList(),
                sheet.products());
    }

    static boolean saysNothingCame(StatusEntry status) {
        return status.activities().isEmpty() && status.text().typed().startsWith(NOT_RECEIVED);
    }

    private ProjectState state(ProjectSheet sheet, Answer answer) {
        return own.isEmpty() && !answer.state().isEmpty() ? ProjectState.valueOf(answer.state()) : sheet.state();
    }

    private Dates dates(Dates dates, Answer answer) {
        if (!own.isEmpty()) {
            return dates;
        }
        DatePhrase before = dates.expectedEnd();
        DatePhrase expected = phrase(before, answer.expectedEnd());
        boolean moved = before != null && expected != null && !before.equals(expected);
        return new Dates(
                dates.approved(),
                dates.started(),
                expected,
                moved && dates.originallyExpectedEnd() == null ? before : dates.originallyExpectedEnd(),
                dates.ended());
    }

    private List<Activity> activities(ProjectSheet sheet, Answer answer) {
        Map<Integer, String> typed = new LinkedHashMap<>();
        answer.steps().forEach(step -> typed.put(step.number(), step.period()));
        return sheet.activities().stream()
                .map(step -> {
                    String period = typed.get(step.number());
                    boolean asked = own.isEmpty() || own.contains(step.number());
                    return period == null || !asked
                            ? step
                            : new Activity(step.number(), step.kind(), step.title(), phrase(step.period(), period));
                })
                .toList();
    }

    private List<StatusEntry> statuses(ProjectSheet sheet, Answer answer) {
        List<StatusEntry> statuses = new ArrayList<>();
        sheet.statuses().stream()
                .filter(status -> !Answer.isOwn(status, own) && !saysNothingCame(status))
                .forEach(statuses::add);
        List<Answer.Statement> written = answer.withoutBlanks().statements();
        for (int i = 0; i < written.size(); i++) {
            String text = written.get(i).text();
            boolean last = i == written.size() - 1;
            statuses.add(entry(
                    numbers(written.get(i)),
                    last && !answer.nextStep().isEmpty() ? text + "\n" + NEXT_STEP + answer.nextStep() : text));
        }
        if (written.isEmpty() && !answer.nextStep().isEmpty()) {
            statuses.add(entry(own, NEXT_STEP + answer.nextStep()));
        }
        return statuses;
    }

    private StatusEntry entry(List<Integer> activities, String text) {
        return new StatusEntry(activities, asOf, StructuredText.of(text));
    }

    private List<Integer> numbers(Answer.Statement statement) {
        return statement.activities().isBlank()
                ? own
                : ActivityNumbers.read(statement.activities()).orElse(own);
    }

    private List<Product> products(ProjectSheet sheet, Answer answer) {
        if (!own.isEmpty()) {
            return sheet.products();
        }
        Map<String, String> typed = new LinkedHashMap<>();
        answer.products().stream()
                .filter(product -> !product.title().isEmpty())
                .forEach(product -> typed.putIfAbsent(product.title(), product.published()));
        List<Product> products = new ArrayList<>();
        for (Product product : sheet.products()) {
            String published = typed.remove(product.title());
            products.add(
                    published == null
                            ? product
                            : new Product(
                                    product.kind(),
                                    product.title(),
                                    phrase(product.published(), published),
                                    product.printRun()));
        }
        typed.forEach((title, published) ->
                products.add(new Product(ProductKind.OTHER, title, phrase(null, published), null)));
        return products;
    }

    private @Nullable DatePhrase phrase(@Nullable DatePhrase before, String typed) {
        if (before != null && before.typed().equals(typed)) {
            return before;
        }
        return typed.isEmpty() ? null : DatePhrase.read(typed, asOf);
    }

    /**
     * What is in the way of an answer.
     *
     * @param field as in the form, after the project, e.g. {@code "tekst-0"}
     * @param code the ending of the key of its Danish message
     * @param words what it is about, as typed
     * @param warning whether it may be sent all the same, when it is sent again
     */
    public record Flaw(String field, String code, String words, boolean warning) {}

    /** Whatever is in the way of an answer to what a sheet says. */
    List<Flaw> flaws(ProjectSheet sheet, Answer answer) {
        List<Flaw> flaws = new ArrayList<>();
        if (answer.texts().anyMatch(text -> text.length() > LONGEST)) {
            flaws.add(new Flaw("tekst-0", "lang", String.valueOf(LONGEST), false));
            return flaws;
        }
        Answer start = Answer.start(sheet, own);
        if (answer.withoutBlanks().equals(start.withoutBlanks())) {
            flaws.add(new Flaw("tekst-0", "uaendret", "", false));
        } else if (answer.withoutBlanks().statements().isEmpty()
                && answer.nextStep().isEmpty()) {
            flaws.add(new Flaw("tekst-0", "tom", "", false));
        }
        List<Integer> known = sheet.activities().stream().map(Activity::number).toList();
        for (int i = 0; i < answer.statements().size(); i++) {
            Answer.Statement statement = answer.statements().get(i);
            List<Integer> numbers = ActivityNumbers.read(statement.activities()).orElse(null);
            if (statement.isBlank()) {
                continue;
            }
            if (numbers == null) {
                flaws.add(new Flaw("ad-" + i, "numre", statement.activities(), false));
            } else if (!known.containsAll(numbers)) {
                flaws.add(new Flaw("ad-" + i, "ukendt", statement.activities(), false));
            } else if (!own.isEmpty() && !numbers.isEmpty() && !own.containsAll(numbers)) {
                flaws.add(new Flaw("ad-" + i, "andres", ActivityNumbers.words(own), false));
            }
        }
        for (int i = 0; i < answer.steps().size(); i++) {
            addUnread(
                    flaws,
                    "trin-" + i,
                    answer.steps().get(i).period(),
                    start.steps().stream().map(Answer.Step::period).toList());
        }
        addUnread(flaws, "slut", answer.expectedEnd(), List.of(start.expectedEnd()));
        for (int i = 0; i < answer.products().size(); i++) {
            Answer.Product product = answer.products().get(i);
            addUnread(
                    flaws,
                    "udgivet-" + i,
                    product.published(),
                    start.products().stream().map(Answer.Product::published).toList());
            if (product.title().isEmpty() && !product.published().isEmpty()) {
                flaws.add(new Flaw("produkt-" + i, "produkt", "", false));
            }
        }
        return flaws;
    }

    private void addUnread(List<Flaw> flaws, String field, String typed, List<String> before) {
        if (!typed.isEmpty()
                && !before.contains(typed)
                && DatePhrase.read(typed, asOf).reading() == DatePhrase.Reading.UNREAD) {
            flaws.add(new Flaw(field, "dato", typed, true));
        }
    }
}
