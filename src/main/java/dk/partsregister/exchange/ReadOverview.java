package dk.partsregister.exchange;

import java.util.List;

/**
 * An overview that has been read.
 *
 * @param choices everything a human must decide, of the rows and of the file as a whole
 */
public record ReadOverview(List<ReadRow> rows, List<ProposedRelation> relations, List<Choice> choices) {

    public ReadOverview {
        rows = List.copyOf(rows);
        relations = List.copyOf(relations);
        choices = List.copyOf(choices);
    }
}
