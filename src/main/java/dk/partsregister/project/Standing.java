package dk.partsregister.project;

import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.shared.DatePhrase;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands on a day: what it still owes, and what has passed without a word on it.
 *
 * @param awaited the closing items that others wait for
 * @param passed the times that have passed; none once the work is settled
 * @param withoutStatus whether an unsettled project has dates but no word on where it stands
 */
public record Standing(List<ClosingKind> awaited, List<Passed> passed, boolean withoutStatus) {

    /** Of these nothing more is expected but their evaluation and accounts. */
    private static final Set<ProjectState> SETTLED =
            EnumSet.of(ProjectState.DONE, ProjectState.CLOSED, ProjectState.CANCELLED);

    /** What is left of a status that only repeats its dates, such as "Fra oktober 2006 til 2008". */
    private static final Pattern NO_WORD = Pattern.compile("(?iu)(?:\\b(?:fra|til)\\b|[^\\p{L}\\p{N}])*+");

    public Standing {
        awaited = List.copyOf(awaited);
        passed = List.copyOf(passed);
    }

    /**
     * A time whose last day has passed.
     *
     * @param activity that should have been over by then; absent for the expected end of the project
     */
    public record Passed(@Nullable Activity activity, DatePhrase when) {}

    /** How the project of a sheet stands on a day. */
    public static Standing of(ProjectSheet sheet, LocalDate day) {
        List<ClosingKind> awaited = sheet.closing().stream()
                .filter(item -> item.state() == ClosingState.AWAITED)
                .map(ClosingItem::kind)
                .distinct()
                .sorted()
                .toList();
        if (SETTLED.contains(sheet.state())) {
            return new Standing(awaited, List.of(), false);
        }
        List<DatePhrase> dates = dates(sheet);
        boolean withoutStatus =
                !dates.isEmpty() && sheet.statuses().stream().noneMatch(entry -> saysMoreThan(dates, entry));
        return new Standing(awaited, passed(sheet, day), withoutStatus);
    }

    /** Whether the project should have moved on by now, or said that it has. */
    public boolean lagging() {
        return withoutStatus || !passed.isEmpty();
    }

    /** An end that was expected at first still counts where no other has taken its place. */
    private static List<Passed> passed(ProjectSheet sheet, LocalDate day) {
        Dates dates = sheet.dates();
        DatePhrase expected = dates.expectedEnd() == null ? dates.originallyExpectedEnd() : dates.expectedEnd();
        Stream<Passed> end = Stream.ofNullable(expected).map(when -> new Passed(null, when));
        Stream<Passed> steps = sheet.activities().stream()
                .flatMap(step -> Stream.ofNullable(step.period()).map(when -> new Passed(step, when)));
        return Stream.concat(end, steps)
                .filter(passed -> passed.when().isOver(day))
                .toList();
    }

    private static List<DatePhrase> dates(ProjectSheet sheet) {
        Dates dates = sheet.dates();
        Stream<DatePhrase> ofProject = Stream.of(
                        dates.approved(),
                        dates.started(),
                        dates.expectedEnd(),
                        dates.originallyExpectedEnd(),
                        dates.ended())
                .flatMap(Stream::ofNullable);
        Stream<DatePhrase> ofSteps = sheet.activities().stream().flatMap(step -> Stream.ofNullable(step.period()));
        return Stream.concat(ofProject, ofSteps).toList();
    }

    private static boolean saysMoreThan(List<DatePhrase> dates, StatusEntry entry) {
        String rest = entry.text().typed();
        for (DatePhrase date : dates) {
            rest = rest.replace(date.typed(), " ");
        }
        return !NO_WORD.matcher(rest).matches();
    }
}
