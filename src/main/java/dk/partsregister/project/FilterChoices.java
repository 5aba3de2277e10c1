package dk.partsregister.project;

import dk.partsregister.agreement.PotKey;
import dk.partsregister.project.ProjectFilter.Criterion;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Source;
import dk.partsregister.shared.Danish;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a filter can ask for among the projects of a day.
 *
 * @param byCriterion the choices of each criterion that has any, in the order they are offered
 */
public record FilterChoices(Map<Criterion, List<Choice>> byCriterion) {

    /** A value as in the address, and what it means. For states the words are the name of the state. */
    public record Choice(String value, String words) {}

    static FilterChoices of(List<RecordedSheet> recorded) {
        List<ProjectSheet> sheets = recorded.stream().map(RecordedSheet::sheet).toList();
        Map<Criterion, List<Choice>> choices = new EnumMap<>(Criterion.class);
        choices.put(Criterion.SECTION, sections(sheets));
        choices.put(Criterion.STATE, states(sheets));
        choices.put(Criterion.CLAUSE, words(sheets, FilterChoices::sources));
        choices.put(Criterion.PERIOD, words(sheets, FilterChoices::periods));
        choices.put(Criterion.POT, words(sheets, FilterChoices::pots));
        choices.put(Criterion.ORGANISATION, records(sheets, ProjectCriteria::organisations));
        choices.put(Criterion.PERSON, records(sheets, ProjectCriteria::persons));
        return new FilterChoices(choices);
    }

    /** The criteria that are chosen among, in the order they are shown. */
    public Set<Criterion> criteria() {
        return byCriterion.keySet();
    }

    /** Whether a choice is what is asked for. */
    public boolean isChosen(Choice choice, @Nullable String value) {
        return value != null && ProjectFilter.same(choice.value(), value);
    }

    /** The choices of a criterion; none for those that take words or yes. */
    public List<Choice> of(Criterion criterion) {
        return byCriterion.getOrDefault(criterion, List.of());
    }

    /** What a value means; the value itself when no project of the day has it. */
    public String words(Criterion criterion, String value) {
        return of(criterion).stream()
                .filter(choice -> isChosen(choice, value))
                .map(Choice::words)
                .findFirst()
                .orElse(value);
    }

    private static List<Choice> sections(List<ProjectSheet> sheets) {
        Map<Integer, Choice> sections =
                new TreeMap<>(Comparator.comparingInt(number -> number == 0 ? Integer.MAX_VALUE : number));
        sheets.forEach(sheet -> {
            ProjectSheet.SectionPlace place = sheet.section();
            if (place == null) {
                sections.put(0, new Choice("0", "Uden afsnit"));
            } else {
                sections.putIfAbsent(
                        place.number(),
                        new Choice(Integer.toString(place.number()), place.number() + ". " + place.title()));
            }
        });
        return List.copyOf(sections.values());
    }

    private static List<Choice> states(List<ProjectSheet> sheets) {
        return sheets.stream()
                .map(ProjectSheet::state)
                .distinct()
                .sorted()
                .map(state -> new Choice(state.address(), state.name()))
                .toList();
    }

    private static Stream<String> sources(ProjectSheet sheet) {
        Stream<Source> named = sheet.clause() == null ? Stream.empty() : sheet.clause().sources().stream();
        Stream<String> split = sheet.budget().stream()
                .map(line -> sheet.sourcesOf(line).stream()
                        .map(Source::kindWords)
                        .distinct()
                        .count())
                .flatMap(kinds -> kinds == 0
                        ? Stream.of(ProjectFilter.NOT_STATED)
                        : kinds > 1 ? Stream.of(ProjectFilter.NOT_SPLIT) : Stream.empty());
        return Stream.concat(named.map(Source::kindWords), split);
    }

    private static Stream<String> periods(ProjectSheet sheet) {
        return sheet.budget().stream()
                .map(BudgetLine::funding)
                .map(funding -> funding.period() == null ? ProjectFilter.NOT_STATED : funding.period());
    }

    private static Stream<String> pots(ProjectSheet sheet) {
        return sheet.budget().stream()
                .flatMap(line -> sheet.potsOf(line).stream())
                .map(PotKey::words);
    }

    /** Words that are their own value; what is not stated or not split comes last. */
    private static List<Choice> words(List<ProjectSheet> sheets, Function<ProjectSheet, Stream<String>> words) {
        return sheets.stream()
                .flatMap(words)
                .distinct()
                .sorted(Comparator.<String, Boolean>comparing(
                                word -> word.equals(ProjectFilter.NOT_STATED) || word.equals(ProjectFilter.NOT_SPLIT))
                        .thenComparing(Danish.order()))
                .map(word -> new Choice(word, word))
                .toList();
    }

    /** Records by the words they are most often printed with. */
    private static List<Choice> records(List<ProjectSheet> sheets, Function<ProjectSheet, Stream<Named>> records) {
        Map<Named, Integer> times = new HashMap<>();
        sheets.stream()
                .flatMap(records)
                .filter(named -> named.id() != null)
                .forEach(named -> times.merge(named, 1, Integer::sum));
        Map<Long, Map<String, Integer>> spellings = new HashMap<>();
        times.forEach((named, count) ->
                spellings.computeIfAbsent(named.id(), id -> new TreeMap<>()).merge(named.words(), count, Integer::sum));
        return spellings.entrySet().stream()
                .map(record -> new Choice(Long.toString(record.getKey()), mostUsed(record.getValue())))
                .sorted(Comparator.comparing(Choice::words, Danish.order()))
                .toList();
    }

    private static String mostUsed(Map<String, Integer> spellings) {
        return spellings.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
