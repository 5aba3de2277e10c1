package dk.partsregister.project.web;

import dk.partsregister.shared.Danish;
import dk.partsregister.shared.UnreadableParameterException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
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

    /** Lines that are alike stand in the order of the overview. */
    Comparator<ProjectLine> comparator() {
        Comparator<ProjectLine> byKey = switch (key) {
            case TITLE -> Comparator.comparing(ProjectLine::title, Danish.order());
            case NUMBER -> Comparator.comparingInt(ProjectLine::number);
            case SECTION -> Comparator.naturalOrder();
            case CLAUSE -> Comparator.comparing(line -> line.clause() == null ? "" : line.clause(), Danish.order());
            case STATE -> Comparator.comparing(ProjectLine::state);
            case LEADERS -> Comparator.comparing(ProjectLine::leaders, Danish.order());
            case GRANTED -> Comparator.comparing(line -> line.granted() == null ? BigDecimal.ZERO : line.granted());
        };
        return (reversed ? byKey.reversed() : byKey).thenComparing(Comparator.naturalOrder());
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
