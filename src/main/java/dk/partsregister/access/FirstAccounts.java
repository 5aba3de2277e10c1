package dk.partsregister.access;

import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that a register begins with, so that somebody can sign in and invite the others. */
@Service
@Transactional
public class FirstAccounts {

    private static final String ADMIN = "admin";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LETTERS_OF_A_PASSWORD = 20;

    /** Instances that start together come one after the other here. */
    private static final long LOCK = 7_201_904L;

    private final Accounts accounts;
    private final RoleAssignments roles;
    private final Passwords passwords;
    private final JdbcClient database;

    FirstAccounts(Accounts accounts, RoleAssignments roles, Passwords passwords, JdbcClient database) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.database = database;
    }

    /** An account for trying the register out, with a password that is no secret. */
    public record Trial(String userName, String password, Role role) {}

    /** The accounts for trying out, one for each role. */
    public static final List<Trial> TRIALS = List.of(
            new Trial("sekretariat", "prøv-redigering-her", Role.SECRETARIAT),
            new Trial("leder", "prøv-som-projektleder", Role.LEADER),
            new Trial("medlem", "prøv-som-styregruppe", Role.BODY_MEMBER),
            new Trial("laeser", "prøv-at-læse-bare", Role.READER),
            new Trial("admin", "prøv-at-administrere", Role.ADMIN));

    /** Makes the accounts for trying out, unless there are accounts; those that came back from an archive get their passwords. */
    public void makeTrials() {
        alone();
        if (!accounts.isEmpty()) {
            TRIALS.forEach(trial -> accounts.trialWithoutPassword(trial.userName())
                    .ifPresent(id -> accounts.setPassword(id, passwords.hash(trial.password()))));
            return;
        }
        for (Trial trial : TRIALS) {
            Long person = switch (trial.role()) {
                case LEADER -> somebody("leader_assignment");
                case BODY_MEMBER -> somebody("seat_holder");
                default -> null;
            };
            long id = accounts.create(trial.userName(), name(trial, person), null, person);
            accounts.setPassword(id, passwords.hash(trial.password()));
            accounts.markTrial(id);
            roles.give(id, trial.role(), trial.role() == Role.LEADER ? leads(person) : null, null, null, null);
            if (trial.role() == Role.BODY_MEMBER && person != null) {
                seatAsChair(person);
            }
        }
    }

    /** Whoever tries out what a member does leads the body of the whole register, unless somebody sits in it. */
    private void seatAsChair(long person) {
        database.sql("""
                        with chair as (
                            insert into seat (id, body_id, position, role, status)
                            select nextval('register_id_seq'), body.id, 1, 'CHAIR', 'FILLED' from body
                            where num_nonnulls(programme_id, category_id, project_id) = 0
                            and not exists (select from seat where body_id = body.id)
                            order by body.id limit 1
                            returning id)
                        insert into seat_holder (id, seat_id, person_id, organisation_id)
                        select nextval('register_id_seq'), chair.id, :person,
                               (select min(organisation_id) from seat_holder where person_id = :person)
                        from chair
                        """).param("person", person).update();
    }

    /** The accounts for trying out that are open, with the passwords they were made with. */
    @Transactional(readOnly = true)
    public List<Trial> openTrials() {
        List<String> open = accounts.trials();
        return TRIALS.stream().filter(trial -> open.contains(trial.userName())).toList();
    }

    private String name(Trial trial, @Nullable Long person) {
        return person == null
                ? "Prøve " + trial.userName()
                : database.sql("select name from person where id = :id")
                        .param("id", person)
                        .query(String.class)
                        .single();
    }

    /** For whom somebody leads projects. */
    private @Nullable Long leads(@Nullable Long person) {
        return database.sql("select min(organisation_id) from leader_assignment where person_id = :person")
                .param("person", person, java.sql.Types.BIGINT)
                .query((row, index) -> row.getObject(1, Long.class))
                .list()
                .get(0);
    }

    private @Nullable Long somebody(String table) {
        return database.sql("select min(person_id) from " + table)
                .query((row, index) -> row.getObject(1, Long.class))
                .list()
                .get(0);
    }

    /**
     * Makes the first administrator, unless there are accounts; those for trying out are closed.
     *
     * @param wanted the password to give it; absent for a random one
     * @return the random password, to be told once; absent when none was made
     */
    public @Nullable String makeAdministrator(@Nullable String wanted) {
        alone();
        accounts.closeTrials();
        if (roles.anyAdministrator()) {
            return null;
        }
        String password = wanted == null ? random() : wanted;
        long id = accounts.named(ADMIN)
                .map(Account::id)
                .orElseGet(() -> accounts.create(ADMIN, "Administrator", null, null));
        accounts.setPassword(id, passwords.hash(password));
        accounts.setActive(id, true);
        for (Role role : List.of(Role.ADMIN, Role.SECRETARIAT)) {
            if (roles.of(id).stream().noneMatch(given -> given.role() == role)) {
                roles.give(id, role, null, null, null, null);
            }
        }
        return wanted == null ? password : null;
    }

    /** Whether a password may be given to the administrator. */
    public boolean isGood(String password) {
        return passwords.flaw(password, ADMIN).isEmpty();
    }

    private void alone() {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }

    private static String random() {
        return new SecureRandom()
                .ints(LETTERS_OF_A_PASSWORD, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
