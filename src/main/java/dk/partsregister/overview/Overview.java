package dk.partsregister.overview;

import dk.partsregister.shared.Danish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status overview: what every page, file and comparison is made from.
 *
 * @param projectsThatDay how many there are to select from
 * @param preface what is said before the first section; nothing in most overviews
 * @param columns in their order; each row has a cell for each
 */
public record Overview(
        Imprint imprint,
        int projectsThatDay,
        List<Block> preface,
        List<Column> columns,
        List<OverviewSection> sections) {

    public Overview {
        preface = List.copyOf(preface);
        columns = List.copyOf(columns);
        sections = List.copyOf(sections);
    }

    /** An overview without a preface. */
    public Overview(Imprint imprint, int projectsThatDay, List<Column> columns, List<OverviewSection> sections) {
        this(imprint, projectsThatDay, List.of(), columns, sections);
    }

    /** An overview of all projects there are, in all columns. */
    public static Overview whole(Imprint imprint, List<OverviewSection> sections) {
        return new Overview(imprint, count(sections), Arrays.asList(Column.values()), sections);
    }

    public LocalDate asOf() {
        return imprint.asOf();
    }

    public @Nullable Instant knownAt() {
        return imprint.knownAt();
    }

    public String issuer() {
        return imprint.issuer();
    }

    /** What stands at the foot of each page: {@code "KTO/13. maj 2008"}, and how many projects were selected where not all are shown. */
    public String footer() {
        return footer(issuer(), imprint.printedOn(), projectCount(), projectsThatDay);
    }

    /** The foot of an overview that shows so many projects of those there were. */
    public static String footer(String issuer, LocalDate printedOn, int shown, int projectsThatDay) {
        String footer = issuer + "/" + Danish.day(printedOn);
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
