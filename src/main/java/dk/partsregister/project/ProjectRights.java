package dk.partsregister.project;

import dk.partsregister.access.Actor;
import dk.partsregister.party.PartyProfiles;
import dk.partsregister.party.PersonProfile;
import dk.partsregister.shared.Danish;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which projects, and which persons, an account of a secretariat may work with.
 *
 * <p>The right is asked of what is in force: the sheet of today, and every sheet that holds from a later day. What somebody names in an
 * address or a form – a day, a sheet, a programme – has no part in it.
 */
@Service
@Transactional(readOnly = true)
public class ProjectRights {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final ProjectSheets sheets;
    private final PartyProfiles parties;
    private final JdbcClient database;

    ProjectRights(ProjectSheets sheets, PartyProfiles parties, JdbcClient database) {
        this.sheets = sheets;
        this.parties = parties;
        this.database = database;
    }

    /**
     * Whether somebody may edit projects that name this programme, or the body of one; none is named by those of the whole register.
     *
     * <p>A name that stands for several programmes asks the right of each, so that nobody gains one by calling a body after another
     * programme.
     */
    @Transactional(readOnly = true)
    public boolean mayEditProgramme(Actor actor, @Nullable String words) {
        if (words == null || actor.mayEdit(words)) {
            return actor.mayEdit(words);
        }
        List<String> programmes =
                database.sql("""
                        select name from programme where lower(name) = lower(:words)
                        union
                        select programme.name from body join programme on programme.id = body.programme_id
                        where body.project_id is null and lower(body.name) = lower(:words)
                        """).param("words", words).query(String.class).list();
        return !programmes.isEmpty() && programmes.stream().allMatch(actor::mayEdit);
    }

    public boolean mayEdit(Actor actor, int number) {
        return mayEditAll(actor, List.of(number));
    }

    /** Whether every one of these projects may be edited. */
    public boolean mayEditAll(Actor actor, Collection<Integer> numbers) {
        return actor.mayEditAll() || editable(actor, numbers).containsAll(numbers);
    }

    /**
     * Goes on where a project may be edited.
     *
     * @throws AccessDeniedException where it may not
     */
    public void demand(Actor actor, int number) {
        if (!mayEdit(actor, number)) {
            throw new AccessDeniedException("Not one of the programmes this account edits");
        }
    }

    /** Those of these projects that may be edited, in one statement however many they are. */
    public Set<Integer> editable(Actor actor, Collection<Integer> numbers) {
        if (actor.mayEditAll()) {
            return Set.copyOf(numbers);
        }
        if (!actor.edits() || numbers.isEmpty()) {
            return Set.of();
        }
        Map<Optional<String>, Boolean> programmes = new HashMap<>();
        Map<Integer, Boolean> found = new HashMap<>();
        database.sql("""
                        select distinct p.number, s.document ->> 'programme' as programme
                        from project p
                        join (select distinct on (project_id, effective_on) project_id, effective_on, document
                              from project_sheet
                              where project_id in (select id from project where number = any(:numbers))
                              order by project_id, effective_on, recorded_at desc, id desc) s on s.project_id = p.id
                        where s.effective_on >= coalesce((select max(effective_on) from project_sheet
                                                          where project_id = p.id and effective_on <= :day), :day)
                        """)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("day", LocalDate.now(Danish.ZONE))
                .query(row -> {
                    Optional<String> programme = Optional.ofNullable(row.getString("programme"));
                    Boolean may =
                            programmes.computeIfAbsent(programme, name -> mayEditProgramme(actor, name.orElse(null)));
                    found.merge(row.getInt("number"), may, Boolean::logicalAnd);
                });
        return found.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Whether somebody of the secretariat may see and change where a person is reached: of those who have to do with the own programmes, on
     * sheets of any day or in bodies.
     */
    public boolean mayReach(Actor actor, long person) {
        if (actor.mayEditAll() || !actor.edits()) {
            return actor.mayEditAll();
        }
        List<Long> ids = ids(person);
        return programmesOfBodies(ids).stream().anyMatch(name -> actor.mayEdit(name.orElse(null)))
                || !editable(actor, naming(ids)).isEmpty();
    }

    /**
     * Whether all that is held on a person may be shown to somebody of the secretariat: no project and no body of others names the person,
     * and one of the own programmes does.
     */
    public boolean mayShowAllOf(Actor actor, long person) {
        if (actor.mayEditAll() || !actor.edits()) {
            return actor.mayEditAll();
        }
        List<Long> ids = ids(person);
        Set<Integer> projects = naming(ids);
        Set<Optional<String>> bodies = programmesOfBodies(ids);
        return !(projects.isEmpty() && bodies.isEmpty())
                && bodies.stream().allMatch(name -> actor.mayEdit(name.orElse(null)))
                && mayEditAll(actor, projects);
    }

    private List<Long> ids(long person) {
        return parties.person(person, LocalDate.now(Danish.ZONE))
                .map(PersonProfile::ids)
                .orElse(List.of());
    }

    private Set<Integer> naming(List<Long> persons) {
        Set<Integer> numbers = new HashSet<>();
        persons.forEach(id -> sheets.namingPerson(id, EVER, null).forEach(mention -> numbers.add(mention.number())));
        return numbers;
    }

    /** The programmes of the bodies that one of these persons sits or has sat in; empty for a body that belongs to none. */
    private Set<Optional<String>> programmesOfBodies(List<Long> persons) {
        return Set.copyOf(database.sql("""
                        select distinct programme.name
                        from seat_holder holder
                        join seat on seat.id = holder.seat_id
                        join body on body.id = seat.body_id and body.project_id is null
                        left join programme on programme.id = body.programme_id
                        where holder.person_id = any(:persons)
                        """)
                .param("persons", persons.toArray(Long[]::new))
                .query((row, index) -> Optional.ofNullable(row.getString(1)))
                .list());
    }
}
