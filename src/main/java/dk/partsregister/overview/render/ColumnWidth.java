package dk.partsregister.overview.render;

import static dk.partsregister.overview.render.FoWriter.with;

import dk.partsregister.overview.Column;
import org.xml.sax.Attributes;

/**
 * How wide a column is set.
 *
 * @param percent of the width between the margins
 */
record ColumnWidth(int percent) {

    static ColumnWidth of(Column column) {
        return new ColumnWidth(
                switch (column) {
                    case TITLE -> 17;
                    case PURPOSE -> 25;
                    case STATUS -> 29;
                    case LEADERSHIP -> 17;
                    case BUDGET -> 12;
                });
    }

    Attributes attributes() {
        return with("column-width", "proportional-column-width(" + percent + ")");
    }

    /** How many letters of average width go on a line. */
    int letters() {
        return percent * 19 / 12;
    }
}
