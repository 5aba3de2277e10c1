package dk.partsregister.edition;

import dk.partsregister.project.Disclosure;
import dk.partsregister.project.RecordedSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The editions, to be read. */
public interface Editions {

    /** All of them, the newest first. */
    List<Edition> all();

    /** Those that are open to everyone, the newest first. */
    List<Edition> published();

    Optional<Edition> find(int number);

    /** The newest edition of the standard template that describes this day or one before it, and that no other has corrected. */
    Optional<Edition> inForce(LocalDate day);

    /** The sheets an edition was made from, by register number. */
    List<RecordedSheet> sheets(int number);

    /**
     * A file of an edition, as it was made.
     *
     * @param format a name of an {@link dk.partsregister.overview.OverviewFormat}, or {@link EditionFile#PAGE}
     */
    Optional<EditionFile> file(int number, Disclosure disclosure, String format);

    /** What there is of files of an edition with this disclosure, without their content. */
    List<EditionFile.Listed> files(int number, Disclosure disclosure);

    /** When a name was last taken out of an edition, if one ever was. */
    Optional<Instant> forgotten(int number);
}
