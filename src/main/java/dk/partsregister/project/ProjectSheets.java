package dk.partsregister.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheets of the register, chosen by its two clocks. */
public interface ProjectSheets {

    /** The sheet of every project on a day, as known at a moment or, without one, as known now. */
    List<RecordedSheet> asOf(LocalDate day, @Nullable Instant knownAt);

    /** The sheet of one project on a day; empty when the project was not known then. */
    Optional<RecordedSheet> find(int number, LocalDate day, @Nullable Instant knownAt);

    /** All sheets of a project, newest first; empty when there is no such project. */
    List<RecordedSheet> history(int number);
}
