package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import java.util.List;

/** What a leadership cell says. */
record LeadershipCell(List<Leader> leaders, List<Group> groups) {

    LeadershipCell {
        leaders = List.copyOf(leaders);
        groups = List.copyOf(groups);
    }
}
