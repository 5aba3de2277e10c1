package dk.partsregister.access;

import dk.partsregister.audit.AuditEvent;
import dk.partsregister.audit.AuditTrail;
import dk.partsregister.mail.Letter;
import dk.partsregister.mail.MailTemplates;
import dk.partsregister.mail.Outbox;
import dk.partsregister.party.PartySearch;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Missing;
import dk.partsregister.shared.Secret;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with accounts, each change with a row that says who made it. */
@Service
@Transactional
public class AccountDesk {

    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration RESET = Duration.ofHours(1);
    private static final String KIND = "konto";

    private final Accounts accounts;
    private final RoleAssignments roles;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final MailTemplates texts;
    private final PartySearch persons;

    AccountDesk(
            Accounts accounts,
            RoleAssignments roles,
            Passwords passwords,
            AuditTrail audit,
            Outbox outbox,
            MailTemplates texts,
            PartySearch persons) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.audit = audit;
        this.outbox = outbox;
        this.texts = texts;
        this.persons = persons;
    }

    /** What is in the way of a change; the code is the ending of the key of its Danish message. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String field;
        private final String code;

        Refused(String field, String code) {
            super(code, null, false, false);
            this.field = field;
            this.code = code;
        }

        public String field() {
            return field;
        }

        public String code() {
            return code;
        }
    }

    /** An account with its roles. */
    public record Listed(Account account, List<Held> roles) {}

    /** A role that an account has or will have or has had. */
    public record Held(
            long id,
            Role role,
            @Nullable String organisation,
            @Nullable String programme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean inForce) {}

    /** Something a role can be limited to. */
    public record Limit(long id, String name) {}

    @Transactional(readOnly = true)
    public List<Listed> list(String words) {
        List<RoleAssignments.Given> all = roles.all();
        return accounts.list(words).stream()
                .map(account -> new Listed(
                        account,
                        all.stream()
                                .filter(given -> given.account() == account.id())
                                .map(AccountDesk::held)
                                .toList()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Listed> find(long id) {
        return accounts.find(id)
                .map(account -> new Listed(
                        account, roles.of(id).stream().map(AccountDesk::held).toList()));
    }

    @Transactional(readOnly = true)
    public List<Limit> organisations() {
        return roles.organisations().stream()
                .map(limit -> new Limit(limit.id(), limit.name()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Limit> programmes() {
        return roles.programmes().stream()
                .map(limit -> new Limit(limit.id(), limit.name()))
                .toList();
    }

    private static Held held(RoleAssignments.Given given) {
        return new Held(
                given.id(),
                given.role(),
                given.organisation(),
                given.programme(),
                given.from(),
                given.to(),
                given.inForce(today()));
    }

    /** Makes an account that waits for its owner. */
    public long invite(String userName, String name, String email, Actor by) {
        require(!name.isBlank(), "name", "navn");
        require(userName.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,99}"), "userName", "brugernavn");
        require(accounts.named(userName).isEmpty(), "userName", "brugernavn.findes");
        require(email.isBlank() || email.matches("[^\\s@]{1,100}@[^\\s@]{1,150}"), "email", "mail");
        require(email.isBlank() || accounts.withEmail(email).isEmpty(), "email", "mail.findes");
        long id = accounts.create(userName, name, email.isBlank() ? null : email, null);
        note(by, name, null, null, "oprettet");
        return id;
    }

    private static void require(boolean met, String field, String code) {
        if (!met) {
            throw new Refused(field, code);
        }
    }

    /** A secret that lets the owner of the account choose a password, once. */
    public String link(long id, Actor by) {
        Account account = accounts.find(id).orElseThrow();
        String link = Secret.random();
        accounts.keepLink(id, Secret.hash(link), account.invited() ? INVITATION : RESET);
        note(by, account.name(), "adgangskode", null, "link udstedt");
        return link;
    }

    /**
     * Sends such a link by mail, to the address of the account.
     *
     * @param address makes the whole address of the link's secret
     * @return where it is sent to
     * @throws Refused when the account has no address
     */
    public String mailLink(long id, Actor by, UnaryOperator<String> address) {
        Account account = accounts.find(id).orElseThrow();
        String email = account.email();
        if (email == null) {
            throw new Refused("email", "mail.mangler");
        }
        String link = link(id, by);
        MailTemplates.Text text = texts.text(
                        account.invited() ? MailTemplates.Kind.INVITATION : MailTemplates.Kind.PASSWORD)
                .filled(Map.of("navn", account.name(), "brugernavn", account.userName(), "link", address.apply(link)));
        outbox.write(
                new Letter("adgang-" + Secret.hash(link), account.name(), email, text.subject(), text.body(), true));
        return email;
    }

    /** Whose link it is, if it can still be used. */
    @Transactional(readOnly = true)
    public Optional<Account> ofLink(String link) {
        return accounts.ofLink(Secret.hash(link));
    }

    /** Uses a link up. */
    public void choosePassword(String link, String password) {
        Account account = accounts.ofLink(Secret.hash(link)).orElseThrow(() -> new Refused("password", "link"));
        check(password, account.userName());
        require(accounts.useLink(Secret.hash(link)), "password", "link");
        accounts.setPassword(account.id(), passwords.hash(password));
        accounts.endSessions(account.userName(), null);
        audit.note(new AuditEvent(account.name(), KIND, account.name(), "adgangskode", null, "valgt med link"));
    }

    /** Changes one's own password; other sessions than this one end. */
    public void changePassword(Actor actor, String current, String password, @Nullable String session) {
        Account account = accounts.find(actor.account()).orElseThrow();
        String hash = accounts.passwordUser(account.userName())
                .map(PasswordUser::getPassword)
                .orElseThrow(() -> new Refused("current", "uden.adgangskode"));
        require(passwords.matches(current, hash), "current", "forkert");
        check(password, account.userName());
        accounts.setPassword(account.id(), passwords.hash(password));
        accounts.endSessions(account.userName(), session);
        note(actor, account.name(), "adgangskode", null, "skiftet");
    }

    private void check(String password, String userName) {
        passwords.flaw(password, userName).ifPresent(flaw -> {
            throw new Refused("password", "adgangskode." + flaw);
        });
    }

    /** Notes that somebody has forgotten a password; nothing is told of whether there is such an account. */
    public void wantReset(String userName) {
        accounts.wantReset(userName);
    }

    public void endSessions(long id, @Nullable String except, Actor by) {
        Account account = accounts.find(id).orElseThrow();
        accounts.endSessions(account.userName(), except);
        note(by, account.name(), "logget ind", null, "alle andre steder afsluttet");
    }

    /**
     * Says whose account it is: the person of this name in the register, so that it is the person's when status is asked for. Without a name,
     * nobody's.
     *
     * @throws Refused when there is no such person, or several
     */
    public void setPerson(long id, String name, Actor by) {
        Account account = accounts.find(id).orElseThrow();
        if (name.isBlank()) {
            accounts.setPerson(id, null);
            note(by, account.name(), "person", null, "ingen");
            return;
        }
        List<PartySearch.Found> found = persons.persons(name, 20).stream()
                .filter(one -> Danish.fold(one.name()).equals(Danish.fold(name)))
                .toList();
        require(!found.isEmpty(), "person", "person.ukendt");
        require(found.size() == 1, "person", "person.flere");
        accounts.setPerson(id, found.get(0).id());
        note(by, account.name(), "person", null, found.get(0).name());
    }

    /** The name of the person whose account it is. */
    @Transactional(readOnly = true)
    public Optional<String> personOf(Account account) {
        Long person = account.person();
        return person == null ? Optional.empty() : accounts.personName(person);
    }

    public void setActive(long id, boolean active, Actor by) {
        Account account = accounts.find(id).orElseThrow();
        if (account.active() == active) {
            return;
        }
        if (!active) {
            boolean administers = roles.of(id).stream().anyMatch(given -> given.role() == Role.ADMIN);
            require(!administers || roles.otherAdministrator(id), "active", "sidste");
            accounts.endSessions(account.userName(), null);
        }
        accounts.setActive(id, active);
        note(by, account.name(), "åben", active ? "nej" : "ja", active ? "ja" : "nej");
    }

    public void give(
            long id,
            Role role,
            @Nullable Long organisation,
            @Nullable Long programme,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Actor by) {
        Account account = accounts.find(id).orElseThrow();
        require(from == null || to == null || !to.isBefore(from), "to", "til.foer.fra");
        require(
                organisation == null || roles.organisations().stream().anyMatch(limit -> limit.id() == organisation),
                "organisation",
                "organisation");
        require(
                programme == null || roles.programmes().stream().anyMatch(limit -> limit.id() == programme),
                "programme",
                "program");
        roles.give(id, role, organisation, programme, from, to);
        List<RoleAssignments.Given> now = roles.of(id);
        note(by, account.name(), "rolle", null, words(now.get(now.size() - 1)));
    }

    public void take(long id, long assignment, Actor by) {
        Account account = accounts.find(id).orElseThrow();
        RoleAssignments.Given given = roles.find(id, assignment).orElseThrow(Missing::new);
        require(given.role() != Role.ADMIN || roles.otherAdministrator(id), "role", "sidste");
        roles.take(assignment);
        note(by, account.name(), "rolle", words(given), null);
    }

    private static String words(RoleAssignments.Given given) {
        StringBuilder words = new StringBuilder(given.role().name().toLowerCase(Danish.LOCALE));
        if (given.organisation() != null) {
            words.append(", ").append(given.organisation());
        }
        if (given.programme() != null) {
            words.append(", ").append(given.programme());
        }
        if (given.from() != null) {
            words.append(", fra ").append(Danish.day(given.from()));
        }
        if (given.to() != null) {
            words.append(", til ").append(Danish.day(given.to()));
        }
        return words.toString();
    }

    private void note(
            Actor by, String account, @Nullable String field, @Nullable String before, @Nullable String after) {
        audit.note(new AuditEvent(by.name(), KIND, account, field, before, after));
    }

    private static LocalDate today() {
        return LocalDate.now(Danish.ZONE);
    }
}
