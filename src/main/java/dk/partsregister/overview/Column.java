package dk.partsregister.overview;

/** The columns of the overview, in the order they are printed. */
public enum Column {
    TITLE("Titel"),
    PURPOSE("Formål"),
    STATUS("Tidsplan og status"),
    LEADERSHIP("Projektledelse, evt. følgegrupper"),
    BUDGET("Budget");

    private final String heading;

    Column(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }
}
