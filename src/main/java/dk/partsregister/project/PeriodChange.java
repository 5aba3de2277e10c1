package dk.partsregister.project;

import dk.partsregister.project.ProjectSheet.Renewal;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.DatePhrase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of projects when their agreement period ends. */
@Service
public class PeriodChange {

    private static final Set<ProjectState> OVER =
            EnumSet.of(ProjectState.DONE, ProjectState.CLOSED, ProjectState.CANCELLED);

    private final ProjectSheets sheets;
    private final SheetRewriting rewriting;

    PeriodChange(ProjectSheets sheets, SheetRewriting rewriting) {
        this.sheets = sheets;
        this.rewriting = rewriting;
    }

    /** The projects with money of a period, or agreed again in it, that are not over on a day; by register number. */
    @Transactional(readOnly = true)
    public List<RecordedSheet> open(String period, LocalDate day) {
        return sheets.asOf(day, null).stream()
                .filter(one -> !OVER.contains(one.sheet().state()))
                .filter(one -> one.sheet().budget().stream()
                                .anyMatch(line -> Objects.equals(line.funding().period(), period))
                        || one.sheet().renewals().stream()
                                .anyMatch(renewal -> renewal.period().equals(period)))
                .toList();
    }

    /** Says that projects were agreed again in a period, from its first day on; their money stays with the pots it came from. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void agreeAgain(Collection<Integer> projects, String period, LocalDate from, String by) {
        Renewal renewal = new Renewal(period, DatePhrase.read(Danish.day(from), from), null);
        rewriting.of(projects, from, by, "Genaftalt i " + period, sheet -> SheetDocument.agreedAgain(sheet, renewal));
    }

    /** Says that projects stop with their period. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(Collection<Integer> projects, String period, LocalDate from, String by) {
        rewriting.of(
                projects,
                from,
                by,
                "Stoppet ved udgangen af " + period,
                sheet -> SheetDocument.inState(sheet, ProjectState.CANCELLED));
    }
}
