package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.RelationKind;

/**
 * A tie between two rows of the same file that the readers assume; register numbers do not exist yet.
 *
 * @param fromKey key of the row that has the relation
 * @param toKey key of the row it points at
 * @param words it was read from
 */
public record ProposedRelation(String fromKey, String toKey, RelationKind kind, String words) {}
