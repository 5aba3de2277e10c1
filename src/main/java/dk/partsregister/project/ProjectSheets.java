package dk.partsregister.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sheets of all projects, on both clocks. */
public interface ProjectSheets {

    /**
     * The sheet in force for each project, in one statement; by register number.
     *
     * @param day the day it is to hold on
     * @param knownAt only what the register had learnt by this moment; absent for all it knows
     */
    List<RecordedSheet> asOf(LocalDate day, @Nullable Instant knownAt);

    /** The sheet in force for one project. */
    Optional<RecordedSheet> find(int number, LocalDate day, @Nullable Instant knownAt);

    /** The sheets in force of these projects, by register number. */
    List<RecordedSheet> of(Collection<Integer> numbers, LocalDate day, @Nullable Instant knownAt);

    /** The sheets in force of these projects, by all the register knows. */
    default List<RecordedSheet> of(Collection<Integer> numbers, LocalDate day) {
        return of(numbers, day, null);
    }

    /**
     * A sheet as it stands in the register, for those who only look for a text in it.
     *
     * @param json as {@link SheetDocument} writes it
     */
    record Document(int number, String title, String json) {}

    /** The sheets in force of these projects as JSON. */
    List<Document> documents(Collection<Integer> numbers, LocalDate day);

    /**
     * The sheets in force of the projects tied to one: those it points at, and those that point at it. In one statement; by register number.
     *
     * @param pointedAt register numbers of the projects it points at
     */
    List<RecordedSheet> related(int number, Collection<Integer> pointedAt, LocalDate day, @Nullable Instant knownAt);

    /** One sheet of a project; empty when the project has none with this id. */
    Optional<RecordedSheet> sheet(int number, long id);

    /** These sheets, by register number. */
    List<RecordedSheet> withIds(Collection<Long> ids);

    /** Every sheet of a project, the newest first; empty when there is no such project. */
    List<RecordedSheet> history(int number);

    /**
     * The sheets that were recorded last, of all projects and days, the newest first.
     *
     * @param count how many at most
     * @param knownAt only what the register had learnt by this moment; absent for all it knows
     */
    List<RecordedSheet> latest(int count, @Nullable Instant knownAt);

    /**
     * The projects whose sheets have named a person up to a day, the latest first; a sheet that was corrected for its own day says nothing.
     *
     * @param knownAt only what the register had learnt by this moment; absent for all it knows
     */
    List<Mention> namingPerson(long person, LocalDate day, @Nullable Instant knownAt);

    /** The projects whose sheets have named an organisation up to a day, the latest first. */
    List<Mention> namingOrganisation(long organisation, LocalDate day, @Nullable Instant knownAt);

    /** Whether nothing has ever been recorded. */
    boolean isEmpty();

    /** A number that grows whenever something that pages print has changed. */
    long revision();
}
