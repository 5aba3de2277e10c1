package dk.partsregister.overview;

import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectState;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Standing.Passed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * All projects of a day at a glance: how many there are of each kind, what they are granted, and which of them need a word from someone.
 *
 * @param granted sum of all grants in kroner, each project with its own
 * @param grants the same sum by agreement period and source
 * @param waiting projects whose evaluation or accounts are awaited, in the order of the overview
 * @param lagging projects in which something has passed without a word on it, in the order of the overview
 */
public record Portfolio(
        int projects,
        List<StateCount> byState,
        List<SectionCount> bySection,
        BigDecimal granted,
        List<Grants> grants,
        List<Waiting> waiting,
        List<Lagging> lagging) {

    public Portfolio {
        byState = List.copyOf(byState);
        bySection = List.copyOf(bySection);
        grants = List.copyOf(grants);
        waiting = List.copyOf(waiting);
        lagging = List.copyOf(lagging);
    }

    /**
     * Counts what the sheets say.
     *
     * @param asOf the day that dates are held against
     * @param sheets one for each project
     */
    public static Portfolio of(LocalDate asOf, List<RecordedSheet> sheets) {
        return new PortfolioCount(asOf, sheets).portfolio();
    }

    /** How many projects are in a state; only states that occur. */
    public record StateCount(ProjectState state, int projects) {}

    /**
     * How many projects stand in a section.
     *
     * @param number from 1; 0 for projects that stand in no section
     */
    public record SectionCount(int number, String title, int projects) {}

    /**
     * Money of a period from one kind of source.
     *
     * @param period e.g. {@code "OK-05"}, or that it is not stated
     * @param source e.g. {@code "§ 5"}, or that it is not stated or not split
     * @param projects how many are granted some of it
     * @param amount in kroner
     */
    public record Grants(String period, String source, int projects, BigDecimal amount) {}

    /** A project with closing items that are awaited. */
    public record Waiting(int project, String title, ProjectState state, List<ClosingKind> awaited) {

        public Waiting {
            awaited = List.copyOf(awaited);
        }
    }

    /**
     * A project that should have moved on by now, or said that it has.
     *
     * @param passed the dates that have passed
     * @param withoutStatus whether it has dates but no word on where it stands
     */
    public record Lagging(int project, String title, ProjectState state, List<Passed> passed, boolean withoutStatus) {

        public Lagging {
            passed = List.copyOf(passed);
        }
    }
}
