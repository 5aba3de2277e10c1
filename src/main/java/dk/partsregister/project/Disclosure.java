package dk.partsregister.project;

import java.util.List;

/**
 * How much of the sheets somebody is shown. Organisations always are.
 *
 * @param names the names of persons
 * @param money amounts, and where they come from
 */
public record Disclosure(boolean names, boolean money) {

    /** Everything. */
    public static final Disclosure FULL = new Disclosure(true, true);

    /** What both of two disclosures show. */
    public Disclosure and(Disclosure other) {
        return new Disclosure(names && other.names, money && other.money);
    }

    /**
     * The sheets with nothing in them that is not shown, and nothing that is doubtful.
     *
     * <p>No names are known but those on the sheets; {@link Redactions} knows all persons of the register.
     */
    public List<RecordedSheet> of(List<RecordedSheet> sheets) {
        return new Redaction(this, PersonIndex.of(List.of(), sheets), sheets, RedactionAnswers.NONE).of(sheets);
    }
}
