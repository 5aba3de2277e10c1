package dk.partsregister.project.web;

import java.util.List;
import java.util.Locale;

/**
 * Writes the pieces of a timeline as SVG. By hand, because a portfolio holds thousands of them; all that is written are numbers and names of its
 * own.
 */
final class TimeDrawing {

    private static final int BAR = 10;

    private TimeDrawing() {}

    /** A line where each year begins, from top to bottom, with its number where there is room. */
    static String years(TimeAxis axis, int height, boolean labels) {
        var svg = new StringBuilder();
        for (TimeAxis.Year year : axis.years()) {
            line(svg, "year", year.place(), height);
            if (labels && !year.label().isEmpty()) {
                svg.append("<text class=\"year\" dx=\"4\" y=\"14\" x=\"")
                        .append(year.place())
                        .append("\">")
                        .append(year.label())
                        .append("</text>");
            }
        }
        return svg.toString();
    }

    /** A line at the marked day, from top to bottom; nothing when it lies outside. */
    static String now(TimeAxis axis, int height) {
        String place = axis.nowPlace();
        var svg = new StringBuilder();
        if (place != null) {
            line(svg, "now", place, height);
        }
        return svg.toString();
    }

    /** A bar, its upper edge so many pixels down. */
    static String bar(List<TimeAxis.Piece> pieces, int edge) {
        var svg = new StringBuilder();
        for (TimeAxis.Piece piece : pieces) {
            svg.append("<rect class=\"")
                    .append(piece.kind().name().toLowerCase(Locale.ROOT))
                    .append("\" x=\"")
                    .append(piece.place())
                    .append("\" y=\"")
                    .append(edge)
                    .append("\" width=\"")
                    .append(piece.width())
                    .append("\" height=\"")
                    .append(BAR)
                    .append("\"/>");
        }
        return svg.toString();
    }

    private static void line(StringBuilder svg, String cssClass, String place, int height) {
        svg.append("<line class=\"")
                .append(cssClass)
                .append("\" x1=\"")
                .append(place)
                .append("\" x2=\"")
                .append(place)
                .append("\" y1=\"0\" y2=\"")
                .append(height)
                .append("\"/>");
    }
}
