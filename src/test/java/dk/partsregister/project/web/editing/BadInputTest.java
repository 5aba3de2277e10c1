package dk.partsregister.project.web.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.AccountDesk;
import dk.partsregister.access.Actor;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.Danish;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people send by mistake or on purpose: nothing is changed, nothing typed is lost, and they are told. */
@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {

    private static final int NUMBER = 9;
    private static final String ADDRESS = "/projekter/" + NUMBER + "/rediger";
    private static final int LONGEST_TEXT = 50_000;

    private SignIn secretariat;
    private SignIn elsewhere;

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void fillTheRegister() throws Exception {
        overviews.run(
                List.of(Path.of("db/sample/oversigt-2008.json")), LocalDate.of(2008, 4, 1), "prøve", progress -> {});
        accounts.makeTrials();
        secretariat = SignIn.as(Role.SECRETARIAT, port);
        elsewhere = SignIn.as(Role.SECRETARIAT, port);
    }

    @ParameterizedTest
    @CsvSource({
        "title,            '',                  Skriv en titel",
        "state,            HACKED,              Vælg en af mulighederne",
        "section,          99. Findes ikke,     Afsnittet findes ikke længere",
        "position,         -1,                  Pladsen skal være et tal",
        "ended,            31. juni 2008,       kan ikke læses som en tid",
        "approved,         2008-13-45,          kan ikke læses som en tid",
        "effectiveOn,      i går,               er ikke en dag",
        "steps[0].number,  nul,                 Skriv et helt tal",
        "steps[1].number,  1,                   Nummer 1 er brugt",
        "steps[0].kind,    EVIL,                Vælg en af mulighederne",
        "leaders[0].person, '',                 Skriv lederens navn",
        "leaders[0].activities, alle,           Skriv numre på aktiviteter",
        "amounts[0].amount, '',                 Skriv et beløb",
        "amounts[0].period, i fjor,             Skriv en aftaleperiode",
        "relations[99].project, 4711,            Der er ikke noget andet projekt nr. 4711",
        "relations[99].project, 9,               Der er ikke noget andet projekt nr. 9"
    })
    void whatCannotBeReadIsSaidOnTopAndBesideTheField(String field, String typed, String words) throws Exception {
        Map<String, String> form = form();
        form.put(field, typed);

        Document page = refused(form, 400);

        assertThat(page.select("#fejl li").text()).contains(words);
        assertThat(page.select("[id$=-fejl]").text()).contains(words);
        assertThat(page.title()).startsWith("Fejl: ");
        if (!typed.isEmpty()
                && !field.startsWith("s")
                && !field.endsWith("kind")
                && !field.equals("effectiveOn")
                && !field.startsWith("relations")) {
            assertThat(page.select("[name='" + field + "']").val()).isEqualTo(typed);
        }
    }

    @Test
    void aLineThatIsTooLongIsShownWhole() throws Exception {
        Map<String, String> form = form();
        form.put("title", "lang ".repeat(1000));

        Document page = refused(form, 400);

        assertThat(page.select("#fejl li").text()).contains("4.999 tegn", "Intet er skåret væk");
        assertThat(page.select("#title").val()).hasSize(4999);
    }

    @Test
    void charactersThatNobodySeesAreTakenOutAndShown() throws Exception {
        Map<String, String> form = form();
        form.put("purpose", "Før\u0000 og\u202E efter\u0007");
        form.put("clause", "§ 5/KL\u0000");

        Document page = refused(form, 400);

        assertThat(page.select("#fejl li").eachText()).hasSize(2).allMatch(text -> text.contains("usynlige tegn"));
        assertThat(page.select("#purpose").text()).isEqualTo("Før og efter");
        assertThat(page.select("#clause").val()).isEqualTo("§ 5/KL");
    }

    @Test
    void scriptsEmojiAndForeignLettersAreTextLikeAnyOther() throws Exception {
        Map<String, String> form = form();
        form.put("introduction", "<script>alert(1)</script> ${7*7} 😀 שלום \uF0B7 punkt");

        HttpResponse<String> answer = secretariat.post(ADDRESS, ADDRESS, form);

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).contains("gemt=ja"));
        Document page = Jsoup.parse(secretariat.get("/projekter/" + NUMBER).body());
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("main").text()).contains("<script>alert(1)</script> ${7*7} 😀 שלום • punkt");
    }

    @Test
    void aFieldOfTenMillionLettersIsTooMuch() throws Exception {
        Map<String, String> form = form();
        form.put("purpose", "x".repeat(10_000_000));
        long before = sheets.revision();

        HttpResponse<String> answer = secretariat.post(ADDRESS, ADDRESS, form);

        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(sheets.revision()).isEqualTo(before);
    }

    @Test
    void theLongestTextThatIsAllowedComesBackExactly() throws Exception {
        String line = "Blåbærgrød på en ærø – \"& <i>\" 😀 𝒳 שלום\n";
        String longest =
                (line.repeat(LONGEST_TEXT / line.length()) + "å".repeat(line.length())).substring(0, LONGEST_TEXT);
        Map<String, String> form = form();
        form.put("purpose", longest + "å");
        assertThat(refused(form, 400).expectFirst("#purpose").wholeText()).isEqualTo(longest + "å");

        form.put("purpose", longest);
        HttpResponse<String> answer = secretariat.post(ADDRESS, ADDRESS, form);

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(at -> assertThat(at).contains("gemt=ja"));
        assertThat(sheets.find(NUMBER, LocalDate.now(Danish.ZONE), null)
                        .orElseThrow()
                        .sheet()
                        .purpose()
                        .typed())
                .isEqualTo(longest);
        assertThat(form()).containsEntry("purpose", longest);
    }

    @Test
    void fieldsThatTheFormDoesNotHaveChangeNothing() throws Exception {
        Map<String, String> form = form();
        form.put("class.module.classLoader", "x");
        form.put("recordedBy", "En anden");
        form.put("steps[999].title", "langt ude");
        form.put("number", "1");

        secretariat.post(ADDRESS, ADDRESS, form);

        assertThat(sheets.history(NUMBER)).noneMatch(sheet -> sheet.recordedBy().equals("En anden"));
    }

    @Test
    void aSheetOfAnotherProjectIsNotFound() throws Exception {
        Map<String, String> form = form();
        form.put("sheet", Long.toString(sheets.history(8).get(0).id()));

        assertThat(secretariat.post(ADDRESS, ADDRESS, form).statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonWhoIsCalledSomethingElseIsNotTakenForTheOneThatWasNamed() throws Exception {
        Map<String, String> form = form();
        long other =
                database.sql("select max(id) from person").query(Long.class).single();
        form.put("leaders[0].person", "Helt Anden Person");
        form.put("leaders[0].personId", Long.toString(other));
        form.put("reason", "prøve");

        secretariat.post(ADDRESS, ADDRESS, form);

        var leader = sheets.find(NUMBER, LocalDate.now(Danish.ZONE), null)
                .orElseThrow()
                .sheet()
                .leaders()
                .get(0);
        assertThat(leader.person().words()).isEqualTo("Helt Anden Person");
        assertThat(leader.person().id()).isNotEqualTo(other);
    }

    @Test
    void sendingTwiceSavesOnce() throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("title", "Sendt to gange");
        form.put("state", "IDEA");

        HttpResponse<String> first = secretariat.post("/projekter/ny", "/projekter/ny", form);
        HttpResponse<String> second = secretariat.post("/projekter/ny", "/projekter/ny", form);

        assertThat(first.headers().firstValue("location"))
                .isPresent()
                .isEqualTo(second.headers().firstValue("location"));
        assertThat(database.sql("select count(*) from project where title = 'Sendt to gange'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @RepeatedTest(10)
    void sendingTwiceAtOnceSavesOnce() throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("title", "Sendt to gange på én gang " + form.get("key"));
        form.put("state", "IDEA");
        var executor = java.util.concurrent.Executors.newFixedThreadPool(2);
        try {
            var first = executor.submit(() -> secretariat.post("/projekter/ny", "/projekter/ny", form));
            var second = executor.submit(() -> elsewhere.post("/projekter/ny", "/projekter/ny", form));

            assertThat(first.get().headers().firstValue("location"))
                    .isPresent()
                    .isEqualTo(second.get().headers().firstValue("location"));
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void aStaleFormMeetsWhatOthersSaved() throws Exception {
        Map<String, String> mine = form();
        mine.put("purpose", "Min udgave af formålet");
        Map<String, String> theirs = form();
        theirs.put("purpose", "Deres udgave af formålet");
        theirs.put("key", UUID.randomUUID().toString());
        secretariat.post(ADDRESS, ADDRESS, theirs);

        HttpResponse<String> answer = secretariat.post(ADDRESS, ADDRESS, mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".clash").text())
                .contains("Min udgave af formålet", "Deres udgave af formålet");
        assertThat(sheets.find(NUMBER, LocalDate.now(Danish.ZONE), null)
                        .orElseThrow()
                        .sheet()
                        .purpose()
                        .typed())
                .isEqualTo("Deres udgave af formålet");
        database.sql("delete from project_draft").update();
    }

    @Test
    void whoEditsOneProgrammeEditsNoOther() throws Exception {
        Actor admin = new Actor(0, "Prøve", null, List.of());
        long programme = database.sql("select id from programme where name = 'Væksthus for Ledelse'")
                .query(Long.class)
                .single();
        long id = desk.invite("vaeksthus", "Kun Væksthus", "", admin);
        desk.give(id, Role.SECRETARIAT, null, programme, null, null, admin);
        desk.choosePassword(desk.link(id, admin), "kun i væksthuset her");
        SignIn client = SignIn.nobody(port);
        client.signIn("vaeksthus", "kun i væksthuset her");

        assertThat(client.get(ADDRESS).statusCode()).isEqualTo(403);
        assertThat(client.post("/log-ud", ADDRESS, form()).statusCode()).isEqualTo(403);
        assertThat(client.get("/projekter/23/rediger").statusCode()).isEqualTo(200);
        Map<String, String> form = form("/projekter/23/rediger");
        form.put("programme", "Et andet program");
        HttpResponse<String> moved = client.post("/log-ud", "/projekter/23/rediger", form);
        assertThat(moved.statusCode()).isEqualTo(400);
        assertThat(moved.body()).contains("Din konto må ikke redigere projekter i det program");
    }

    private Document refused(Map<String, String> form, int status) throws Exception {
        long before = sheets.revision();

        HttpResponse<String> answer = secretariat.post(ADDRESS, ADDRESS, form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(sheets.revision()).isEqualTo(before);
        return Jsoup.parse(answer.body());
    }

    private Map<String, String> form() throws Exception {
        return form(ADDRESS);
    }

    /** The fields of the page as a browser would send them. */
    private Map<String, String> form(String address) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : Jsoup.parse(secretariat.get(address).body()).select("#rediger [name]")) {
            boolean unchecked = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
            if (!field.is("button") && !unchecked && !field.attr("name").equals("_csrf")) {
                fields.put(field.attr("name"), field.is("textarea") ? field.wholeText() : selected(field));
            }
        }
        return fields;
    }

    private static String selected(Element field) {
        if (!field.is("select")) {
            return field.attr("type").equals("checkbox") ? "on" : field.val();
        }
        Element chosen = field.selectFirst("option[selected]");
        return chosen != null ? chosen.val() : field.select("option").val();
    }
}
