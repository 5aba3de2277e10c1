package dk.partsregister.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of text in which it is marked what came in and what went out.
 *
 * @param pieces in their order, those that went out among the others
 */
public record MarkedText(List<Piece> pieces) {

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** What has become of a piece of text. */
    public enum Change {
        SAME,
        INSERTED,
        DELETED
    }

    /** A stretch of text that all came in, went out or stayed. */
    public record Piece(Change change, String text) {}

    /** Text in which nothing has changed. */
    public static MarkedText of(String text) {
        return of(text, Change.SAME);
    }

    /** Text that all came in or went out. */
    public static MarkedText of(String text, Change change) {
        return new MarkedText(List.of(new Piece(change, text)));
    }

    /** All words, those that went out as well. */
    public String text() {
        return pieces.size() == 1
                ? pieces.get(0).text()
                : pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** What became of the whole line: that it came in or went out where all of it did. */
    public Change whole() {
        List<Change> changes = pieces.stream().map(Piece::change).distinct().toList();
        return changes.size() == 1 ? changes.get(0) : Change.SAME;
    }
}
