package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.UnreadableParameterException;
import java.math.BigDecimal;
import java.text.CollationKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order of the list of projects, as it stands in an address: {@code "titel"}, or {@code "-titel"} for the reverse.
 *
 * @param reversed whether the last comes first
 */
record ProjectOrder(Column key, boolean reversed) {

    static final String PARAMETER = "sorter";

    private static final ProjectOrder OVERVIEW = new ProjectOrder(Column.SECTION, false);

    /** What the list can be ordered by: its columns. */
    enum Column {
        TITLE("titel"),
        NUMBER("nummer"),
        /** The order of the overview. */
        SECTION("afsnit"),
        CLAUSE("hjemmel"),
        STATE("tilstand"),
        LEADERS("ledes"),
        GRANTED("bevilget");

        private final String address;

        Column(String address) {
            this.address = address;
        }
    }

    /**
     * @param typed blank and absent are the order of the overview
     * @throws UnreadableParameterException when the list has no such order
     */
    static ProjectOrder parse(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return OVERVIEW;
        }
        boolean reversed = typed.startsWith("-");
        String name = reversed ? typed.substring(1) : typed;
        return Arrays.stream(Column.values())
                .filter(key -> key.address.equals(name))
                .findFirst()
                .map(key -> new ProjectOrder(key, reversed))
                .orElseThrow(() -> new UnreadableParameterException(PARAMETER, typed));
    }

    /** These projects in this order; those that are alike stand in the order of the overview. */
    List<RecordedSheet> sorted(List<RecordedSheet> projects) {
        Function<String, CollationKey> words = Danish.collationKeys();
        return switch (key) {
            case TITLE -> by(recorded -> words.apply(recorded.sheet().printedTitle()), projects);
            case NUMBER -> by(RecordedSheet::number, projects);
            case SECTION ->
                projects.stream()
                        .sorted(reversed ? RecordedSheet.OVERVIEW_ORDER.reversed() : RecordedSheet.OVERVIEW_ORDER)
                        .toList();
            case CLAUSE -> by(recorded -> words.apply(clause(recorded)), projects);
            case STATE -> by(recorded -> recorded.sheet().state(), projects);
            case LEADERS -> by(recorded -> words.apply(ProjectLine.leaders(recorded.sheet())), projects);
            case GRANTED -> by(ProjectOrder::granted, projects);
        };
    }

    /** Sorted by what is found out about each once. */
    private <K extends Comparable<? super K>> List<RecordedSheet> by(
            Function<RecordedSheet, K> keys, List<RecordedSheet> projects) {
        record Keyed<K>(K key, RecordedSheet project) {}
        Comparator<Keyed<K>> byKey = Comparator.comparing(Keyed::key);
        return projects.stream()
                .map(project -> new Keyed<>(keys.apply(project), project))
                .sorted((reversed ? byKey.reversed() : byKey)
                        .thenComparing(Keyed::project, RecordedSheet.OVERVIEW_ORDER))
                .map(Keyed::project)
                .toList();
    }

    private static String clause(RecordedSheet recorded) {
        ProjectSheet.ClauseReference clause = recorded.sheet().clause();
        return clause == null ? "" : clause.typed();
    }

    private static BigDecimal granted(RecordedSheet recorded) {
        BigDecimal sum = Grants.sum(recorded.sheet().budget());
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** The order that the head of a column leads to: its own, or its reverse where it stands already. */
    ProjectOrder whenChosen(Column chosen) {
        return new ProjectOrder(chosen, chosen == key && !reversed);
    }

    boolean isUsual() {
        return equals(OVERVIEW);
    }

    String address() {
        return (reversed ? "-" : "") + key.address;
    }
}
