package dk.partsregister.exchange;

/** What kind of decision a reading leaves to a human. */
public enum ChoiceKind {
    EMPTY_SECTION("Tomt afsnit"),
    UNKNOWN_CELL("Ukendt kolonne"),
    CLEANED_TEXT("Renset tekst"),
    MISSING_AMOUNT("Beløb mangler"),
    UNREAD_MONEY("Ulæst beløb"),
    UNCLEAR_AMOUNT("Uforklaret beløb"),
    UNREAD_DATE("Ulæst dato"),
    UNCLEAR_CLAUSE("Uklart grundlag"),
    MISSING_LEADERSHIP("Projektledelse mangler"),
    MISSING_ORGANISATION("Navn uden organisation"),
    UNKNOWN_ORGANISATION("Ukendt organisation"),
    UNPLACED_WORDS("Ord uden plads"),
    UNKNOWN_ACTIVITY("Ukendt aktivitet"),
    PROPOSED_STATE("Foreslået tilstand"),
    ASSUMED_RELATION("Antaget sammenhæng"),
    SIMILAR_NAMES("Navne, der ligner hinanden"),
    DIFFERENT_ORGANISATIONS("Samme navn, flere organisationer");

    private final String words;

    ChoiceKind(String words) {
        this.words = words;
    }

    /** The kind in Danish, as a heading. */
    public String words() {
        return words;
    }
}
