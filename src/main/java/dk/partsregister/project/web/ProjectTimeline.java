package dk.partsregister.project.web;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project and its steps on one axis, each under its words.
 *
 * @param bars the project as a whole first
 */
record ProjectTimeline(TimeAxis axis, List<Bar> bars) {

    private static final int HEAD = 26;
    private static final int STEP = 44;

    /** Drawn when at least one step, or the project as a whole, is dated. */
    static Optional<ProjectTimeline> of(ProjectSheet sheet, LocalDate day) {
        List<TimeSpan> spans = new ArrayList<>();
        TimeSpan.of(sheet).ifPresent(spans::add);
        sheet.activities().forEach(step -> TimeSpan.of(step.period()).ifPresent(spans::add));
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        TimeAxis axis = TimeAxis.around(spans, day);
        List<Bar> bars = new ArrayList<>();
        TimeSpan.of(sheet).ifPresent(span -> bars.add(new Bar(HEAD, null, axis.pieces(span))));
        for (Activity step : sheet.activities()) {
            TimeSpan.of(step.period())
                    .ifPresent(span -> bars.add(new Bar(HEAD + STEP * bars.size(), step, axis.pieces(span))));
        }
        return Optional.of(new ProjectTimeline(axis, List.copyOf(bars)));
    }

    /** In pixels. */
    public int height() {
        return HEAD + STEP * bars.size();
    }

    /** What the bars stand on, as SVG. */
    public String ground() {
        return TimeDrawing.years(axis, height(), true) + TimeDrawing.now(axis, height());
    }

    /**
     * A bar under its words.
     *
     * @param top upper edge of the words, in pixels
     * @param step absent for the project as a whole
     */
    record Bar(int top, @Nullable Activity step, List<TimeAxis.Piece> pieces) {

        /** The line the words stand on. */
        public int baseline() {
            return top + 16;
        }

        /** The bar itself, as SVG. */
        public String drawing() {
            return TimeDrawing.bar(pieces, top + 23);
        }
    }
}
