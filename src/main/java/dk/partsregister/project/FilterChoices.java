package dk.partsregister.project;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import java.util.function.Consumer;
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

    /** Found once for the very same list, which is that of a day until the register says something new. */
    private static final Cache<List<RecordedSheet>, FilterChoices> FOUND =
            Caffeine.newBuilder().weakKeys().build();

    static FilterChoices of(List<RecordedSheet> recorded) {
        return FOUND.get(recorded, FilterChoices::found);
    }

    private static FilterChoices found(List<RecordedSheet> recorded) {
        List<ProjectSheet> sheets = recorded.stream().map(RecordedSheet::sheet).toList();
        Map<Criterion, List<Choice>> choices = new EnumMap<>(Criterion.class);
        choices.put(Criterion.SECTION, sections(sheets));
        choices.put(Criterion.STATE, states(sheets));
        choices.put(Criterion.CLAUSE, words(sheets.stream().mapMulti(FilterChoices::sources)));
        choices.put(Criterion.PERIOD, words(sheets.stream().mapMulti(FilterChoices::periods)));
        choices.put(
                Criterion.POT,
                words(sheets.stream().mapMulti(FilterChoices::pots).distinct().map(PotKey::words)));
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
        for (ProjectSheet sheet : sheets) {
            ProjectSheet.SectionPlace place = sheet.section();
            if (place == null) {
                sections.computeIfAbsent(0, none -> new Choice("0", "Uden afsnit"));
            } else {
                sections.computeIfAbsent(
                        place.number(), number -> new Choice(Integer.toString(number), number + ". " + place.title()));
            }
        }
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

    private static void sources(ProjectSheet sheet, Consumer<String> found) {
        if (sheet.clause() != null) {
            sheet.clause().sources().forEach(source -> found.accept(source.kindWords()));
        }
        for (BudgetLine line : sheet.budget()) {
            List<Source> sources = sheet.sourcesOf(line);
            if (sources.isEmpty()) {
                found.accept(ProjectFilter.NOT_STATED);
            } else if (sources.stream().map(Source::kindWords).distinct().count() > 1) {
                found.accept(ProjectFilter.NOT_SPLIT);
            }
        }
    }

    private static void periods(ProjectSheet sheet, Consumer<String> found) {
        for (BudgetLine line : sheet.budget()) {
            String period = line.funding().period();
            found.accept(period == null ? ProjectFilter.NOT_STATED : period);
        }
    }

    private static void pots(ProjectSheet sheet, Consumer<PotKey> found) {
        sheet.budget().forEach(line -> sheet.potsOf(line).forEach(found));
    }

    /** Words that are their own value; what is not stated or not split comes last. */
    private static List<Choice> words(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.<String, Boolean>comparing(
                                word -> word.equals(ProjectFilter.NOT_STATED) || word.equals(ProjectFilter.NOT_SPLIT))
                        .thenComparing(Danish.order()))
                .map(word -> new Choice(word, word))
                .toList();
    }

    /** Records by the words they are most often printed with. */
    private static List<Choice> records(List<ProjectSheet> sheets, Function<ProjectSheet, List<Named>> records) {
        Map<Named, Integer> times = new HashMap<>();
        for (ProjectSheet sheet : sheets) {
            for (Named named : records.apply(sheet)) {
                if (named.id() != null) {
                    times.merge(named, 1, Integer::sum);
                }
            }
        }
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
