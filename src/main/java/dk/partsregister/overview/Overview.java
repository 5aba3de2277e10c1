package dk.partsregister.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status overview: what every page, file and comparison is made from.
 *
 * @param asOf the day it describes
 * @param knownAt the moment whose knowledge it shows; absent for all that is known now
 * @param issuer printed in the footer before the date, e.g. {@code "KTO"}
 */
public record Overview(LocalDate asOf, @Nullable Instant knownAt, String issuer, List<OverviewSection> sections) {

    public Overview {
        sections = List.copyOf(sections);
    }

    public int projectCount() {
        return sections.stream().mapToInt(section -> section.rows().size()).sum();
    }
}
