package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Paged;
import dk.partsregister.shared.UnreadableParameterException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All projects on one axis, by section.
 *
 * @param rows the projects on one page of it, in the order of the overview
 * @param sections the same by section
 */
record PortfolioTimeline(TimeAxis axis, Paged<Row> rows, List<Section> sections) {

    /** On one page. */
    private static final int ROWS = 500;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Danish.LOCALE);
    private static final int HEAD = 20;
    private static final int ROW = 28;
    private static final int EDGE = 9;

    static final String FROM = "fra";
    static final String TO = "til";

    /** A section with its projects. */
    record Section(int number, String heading, List<Row> rows) {}

    /**
     * A project on the axis.
     *
     * @param words its times as typed; empty when it has none
     * @param pieces none when it has no times, or they lie outside the axis
     */
    record Row(ProjectLine line, String words, List<TimeAxis.Piece> pieces) {}

    /**
     * @param from first year wanted; absent for the first there is
     * @param to last year wanted; absent for the last there is
     * @throws UnreadableParameterException when a year is none, or the last comes before the first
     */
    static PortfolioTimeline of(Selection selection, @Nullable String from, @Nullable String to, int page) {
        TimeAxis all = TimeAxis.around(
                selection.sheets().stream()
                        .flatMap(recorded -> TimeSpan.of(recorded.sheet()).stream())
                        .toList(),
                selection.asOf().day());
        int first = year(FROM, from).orElse(all.first());
        int last = year(TO, to).orElse(Math.max(first, all.last()));
        if (last < first || last - first > 100) {
            throw new UnreadableParameterException(TO, String.valueOf(to));
        }
        TimeAxis axis = TimeAxis.between(first, last, selection.asOf().day());
        Map<Integer, Section> sections = new LinkedHashMap<>();
        Paged<Row> rows = Paged.of(
                        selection.sheets().stream()
                                .sorted(RecordedSheet.OVERVIEW_ORDER)
                                .toList(),
                        page,
                        ROWS)
                .map(recorded -> new Row(ProjectLine.of(recorded), words(recorded), pieces(axis, recorded)));
        rows.lines().forEach(row -> section(sections, row).rows().add(row));
        return new PortfolioTimeline(axis, rows, List.copyOf(sections.values()));
    }

    /** The years above the rows, as SVG. */
    public String head() {
        return TimeDrawing.years(axis, HEAD, true);
    }

    /** A row of the drawing, as SVG. */
    public String drawing(Row row) {
        return TimeDrawing.years(axis, ROW, false) + TimeDrawing.bar(row.pieces(), EDGE) + TimeDrawing.now(axis, ROW);
    }

    private static Section section(Map<Integer, Section> sections, Row row) {
        ProjectSheet.SectionPlace place = row.line().section();
        return place == null
                ? sections.computeIfAbsent(0, none -> new Section(0, "Uden afsnit", new ArrayList<>()))
                : sections.computeIfAbsent(
                        place.number(),
                        number -> new Section(number, number + ". " + place.title(), new ArrayList<>()));
    }

    private static List<TimeAxis.Piece> pieces(TimeAxis axis, RecordedSheet recorded) {
        return TimeSpan.of(recorded.sheet()).map(axis::pieces).orElse(List.of());
    }

    /** From when to when in the words of the sheet, or by the months of its steps where those alone carry the time. */
    private static String words(RecordedSheet recorded) {
        ProjectSheet.Dates dates = recorded.sheet().dates();
        String begun = Stream.of(dates.started(), dates.approved())
                .flatMap(Stream::ofNullable)
                .map(DatePhrase::typed)
                .findFirst()
                .orElse("");
        String ends = Stream.of(dates.ended(), dates.expectedEnd(), dates.originallyExpectedEnd())
                .flatMap(Stream::ofNullable)
                .map(DatePhrase::typed)
                .findFirst()
                .orElse("");
        if (begun.isEmpty() && ends.isEmpty()) {
            return TimeSpan.of(recorded.sheet())
                    .map(span -> month(span.start()) + " – " + month(span.end()))
                    .orElse("");
        }
        return begun + " – " + ends;
    }

    private static String month(@Nullable LocalDate day) {
        return day == null ? "" : MONTH.format(day);
    }

    private static Optional<Integer> year(String parameter, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        if (!typed.strip().matches("(19|2\\d)\\d\\d")) {
            throw new UnreadableParameterException(parameter, typed);
        }
        return Optional.of(Integer.valueOf(typed.strip()));
    }
}
