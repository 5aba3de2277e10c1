package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet;
import java.util.List;

/**
 * A row that has been read: the sheet it makes, and what a human must still decide.
 *
 * @param key of the row in its file
 */
public record ReadRow(String key, ProjectSheet sheet, List<Choice> choices) {

    public ReadRow {
        choices = List.copyOf(choices);
    }
}
