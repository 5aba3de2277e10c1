package dk.partsregister.edition.web;

import dk.partsregister.project.Disclosure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants others to see of an edition.
 *
 * @param navne whether with names
 * @param penge whether with money
 * @param set fingerprint of the list that was shown
 * @param vist the doubtful places that were shown, by their marks
 * @param ud which doubtful places are to be taken out, by their marks
 */
record PublicationForm(
        @Nullable String navne,
        @Nullable String penge,
        @Nullable String set,
        @Nullable List<String> vist,
        @Nullable List<String> ud) {

    Disclosure disclosure() {
        return new Disclosure(navne != null, penge != null);
    }

    /** Whether a place is to be taken out; one that was not shown is. */
    boolean takesOut(String mark) {
        return vist == null || !vist.contains(mark) || (ud != null && ud.contains(mark));
    }
}
