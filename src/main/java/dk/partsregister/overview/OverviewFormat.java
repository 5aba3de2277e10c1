package dk.partsregister.overview;

/** The formats an overview can be had in as a file. */
public enum OverviewFormat {
    /** For print and for the archive. */
    PDF("pdf", "application/pdf"),
    /** To be edited on. */
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** To count and sort in. */
    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv;charset=UTF-8"),
    /** The sheets, for other programs. */
    JSON("json", "application/json");

    private final String ending;
    private final String contentType;

    OverviewFormat(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /** What the name of such a file ends with, without the dot. */
    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }
}
