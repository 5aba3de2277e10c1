package dk.partsregister.overview;

import dk.partsregister.shared.Danish;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an overview says of itself on each of its pages.
 *
 * @param name what kind of overview it is, e.g. {@code "Statusoversigt"}
 * @param asOf the day it describes
 * @param knownAt the moment whose knowledge it shows; absent for all that is known now
 * @param issuer printed in the footer before the date, e.g. {@code "KTO"}
 * @param printedOn the day in the footer
 * @param edition number of the edition; absent for an overview that is not frozen
 * @param draft whether it is about to be frozen, and so not to be relied on
 */
public record Imprint(
        String name,
        LocalDate asOf,
        @Nullable Instant knownAt,
        String issuer,
        LocalDate printedOn,
        @Nullable Integer edition,
        boolean draft) {

    /** What is printed on every page of a draft. */
    private static final String DRAFT = "UDKAST";

    /** Of an overview that is made for whoever asks for it, and printed on the day it describes. */
    public static Imprint passing(String name, LocalDate asOf, @Nullable Instant knownAt, String issuer) {
        return new Imprint(name, asOf, knownAt, issuer, asOf, null, false);
    }

    /** The same overview as a draft of what is to be printed on a day. */
    public Imprint asDraft(LocalDate day) {
        return new Imprint(name, asOf, knownAt, issuer, day, null, true);
    }

    /** The same overview as an edition that is printed on a day. */
    public Imprint asEdition(int number, LocalDate day) {
        return new Imprint(name, asOf, knownAt, issuer, day, number, false);
    }

    /** The same overview under another name and issuer. */
    Imprint withWords(String newName, String newIssuer) {
        return new Imprint(newName, asOf, knownAt, newIssuer, printedOn, edition, draft);
    }

    /** {@code "Statusoversigt pr. 1. april 2008"}. */
    public String title() {
        return name + " pr. " + Danish.day(asOf);
    }

    /** What sets this overview apart from others of the day, on every page: that it is a draft, or which edition; absent for others. */
    public @Nullable String mark() {
        if (draft) {
            return DRAFT;
        }
        return edition == null ? null : "Udgave " + edition;
    }
}
