package dk.partsregister.comparison;

import dk.partsregister.overview.Overview;
import java.math.BigDecimal;
import java.util.List;

/**
 * What changed from one overview to another.
 *
 * @param changes the projects that came, went, moved or changed, in the order they are printed
 * @param unchanged the others
 * @param marked the changed rows, with all that came and went marked in them
 */
public record Comparison(
        ComparedSide from,
        ComparedSide to,
        Figures figures,
        List<ProjectChange> changes,
        List<Unchanged> unchanged,
        Overview marked) {

    public Comparison {
        changes = List.copyOf(changes);
        unchanged = List.copyOf(unchanged);
    }

    /**
     * What it comes to.
     *
     * @param before projects
     * @param after projects
     * @param granted what the grants summed to before, in kroner
     * @param grantedAfter what they sum to now
     * @param came people who were nowhere before
     * @param went people who are nowhere now
     */
    public record Figures(int before, int after, BigDecimal granted, BigDecimal grantedAfter, int came, int went) {}

    /** What became of a project. */
    public enum Fate {
        NEW,
        GONE,
        MOVED,
        CHANGED
    }

    /**
     * A project that is not as it was.
     *
     * @param section it stands in, or stood in
     */
    public record ProjectChange(int project, String title, Fate fate, String section, List<Fact> facts) {

        public ProjectChange {
            facts = List.copyOf(facts);
        }
    }

    /** A project that is as it was. */
    public record Unchanged(int project, String title) {}

    /** How many projects had this fate. */
    public long count(Fate fate) {
        return changes.stream().filter(change -> change.fate() == fate).count();
    }

    /** Whether nothing at all changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
