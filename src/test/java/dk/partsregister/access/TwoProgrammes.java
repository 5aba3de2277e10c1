package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.shared.Danish;
import dk.partsregister.testing.Contents;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two programmes in the sample register, each with a project, a body and a round, beside projects of neither; with an account whose only role
 * is the secretariat of the first. What that account must not read has {@link #SECRET} in it.
 */
@TestComponent
class TwoProgrammes {

    static final String OWN = "Eget program";
    static final String FOREIGN = "Fremmed program";
    static final String SECRET = "HEMMELIG";
    static final String USER = "begraenset";
    static final String PASSWORD = "kun-det-ene-program-8";

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

    private final JdbcClient database;
    private final Register register;
    private final Accounts accounts;
    private final RoleAssignments roles;
    private final Passwords passwords;

    int own;
    int foreign;
    /** Belongs to no programme. */
    int none;
    /** Was of the own programme once, and is of the other now. */
    int moved;
    /** Is of the own programme, and will be of the other. */
    int leaving;

    long ownProgramme;
    long foreignProgramme;
    long ownBody;
    long foreignBody;
    long commonBody;
    long ownSeat;
    long foreignSeat;
    long ownPerson;
    long foreignPerson;
    long ownRound;
    long foreignRound;
    long mixedRound;
    long foreignLine;

    TwoProgrammes(
            JdbcClient database, Register register, Accounts accounts, RoleAssignments roles, Passwords passwords) {
        this.database = database;
        this.register = register;
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
    }

    void make(SignIn secretariat) throws Exception {
        chooseProjects();
        ownProgramme = programme(OWN);
        foreignProgramme = programme(FOREIGN);
        give(own, APRIL, OWN);
        give(foreign, APRIL, FOREIGN);
        give(moved, APRIL, OWN);
        give(moved, LocalDate.of(2009, 1, 1), FOREIGN);
        give(leaving, APRIL, OWN);
        give(leaving, LocalDate.now(Danish.ZONE).plusYears(1), FOREIGN);
        makeBodies();
        makeSecrets();
        ownRound = open(secretariat, "Egen runde", List.of(own));
        foreignRound = open(secretariat, SECRET + " fremmed runde", List.of(foreign));
        mixedRound = open(secretariat, SECRET + " blandet runde", List.of(own, foreign));
        for (long round : List.of(ownRound, foreignRound, mixedRound)) {
            String page = "/statusrunder/" + round + "/udsendelse";
            assertThat(secretariat.post(page, page, Map.of()).statusCode()).isEqualTo(302);
            long request = request(round);
            String answer = "/statusrunder/" + round + "/svar/" + request;
            int project = round == ownRound ? own : foreign;
            assertThat(secretariat
                            .post("/log-ud", answer, Map.of("uaendret", String.valueOf(project)))
                            .statusCode())
                    .isEqualTo(302);
        }
        database.sql("""
                        update round_answer set content = jsonb_set(content, '{problems}', to_jsonb(:secret::text))
                        where request_id in (select id from round_request where round_id = any(:rounds))
                        """)
                .param("secret", SECRET + "-svar")
                .param("rounds", new Long[] {foreignRound, mixedRound})
                .update();
        makeAccount();
    }

    /** Projects whose people have nothing to do with each other. */
    private void chooseProjects() {
        List<Integer> numbers = database.sql("""
                        select p.number from project p
                        where exists (select from leader_assignment l where l.project_id = p.id) and p.state not in ('CLOSED', 'CANCELLED')
                        order by p.number
                        """).query(Integer.class).list();
        own = numbers.get(0);
        ownPerson = leader(own);
        for (int number : numbers) {
            long person = leader(number);
            if (number != own && !names(own, person)) {
                foreign = number;
                foreignPerson = person;
                break;
            }
        }
        List<Integer> others =
                numbers.stream().filter(one -> one != own && one != foreign).toList();
        none = others.get(0);
        moved = others.get(1);
        leaving = others.get(2);
    }

    private long leader(int number) {
        return id(
                "select min(l.person_id) from leader_assignment l join project p on p.id = l.project_id where p.number = "
                        + number);
    }

    private boolean names(int number, long person) {
        return id("select count(*) from project_sheet s join project p on p.id = s.project_id where p.number = "
                        + number + " and jsonb_path_exists(s.document, '$.** ? (@.id == " + person + ")')")
                > 0;
    }

    private long programme(String name) {
        return id("insert into programme (id, name) values (nextval('register_id_seq'), '" + name + "') returning id");
    }

    private void give(int number, LocalDate from, String programme) {
        register.change(
                number,
                from,
                document -> document.replaceAll(",\"programme\":\"[^\"]*\"", "")
                        .replaceFirst("\\{", "{\"programme\":\"" + programme + "\","));
    }

    private void makeBodies() {
        ownBody = body("Eget udvalg", String.valueOf(ownProgramme));
        foreignBody = body("Fremmed udvalg", String.valueOf(foreignProgramme));
        commonBody = body("Fælles udvalg", "null");
        ownSeat = seat(ownBody);
        foreignSeat = seat(foreignBody);
        database.sql("""
                        insert into seat_holder (id, seat_id, person_id, valid_from)
                        values (nextval('register_id_seq'), :seat, :person, '2008-01-01')
                        """)
                .param("seat", foreignSeat)
                .param("person", foreignPerson)
                .update();
    }

    private long body(String name, String programme) {
        return id(
                "insert into body (id, kind, name, programme_id, position) values (nextval('register_id_seq'), 'BOARD', '"
                        + name + "', " + programme + ", 90) returning id");
    }

    private long seat(long body) {
        return id("insert into seat (id, body_id, position, party_id, role, status) select nextval('register_id_seq'), "
                + body + ", 1, min(id), 'MEMBER', 'VACANT_NN' from organisation returning id");
    }

    private void makeSecrets() {
        database.sql("""
                        insert into contact_point (person_id, kind, value)
                        select distinct person_id, 'MAIL', case when exists (
                                   select from project_sheet s join project p on p.id = s.project_id
                                   where p.number = :own and jsonb_path_exists(s.document, ('$.** ? (@.id == ' || person_id || ')')::jsonpath))
                               then 'egen' else :secret end || person_id || '@example.org'
                        from (select person_id from leader_assignment union select person_id from seat_holder) as people
                        """).param("own", own).param("secret", SECRET).update();
        for (int number : List.of(foreign, none, moved, leaving)) {
            note(number, SECRET + "-note om " + number);
        }
        note(own, "Egen note");
        foreignLine = id("insert into account_line (project, booked_on, text, amount, recorded_by) values (" + foreign
                + ", '2008-05-01', 'Porto', 100, 'prøve') returning id");
    }

    private void note(int number, String text) {
        database.sql(
                        "insert into project_note (project_id, author, text) select id, 'prøve', :text from project where number = :number")
                .param("text", text)
                .param("number", number)
                .update();
    }

    private long open(SignIn secretariat, String name, List<Integer> projects) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("navn", name);
        form.put("skabelon", String.valueOf(id("select min(id) from overview_template where standard")));
        form.put("pr", "2008-05-13");
        form.put("frist", LocalDate.now(Danish.ZONE).plusDays(20).toString());
        form.put("hvem", "BOTH");
        form.put("tavse", "LAST_TEXT");
        database.sql("select number from project").query(Integer.class).list().forEach(number -> {
            form.put("vist." + number, "ja");
            if (projects.contains(number)) {
                form.put("med." + number, "ja");
            }
        });
        HttpResponse<String> opened = secretariat.post("/statusrunder/ny", "/statusrunder", form);
        Matcher id = Pattern.compile("/statusrunder/(\\d+)/")
                .matcher(opened.headers().firstValue("location").orElse(""));
        assertThat(id.find()).as(opened.body()).isTrue();
        return Long.parseLong(id.group(1));
    }

    private void makeAccount() {
        long account = accounts.create(USER, "Begrænset Sekretær", null, null);
        accounts.setPassword(account, passwords.hash(PASSWORD));
        roles.give(account, Role.SECRETARIAT, null, ownProgramme, null, null);
    }

    SignIn signIn(int port) throws Exception {
        SignIn client = SignIn.nobody(port);
        assertThat(client.signIn(USER, PASSWORD)
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .endsWith("/");
        return client;
    }

    /** Somebody who is asked in a round about the own project, or about the other where the round asks about it. */
    long request(long round) {
        return id("select min(q.id) from round_request q join round_task t on t.request_id = q.id"
                + " join project p on p.id = t.project_id where q.round_id = " + round + " and p.number = "
                + (round == ownRound ? own : foreign));
    }

    long answer(long round) {
        return id("select min(a.id) from round_answer a join round_request q on q.id = a.request_id where q.round_id = "
                + round);
    }

    /** The sheet of a project that holds from its latest day. */
    long sheet(int number) {
        return id("select max(s.id) from project_sheet s join project p on p.id = s.project_id where p.number = "
                + number);
    }

    long id(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    Map<String, String> contents() {
        return Contents.of(database);
    }
}
