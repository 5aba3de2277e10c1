package dk.partsregister.project;

import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.QueryString;
import dk.partsregister.shared.UnreadableParameterException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted: those that meet every criterion. As it stands in an address, e.g. {@code "?afsnit=2&ord=stress"}.
 *
 * @param criteria what each one asks for, as in an address
 */
public record ProjectFilter(Map<Criterion, String> criteria) {

    /** Asks for every project. */
    public static final ProjectFilter NONE = new ProjectFilter(Map.of());

    /** For money of which a period or source is not stated. */
    public static final String NOT_STATED = "Ikke angivet";

    /** For money that comes from several sources and is not split between them. */
    public static final String NOT_SPLIT = "Ikke fordelt";

    static final String YES = "ja";

    public ProjectFilter {
        Map<Criterion, String> ordered = new EnumMap<>(Criterion.class);
        ordered.putAll(criteria);
        criteria = Collections.unmodifiableMap(ordered);
    }

    /** What can be asked for, in the order it is shown. */
    public enum Criterion {
        /** Words that must all occur on the sheet. */
        WORDS("ord"),
        /** Number of a section; 0 for projects in none. */
        SECTION("afsnit", "\\d{1,4}"),
        STATE(
                "tilstand",
                Arrays.stream(ProjectState.values()).map(ProjectState::address).collect(Collectors.joining("|"))),
        /** The kind of source that pays: {@code "§ 5"}, {@code "Restmidler"}, {@link #NOT_STATED}. */
        CLAUSE("hjemmel"),
        /** Code of an agreement period, or {@link #NOT_STATED}. */
        PERIOD("periode"),
        /** The words of a pot that may pay. */
        POT("pulje"),
        /** Id of an organisation that leads, sits in a group or bears a part of the money. */
        ORGANISATION("organisation", "\\d{1,18}"),
        /** Id of a person who leads or sits in a group. */
        PERSON("person", "\\d{1,18}"),
        /** What is awaited before the project can be closed. */
        MISSING("mangler", "noget|evaluering|regnskab"),
        /** Projects in which something has passed without a word on it. */
        OVERDUE("overskredet", YES);

        private static final String ANYTHING = "(?s).*";

        private final String parameter;
        private final String form;

        Criterion(String parameter) {
            this(parameter, ANYTHING);
        }

        Criterion(String parameter, String form) {
            this.parameter = parameter;
            this.form = form;
        }

        /** Its name in an address. */
        public String parameter() {
            return parameter;
        }
    }

    /**
     * Reads the criteria of an address; blank ones count as absent.
     *
     * @param parameters the value of a parameter, or null
     * @throws UnreadableParameterException when a criterion holds what it cannot ask for
     */
    public static ProjectFilter parse(UnaryOperator<@Nullable String> parameters) {
        Map<Criterion, String> criteria = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            String typed = parameters.apply(criterion.parameter);
            if (typed != null && !typed.isBlank()) {
                String value = typed.strip();
                if (!value.matches(criterion.form)) {
                    throw new UnreadableParameterException(criterion.parameter, typed);
                }
                criteria.put(criterion, value);
            }
        }
        return new ProjectFilter(criteria);
    }

    public boolean isEmpty() {
        return criteria.isEmpty();
    }

    /** What a criterion asks for; absent when it asks for nothing. */
    public @Nullable String value(Criterion criterion) {
        return criteria.get(criterion);
    }

    /** The same filter without one of its criteria. */
    public ProjectFilter without(Criterion criterion) {
        Set<Criterion> left = EnumSet.allOf(Criterion.class);
        left.remove(criterion);
        return only(left);
    }

    /** The same filter but for the words that are looked for. */
    public ProjectFilter withoutWords() {
        return without(Criterion.WORDS);
    }

    /** Whether it asks for a section and nothing else. */
    public boolean isSectionOnly() {
        return criteria.keySet().equals(Set.of(Criterion.SECTION));
    }

    /** How links carry the two clocks and the filter on; empty when neither asks for anything. */
    public String query(AsOf asOf) {
        return QueryString.of(parameters(asOf));
    }

    /** The criteria as they stand in an address. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        criteria.forEach((criterion, value) -> parameters.put(criterion.parameter, value));
        return parameters;
    }

    /** What meets both filters; a criterion of the other takes the place of the same one here. */
    public ProjectFilter and(ProjectFilter other) {
        Map<Criterion, String> both = new EnumMap<>(Criterion.class);
        both.putAll(criteria);
        both.putAll(other.criteria);
        return new ProjectFilter(both);
    }

    /** The parameters of {@link #query(AsOf)}. */
    public Map<String, String> parameters(AsOf asOf) {
        Map<String, String> parameters = new LinkedHashMap<>(asOf.parameters());
        parameters.putAll(parameters());
        return parameters;
    }

    private ProjectFilter only(Set<Criterion> wanted) {
        return new ProjectFilter(criteria.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether two values mean the same, however they are spelt. */
    static boolean same(String value, String other) {
        return Danish.fold(value).equals(Danish.fold(other));
    }
}
