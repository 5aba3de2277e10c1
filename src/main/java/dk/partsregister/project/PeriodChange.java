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
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of projects when their agreement period ends. */
@Service
public class PeriodChange {

    private static final Set<ProjectState> OVER =
            EnumSet.of(ProjectState.DONE, ProjectState.CLOSED, ProjectState.CANCELLED);

    private final ProjectSheets sheets;
    private final ProjectRegister register;

    PeriodChange(ProjectSheets sheets, ProjectRegister register) {
        this.sheets = sheets;
        this.register = register;
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
        record(projects, from, "Genaftalt i " + period, by, sheet -> SheetDocument.agreedAgain(sheet, renewal));
    }

    /** Says that projects stop with their period. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(Collection<Integer> projects, String period, LocalDate from, String by) {
        record(
                projects,
                from,
                "Stoppet ved udgangen af " + period,
                by,
                sheet -> SheetDocument.inState(sheet, ProjectState.CANCELLED));
    }

    private void record(
            Collection<Integer> projects, LocalDate from, String cause, String by, UnaryOperator<ProjectSheet> change) {
        Recording recording = register.begin(new Occasion(from, by, cause, null));
        for (RecordedSheet one : sheets.of(projects, from)) {
            recording.record(one.number(), change.apply(one.sheet()));
        }
        recording.finish();
    }
}
