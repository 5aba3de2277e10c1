package dk.partsregister.shared;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks that a page is asked for: the day it describes, and the moment whose knowledge it shows.
 *
 * @param day the day described; today in Denmark unless asked for otherwise
 * @param knownAt absent for all that is known now
 * @param parameters what was asked for, as in an address
 */
public record AsOf(LocalDate day, @Nullable Instant knownAt, Map<String, String> parameters) {

    /** Name of the parameter that holds the day. */
    public static final String DAY = "pr";

    /** Name of the parameter that holds the moment. */
    public static final String MOMENT = "kendt";

    // The platform's own readers also take years of more digits, and the year nought.
    private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("(?!0000)\\d{4}-.*");

    /** A day with all that is known of it now. */
    public static AsOf on(LocalDate day) {
        return new AsOf(day, null, parameters(day, null));
    }

    /**
     * Reads the two parameters as they stand in an address; blank ones count as absent.
     *
     * @param day e.g. {@code "2008-05-13"}
     * @param moment Danish time, e.g. {@code "2008-05-13T12:00"}
     * @throws UnreadableParameterException when one of them is no day or no moment
     */
    public static AsOf parse(@Nullable String day, @Nullable String moment, Clock clock) {
        LocalDate asked = read(DAY, day, LocalDate::parse);
        LocalDateTime known = read(MOMENT, moment, LocalDateTime::parse);
        return new AsOf(
                asked == null ? LocalDate.now(clock.withZone(Danish.ZONE)) : asked,
                known == null ? null : known.atZone(Danish.ZONE).toInstant(),
                parameters(asked, known));
    }

    /** How links carry the choice on, e.g. {@code "?pr=2008-05-13"}; empty when nothing was asked for. */
    public String query() {
        return QueryString.of(parameters);
    }

    /** The moment in Danish time, as a form field holds it; empty when there is none. */
    public String moment() {
        return knownAt == null
                ? ""
                : LocalDateTime.ofInstant(knownAt, Danish.ZONE).toString();
    }

    private static <T> @Nullable T read(String parameter, @Nullable String typed, Function<String, T> reader) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String value = typed.strip();
        if (!YEAR_OF_FOUR_DIGITS.matcher(value).matches()) {
            throw new UnreadableParameterException(parameter, typed);
        }
        try {
            return reader.apply(value);
        } catch (DateTimeException unreadable) {
            throw new UnreadableParameterException(parameter, typed);
        }
    }

    private static Map<String, String> parameters(@Nullable LocalDate day, @Nullable LocalDateTime moment) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (day != null) {
            parameters.put(DAY, day.toString());
        }
        if (moment != null) {
            parameters.put(MOMENT, moment.toString());
        }
        return Collections.unmodifiableMap(parameters);
    }
}
