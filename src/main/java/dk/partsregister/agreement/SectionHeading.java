package dk.partsregister.agreement;

/** The heading of a section of the overview. */
public record SectionHeading(int number, String title) {

    /** {@code "2. Arbejdsmiljø"}. */
    public String words() {
        return number + ". " + title;
    }
}
