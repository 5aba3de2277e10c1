package dk.partsregister.overview;

import java.time.LocalDate;
import java.util.Arrays;

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

    /**
     * The format of files with this ending.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static OverviewFormat ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No format of files with this ending: " + ending));
    }

    /** What a file of an overview is called, e.g. {@code "oversigt-2008-05-13.pdf"}. */
    public String fileName(LocalDate asOf) {
        return "oversigt-" + asOf + "." + ending;
    }

    /** What the name of such a file ends with, without the dot. */
    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }
}
