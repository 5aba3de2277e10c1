package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.shared.Danish;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Ids that do not belong together, in addresses and in fields: nothing is there, whoever asks, and nothing is changed. */
@RegisterWebTest
@Import({Register.class, TwoProgrammes.class})
@TestInstance(Lifecycle.PER_CLASS)
class NestedIdsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private FirstAccounts firstAccounts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RoleAssignments roles;

    @Autowired
    private TwoProgrammes two;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private SignIn secretariat;
    private SignIn admin;

    /**
     * An address with ids that do not belong together.
     *
     * @param fields of the form; without any it is asked for
     */
    private record Row(String address, Map<String, String> fields) {

        static Row get(String address) {
            return new Row(address, Map.of());
        }

        static Row post(String address, String... fields) {
            Map<String, String> form = new HashMap<>(Map.of("sendt", "ja"));
            for (int i = 0; i < fields.length; i += 2) {
                form.put(fields[i], fields[i + 1]);
            }
            return new Row(address, form);
        }
    }

    @BeforeAll
    void begin() throws Exception {
        overviews.run(
                List.of(Path.of("db/sample/oversigt-2008.json")), LocalDate.of(2008, 4, 1), "prøve", progress -> {});
        firstAccounts.makeTrials();
        secretariat = SignIn.as(Role.SECRETARIAT, port);
        admin = SignIn.as(Role.ADMIN, port);
        two.make(secretariat);
    }

    @Test
    void whatDoesNotBelongTogetherIsNotThere() throws Exception {
        List<Row> rows = new ArrayList<>();
        rows.addAll(ofRounds(two.ownRound));
        rows.addAll(ofRounds(999_999));
        rows.addAll(ofProjectsAndMoney());
        rows.addAll(ofBodiesAndParties());
        rows.addAll(ofTheFrame());
        rows.addAll(ofOneselfAlone());
        assertNothingThere(secretariat, rows);
    }

    @Test
    void aRoleIsTakenFromNobodyButItsAccount() throws Exception {
        long other = accounts.named(TwoProgrammes.USER).orElseThrow().id();
        long assignment = roles.of(other).get(0).id();
        long admins = accounts.named("admin").orElseThrow().id();

        assertNothingThere(
                admin,
                List.of(
                        Row.post("/administration/konti/" + admins + "/roller/" + assignment + "/fratagelse"),
                        Row.post("/administration/konti/999999/roller/" + assignment + "/fratagelse")));
    }

    /** Whoever adds an address with several ids adds a row here. */
    @Test
    void everyAddressWithSeveralIdsIsTried() {
        Set<String> several = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping ->
                        java.util.Objects.requireNonNull(mapping.getPathPatternsCondition())
                                .getPatternValues()
                                .stream())
                .filter(pattern -> pattern.replaceAll("\\.\\{ending.*", "")
                                .chars()
                                .filter(c -> c == '/')
                                .count()
                        > 2)
                .filter(pattern -> pattern.split("/\\{", -1).length > 2)
                .map(pattern -> pattern.replaceAll("\\{[a-z]+:?[^/]*}", "#"))
                .collect(Collectors.toSet());

        assertThat(several)
                .containsExactlyInAnyOrder(
                        "/projekter/#/historik/#/gendannelse",
                        "/statusrunder/#/ledere/#",
                        "/statusrunder/#/ledere/#/rykker",
                        "/statusrunder/#/ledere/#/samtale",
                        "/statusrunder/#/ledere/#/frist",
                        "/statusrunder/#/ledere/#/kontakt",
                        "/statusrunder/#/ledere/#/link",
                        "/statusrunder/#/ledere/#/overdragelse",
                        "/statusrunder/#/svar/#",
                        "/statusrunder/#/svar/#/kladde",
                        "/statusrunder/#/gennemgang/#/godkendelse",
                        "/statusrunder/#/gennemgang/#/tilside",
                        "/statusrunder/#/gennemgang/#/bekraeftelse",
                        "/statusrunder/#/gennemgang/#/retur",
                        "/administration/konti/#/roller/#/fratagelse");
    }

    /** With a request and an answer of another round. */
    private List<Row> ofRounds(long round) {
        long request = two.request(two.foreignRound);
        String answer = String.valueOf(two.answer(two.foreignRound));
        String leader = "/statusrunder/" + round + "/ledere/" + request;
        String behalf = "/statusrunder/" + round + "/svar/" + request;
        String review = "/statusrunder/" + round + "/gennemgang/";
        String frist = LocalDate.now(Danish.ZONE).plusDays(60).toString();
        return List.of(
                Row.get(leader),
                Row.post(leader + "/rykker"),
                Row.post(leader + "/samtale", "note", "Talt med lederen"),
                Row.post(leader + "/frist", "frist", frist),
                Row.post(leader + "/kontakt", "mail", "udefra@example.org"),
                Row.post(leader + "/link"),
                Row.post(leader + "/overdragelse", "efterfoelger", String.valueOf(two.ownPerson)),
                Row.get(behalf),
                Row.post(behalf, "ret", String.valueOf(two.foreign)),
                Row.post(behalf + "/kladde"),
                Row.post(review + "godkendelse", "svar", answer),
                Row.post(review + answer + "/godkendelse"),
                Row.post(review + answer + "/tilside"),
                Row.post(review + answer + "/bekraeftelse"),
                Row.post(review + answer + "/retur", "status", "Hvornår?"));
    }

    private List<Row> ofProjectsAndMoney() {
        String history = "/projekter/" + two.own + "/historik";
        String sheet = String.valueOf(two.sheet(two.foreign));
        String today = LocalDate.now(Danish.ZONE).toString();
        List<Long> pots = database.sql("select id from funding_pot order by id limit 2")
                .query(Long.class)
                .list();
        long entry = two.id("insert into pot_entry (pot_id, kind, amount, effective_on, decision, recorded_by) values ("
                + pots.get(1) + ", 'GRANT', 1000, '2008-05-01', 'Bevilget', 'prøve') returning id");
        return List.of(
                Row.get(history + "/" + sheet + "/gendannelse"),
                Row.post(history + "/" + sheet + "/gendannelse", "effectiveOn", today, "base", sheet),
                Row.get(history + "/sammenlign?fra=" + sheet + "&til=" + two.sheet(two.own)),
                Row.post("/projekter/" + two.own + "/regnskab/annullering", "linje", String.valueOf(two.foreignLine)),
                Row.post(
                        "/puljer/" + pots.get(0) + "/annullering",
                        "post",
                        String.valueOf(entry),
                        "dag",
                        today,
                        "beslutning",
                        "Skrevet forkert"));
    }

    private List<Row> ofBodiesAndParties() {
        String body = "/udvalg/" + two.ownBody + "/rediger";
        String seat = String.valueOf(two.foreignSeat);
        String today = LocalDate.now(Danish.ZONE).toString();
        String person = "/personer/" + two.ownPerson + "/rediger";
        long merged = two.id("insert into person (id, name, folded, merged_into_id) values (nextval('register_id_seq'),"
                + " 'Anden Stavemåde', 'anden stavemåde', " + two.foreignPerson + ") returning id");
        database.sql("insert into person_merge (person_id, into_id, by) values (" + merged + ", " + two.foreignPerson
                        + ", 'prøve')")
                .update();
        long stranger = two.id("select min(id) from organisation o where not exists (select from affiliation a"
                + " where a.organisation_id = o.id and a.person_id = " + two.ownPerson + ")");
        long member = two.id("select min(id) from organisation");
        long umbrella =
                two.id("select max(id) from organisation o where not exists (select from organisation_membership m"
                        + " where m.umbrella_id = o.id and m.member_id = " + member + ")");
        return List.of(
                Row.post(body + "/navn", "plads", seat, "navn", "Udefra Kommer", "fra", today),
                Row.post(body + "/slut", "plads", seat, "til", today),
                Row.post(body + "/ventes", "plads", seat, "ventes", "i maj"),
                Row.post(person + "/skil", "person", String.valueOf(merged)),
                Row.post(person + "/slut", "organisation", String.valueOf(stranger), "til", today),
                Row.post(
                        "/organisationer/" + member + "/rediger/udmeldelse",
                        "organisation",
                        String.valueOf(umbrella),
                        "til",
                        today));
    }

    private List<Row> ofTheFrame() {
        String code = database.sql("select code from agreement_period order by starts_on desc limit 1")
                .query(String.class)
                .single();
        long other = two.id("select id from agreement_period where code <> '" + code + "' order by starts_on limit 1");
        long agreement = two.id("insert into agreement (id, name, kind, period_id) values (nextval('register_id_seq'),"
                + " 'Et andet forlig', 'SETTLEMENT', " + other + ") returning id");
        long clause = two.id("insert into clause (id, number, period_id) values (nextval('register_id_seq'), '§ 77', "
                + other + ") returning id");
        long category = two.id("select min(id) from category");
        long scheme = two.id(
                "select min(id) from classification_scheme where id <> (select scheme_id from category where id = "
                        + category + ")");
        return List.of(
                Row.post(
                        "/aftaler/" + code + "/aftale",
                        "id",
                        String.valueOf(agreement),
                        "navn",
                        "Overtaget",
                        "slags",
                        "AUA"),
                Row.post(
                        "/aftaler/" + code + "/paragraf",
                        "id",
                        String.valueOf(clause),
                        "nummer",
                        "§ 77",
                        "betydning",
                        "Overtaget"),
                Row.post("/aftaler/" + code + "/pulje", "slags", "CLAUSE", "paragraf", String.valueOf(clause)),
                Row.post(
                        "/inddelinger",
                        "id",
                        String.valueOf(category),
                        "ordning",
                        String.valueOf(scheme),
                        "nummer",
                        "77",
                        "titel",
                        "Overtaget"));
    }

    /** What belongs to the account that asks, and to no other. */
    private List<Row> ofOneselfAlone() {
        long reader = accounts.named("laeser").orElseThrow().id();
        long list = two.id("insert into saved_list (account_id, name, address, shared) values (" + reader
                + ", 'Min egen', '/projekter', false) returning id");
        UUID file = UUID.randomUUID();
        database.sql("""
                        insert into file_order (id, account, kind, title, task, steps, state, ended_at, file_name, content_type, content)
                        values (:id, :account, 'OVERVIEW', 'Min fil', '{}', 1, 'DONE', now(), 'a.csv', 'text/csv', '')
                        """).param("id", file).param("account", reader).update();
        long request = two.request(two.foreignRound);
        return List.of(
                Row.get("/lister/" + list),
                Row.post("/lister/" + list + "/deling", "delt", "ja"),
                Row.post("/lister/" + list + "/sletning"),
                Row.get("/mine-filer/" + file),
                Row.post("/mine-filer/" + file + "/sletning"),
                Row.get("/min-status/" + request),
                Row.post("/min-status/" + request, "ret", String.valueOf(two.foreign)),
                Row.post("/min-status/" + request + "/kladde"));
    }

    private void assertNothingThere(SignIn client, List<Row> rows) throws Exception {
        String token = Jsoup.parse(client.get("/log-ud").body())
                .select("input[name=_csrf]")
                .attr("value");
        List<String> wrong = new ArrayList<>();
        Map<String, String> before = two.contents();
        for (Row row : rows) {
            Map<String, String> fields = new HashMap<>(row.fields());
            fields.put("_csrf", token);
            HttpResponse<String> answer =
                    row.fields().isEmpty() ? client.get(row.address()) : client.postPlain(row.address(), fields);
            Map<String, String> after = two.contents();
            if (answer.statusCode() != 404 || !after.equals(before)) {
                wrong.add(answer.statusCode() + (after.equals(before) ? " " : " changed ") + row);
            }
            before = after;
        }
        assertThat(wrong).isEmpty();
    }
}
