package dk.partsregister.project;

import java.time.LocalDate;

/**
 * That the sheets of a project have named somebody.
 *
 * @param number register number of the project
 * @param title of the last sheet that does
 * @param first effective day of the first sheet that does
 * @param last effective day of the last sheet that does
 * @param still whether the sheet in force does
 */
public record Mention(int number, String title, LocalDate first, LocalDate last, boolean still) {}
