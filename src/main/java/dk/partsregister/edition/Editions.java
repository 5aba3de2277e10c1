package dk.partsregister.edition;

import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.RecordedSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The editions, to be read. */
public interface Editions {

    /** All of them, the newest first. */
    List<Edition> all();

    /** Those that are open to everyone, as others see them, the newest first. */
    List<Edition> published();

    Optional<Edition> find(int number);

    /** The newest edition of the standard template that describes this day or one before it, and that no other has corrected. */
    Optional<Edition> inForce(LocalDate day);

    /** The sheets an edition was made from, by register number. */
    List<RecordedSheet> sheets(int number);

    /**
     * What others see of the sheets of an edition that is open to everyone, by register number; nothing of another.
     *
     * <p>Read from the file that was made when it was opened.
     */
    Map<Integer, ProjectSheet> openSheets(Edition edition);

    /**
     * A file of an edition as it was frozen.
     *
     * @param format a name of an {@link dk.partsregister.overview.OverviewFormat}, or {@link EditionFile#PAGE}
     */
    Optional<EditionFile> file(int number, Disclosure disclosure, String format);

    /** A file of an edition as others see it; none where it is not open to everyone. */
    Optional<EditionFile> openFile(Edition edition, String format);

    /** What there is of files of an edition as it was frozen, without their content. */
    List<EditionFile.Listed> files(int number, Disclosure disclosure);

    /** What there is of files of an edition as others see it, without their content. */
    List<EditionFile.Listed> openFiles(Edition edition);

    /** When a name was last taken out of an edition, if one ever was. */
    Optional<Instant> forgotten(int number);
}
