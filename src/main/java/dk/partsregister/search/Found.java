package dk.partsregister.search;

import dk.partsregister.shared.MarkedText;
import java.util.List;

/**
 * A project that was found.
 *
 * @param title it has, or had last
 * @param known whether the register knows the project on the day that was asked for
 * @param places where the words stand, those that it still says first
 */
public record Found(int number, String title, boolean known, List<Place> places) {

    public Found {
        places = List.copyOf(places);
    }

    /** What kind of text it is. */
    public enum Field {
        TITLE,
        CLAUSE,
        PURPOSE,
        ACTIVITY,
        STATUS,
        PERSON,
        ORGANISATION,
        PRODUCT,
        DECISION
    }

    /**
     * A text with the words in it.
     *
     * @param text around them; what was found is marked as if it had come in
     * @param still whether the project says so on the day, and not only earlier or later
     */
    public record Place(Field field, MarkedText text, boolean still) {}
}
