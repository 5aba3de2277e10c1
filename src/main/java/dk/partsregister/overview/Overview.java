package dk.partsregister.overview;

import dk.partsregister.shared.Danish;
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
 * @param projectsThatDay how many there are to select from
 */
public record Overview(
        LocalDate asOf, @Nullable Instant knownAt, String issuer, int projectsThatDay, List<OverviewSection> sections) {

    public Overview {
        sections = List.copyOf(sections);
    }

    /** An overview of all projects there are. */
    public static Overview whole(
            LocalDate asOf, @Nullable Instant knownAt, String issuer, List<OverviewSection> sections) {
        return new Overview(asOf, knownAt, issuer, count(sections), sections);
    }

    /** What stands at the foot of each page: {@code "KTO/13. maj 2008"}, and how many projects were selected where not all are shown. */
    public String footer() {
        String footer = issuer + "/" + Danish.day(asOf);
        int shown = projectCount();
        return shown == projectsThatDay
                ? footer
                : footer + ", et udvalg: " + shown + " af " + projectsThatDay + " projekter";
    }

    public int projectCount() {
        return count(sections);
    }

    private static int count(List<OverviewSection> sections) {
        return sections.stream().mapToInt(section -> section.rows().size()).sum();
    }
}
