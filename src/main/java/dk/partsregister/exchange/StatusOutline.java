package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.shared.StructuredText;
import java.util.List;

/** A status cell in its parts: together they hold every word of it. */
record StatusOutline(StructuredText introduction, List<Activity> activities, List<StatusEntry> statuses) {

    StatusOutline {
        activities = List.copyOf(activities);
        statuses = List.copyOf(statuses);
    }
}
