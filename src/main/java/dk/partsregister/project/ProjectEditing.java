package dk.partsregister.project;

import dk.partsregister.access.Actor;
import dk.partsregister.shared.Danish;
import dk.partsregister.transaction.Submission;
import dk.partsregister.transaction.Submissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saving what people type: one sheet for each form, and none on top of what they have not seen. */
@Service
@Transactional
public class ProjectEditing {

    private final ProjectRegister register;
    private final ProjectSheets sheets;
    private final ProjectRights rights;
    private final Submissions submissions;
    private final JdbcClient database;

    ProjectEditing(
            ProjectRegister register,
            ProjectSheets sheets,
            ProjectRights rights,
            Submissions submissions,
            JdbcClient database) {
        this.register = register;
        this.sheets = sheets;
        this.rights = rights;
        this.submissions = submissions;
        this.database = database;
    }

    /**
     * A form that is to be saved.
     *
     * @param submission so that sending the form twice saves it once
     * @param number of the project; absent for a new one
     * @param base id of the newest sheet of the project when the form was made
     * @param cause in words that a reader of the history understands
     * @param explained whether somebody typed a reason, which is kept also where nothing else changed
     */
    public record Edit(
            Submission submission,
            @Nullable Integer number,
            @Nullable Long base,
            ProjectSheet sheet,
            LocalDate effectiveOn,
            String recordedBy,
            String cause,
            boolean explained) {

        /** A change without a reason of its own. */
        public Edit(
                Submission submission,
                @Nullable Integer number,
                @Nullable Long base,
                ProjectSheet sheet,
                LocalDate effectiveOn,
                String recordedBy,
                String cause) {
            this(submission, number, base, sheet, effectiveOn, recordedBy, cause, false);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The register says it now; or said it already, when the form came twice or changed nothing. */
        record Saved(int number) implements Outcome {}

        /** Others have recorded a sheet since the form was made. */
        record Stale() implements Outcome {}
    }

    /** The sheet that an editor begins from. */
    @Transactional(readOnly = true)
    public Optional<Basis> basis(int number, LocalDate day) {
        return sheets.find(number, day, null)
                .flatMap(recorded -> newestSheet(number).map(newest -> new Basis(recorded, newest)));
    }

    /**
     * What a form is made from.
     *
     * @param newest id of the newest sheet of the project, of any day
     */
    public record Basis(RecordedSheet recorded, long newest) {}

    /** Whether somebody may edit a project with this sheet: of all programmes, or of the one it belongs to. */
    @Transactional(readOnly = true)
    public boolean mayEdit(Actor actor, ProjectSheet sheet) {
        return rights.mayEditProgramme(actor, sheet.programme());
    }

    /**
     * Saves what somebody may edit, as it is now and as it becomes.
     *
     * @throws AccessDeniedException when it belongs to a programme that others look after, or would
     */
    public Outcome save(Edit edit, Actor actor) {
        refuseWithoutRight(edit, actor);
        return record(edit);
    }

    /** Saves for a caller that has asked for a right of another kind, such as that of whoever leads a body. */
    public Outcome record(Edit edit) {
        Optional<Integer> before = submissions.claim(edit.submission()).map(Integer::valueOf);
        if (before.isPresent()) {
            return new Outcome.Saved(before.get());
        }
        Integer known = edit.number();
        if (known != null && !stillBasedOn(known, edit.base())) {
            return new Outcome.Stale();
        }
        Recording recording = register.begin(new Occasion(edit.effectiveOn(), edit.recordedBy(), edit.cause(), null));
        int number = known == null ? recording.newNumber() : known;
        recording.record(number, edit.sheet(), edit.explained());
        recording.finish();
        submissions.record(edit.submission(), Integer.toString(number));
        return new Outcome.Saved(number);
    }

    private void refuseWithoutRight(Edit edit, Actor actor) {
        Integer number = edit.number();
        if (number != null) {
            rights.demand(actor, number);
        }
        if (!mayEdit(actor, edit.sheet())) {
            throw new AccessDeniedException("Not one of the programmes this account edits");
        }
    }

    /** The place after the last one in a section. */
    @Transactional(readOnly = true)
    public int nextPosition(int section) {
        return database.sql("""
                        select coalesce(max(place.position), 0) + 1
                        from project_category place
                        join category on category.id = place.category_id
                        join classification_scheme scheme on scheme.id = place.scheme_id
                        where scheme.kind = 'OVERVIEW_SECTION' and category.number = :section
                        """).param("section", section).query(Integer.class).single();
    }

    /** Numbers and titles of the projects whose title compares as equal; without the one that is edited. */
    @Transactional(readOnly = true)
    public Optional<Integer> likeNamed(String title, @Nullable Integer except) {
        return database.sql("""
                        select number from project
                        where folded_title = :folded and number <> coalesce(:except, 0)
                        order by number limit 1
                        """)
                .param("folded", Danish.fold(title))
                .param("except", except, java.sql.Types.INTEGER)
                .query(Integer.class)
                .optional();
    }

    /** The number of the project that a form was saved as, if this very form has been sent before. */
    @Transactional(readOnly = true)
    public Optional<Integer> savedAs(Submission submission) {
        return submissions.resultOf(submission).map(Integer::valueOf);
    }

    @Transactional(readOnly = true)
    public boolean exists(int number) {
        return database.sql("select exists (select from project where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    /** Whether the project has a sheet that holds from a later day. */
    @Transactional(readOnly = true)
    public boolean hasLaterThan(int number, LocalDate day) {
        return database.sql("""
                        select exists (select from project_sheet s join project p on p.id = s.project_id
                                       where p.number = :number and s.effective_on > :day)
                        """)
                .param("number", number)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** A day, and the later ones from which a sheet of the project holds; the earliest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> daysFrom(int number, LocalDate day) {
        return Stream.concat(
                        Stream.of(day),
                        database.sql("""
                                        select distinct s.effective_on from project_sheet s join project p on p.id = s.project_id
                                        where p.number = :number and s.effective_on > :day
                                        """).param("number", number).param("day", day).query(LocalDate.class).stream()
                                .sorted())
                .toList();
    }

    /** Holds the project until the end of the transaction, so that two who save at once come one after the other. */
    private boolean stillBasedOn(int number, @Nullable Long base) {
        database.sql("select id from project where number = :number for update")
                .param("number", number)
                .query(Long.class)
                .optional();
        return newestSheet(number).filter(newest -> newest.equals(base)).isPresent();
    }

    private Optional<Long> newestSheet(int number) {
        return database.sql("""
                        select max(s.id) from project_sheet s join project p on p.id = s.project_id where p.number = :number
                        """)
                .param("number", number)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }
}
