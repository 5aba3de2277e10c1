package dk.partsregister.statusround;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.shared.Danish;
import dk.partsregister.testing.Actors;
import dk.partsregister.testing.FreshDatabase;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rounds on the sample: opened, sent, answered, chased, looked through and ended, with bad input on the way. */
@RegisterWebTest
@Import(Register.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusRoundTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final Pattern LINK = Pattern.compile("/svar/[A-Za-z0-9_-]{43}");

    /** Led by both sides as a whole. */
    private static final int WHOLE = 1;
    /** Has leaders of single activities. */
    private static final int DIVIDED = 9;

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private Chasing chasing;

    @Autowired
    private Boards boards;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private FreshDatabase database;

    private SignIn secretariat;
    private SignIn nobody;

    @BeforeAll
    void begin() throws Exception {
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), APRIL, "prøve", progress -> {});
        accounts.makeTrials();
        jdbc.update("""
                insert into contact_point (person_id, kind, value)
                select distinct person_id, 'MAIL', 'leder' || person_id || '@example.org' from leader_assignment
                """);
        secretariat = SignIn.as(Role.SECRETARIAT, port);
        nobody = SignIn.nobody(port);
    }

    @Test
    void aRoundAsksAboutWhatTheTemplateHasAndSaysWhyOfEach() throws Exception {
        Document form = get("/statusrunder/ny?key=" + UUID.randomUUID() + "&pr=2008-05-13&skabelon=" + template());

        assertThat(form.select("tr:has(input[name=med.1]) td").eachText()).contains("Med i skabelonen");
        assertThat(form.select("input[name=med.1]").hasAttr("checked")).isTrue();
        assertThat(form.select("tr:has(input[name=med.15]) td").eachText()).contains("Lukket eller opgivet");
        assertThat(form.select("input[name=med.15]").hasAttr("checked")).isFalse();
    }

    @Test
    void aFormThatIsSentTwiceOpensOneRound() throws Exception {
        Map<String, String> form = form("To gange");

        String first = location(post("/statusrunder/ny", "/statusrunder", form));
        String second = location(post("/statusrunder/ny", "/statusrunder", form));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aWrongFormIsGivenBackWithAllThatWasTyped() throws Exception {
        Map<String, String> form = form("");
        form.put("frist", "2008-01-01");
        form.put("foer", "99");
        form.put("hvem", "RESPONSIBLE");
        form.put("noegler", "ja");
        form.put("vist.1", "ja");
        form.put("hvorfor.1", "<b>venter</b> til efteråret");

        HttpResponse<String> answer = post("/statusrunder/ny", "/statusrunder", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.title()).startsWith("Fejl: ");
        assertThat(page.select(".summary li").eachText())
                .contains(
                        "Giv runden et navn.",
                        "Svarfristen er passeret. Vælg i dag eller en senere dag.",
                        "Antallet af arbejdsdage er et tal fra 1 til 30, eller tomt.",
                        "Når den anden part skal bekræfte, må begge parters ledere spørges.");
        assertThat(page.select("input[name=foer]").val()).isEqualTo("99");
        assertThat(page.select("input[name=hvorfor.1]").val()).isEqualTo("<b>venter</b> til efteråret");
        assertThat(page.select("input[name=med.1]").hasAttr("checked")).isFalse();
    }

    @Test
    void aRoundWithoutProjectsIsNotOpened() throws Exception {
        Map<String, String> form = form("Tom");
        form.put("pr", "1999-01-01");

        HttpResponse<String> answer = post("/statusrunder/ny", "/statusrunder", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select(".summary li").text()).contains("Sæt flueben ved mindst ét");
    }

    @Test
    void nothingIsWrittenBeforeItHasBeenLookedAtAndThenOnce() throws Exception {
        int before = letters("%");
        long round = open("Se først");
        Document preview = get(page(round, "/udsendelse"));

        assertThat(letters("%")).isEqualTo(before);
        assertThat(preview.select("details.entry")).hasSizeGreaterThan(40);
        assertThat(preview.select("details.entry[open] .version").text())
                .contains("pr. 13. maj 2008", "her står det personlige link")
                .doesNotContain("{");

        int leaders = preview.select("details.entry").size();
        send(round);
        assertThat(letters("%") - before).isEqualTo(leaders);
        send(round);
        assertThat(letters("%") - before).isEqualTo(leaders);
        assertThat(get(page(round, "/udsendelse")).select("main").text()).contains("har fået deres brev");
    }

    @Test
    void whoeverHasNoAddressIsToldOfAndCanBeGivenALink() throws Exception {
        long round = open("Uden adresse");
        long person = leader(WHOLE, 0);
        jdbc.update("delete from contact_point where person_id = ?", person);
        try {
            int before = letters("leder" + person + "@%");
            send(round);
            long request = request(round, person);
            assertThat(letters("leder" + person + "@%")).isEqualTo(before);
            assertThat(get(page(round, ""))
                            .select("td:has(a[href$=/" + request + "])")
                            .text())
                    .contains("ingen mailadresse");
            String leader = page(round, "/ledere/" + request);

            HttpResponse<String> bad = post(leader, leader + "/kontakt", Map.of("mail", "galt", "telefon", "33 11"));
            assertThat(bad.statusCode()).isEqualTo(400);
            assertThat(Jsoup.parse(bad.body()).select("input[name=mail]").val()).isEqualTo("galt");

            String first = link(post(leader, leader + "/link", Map.of()));
            String second = link(post(leader, leader + "/link", Map.of()));
            assertThat(nobody.get(first).statusCode()).isEqualTo(404);
            assertThat(nobody.get(second).statusCode()).isEqualTo(200);

            post(
                    leader,
                    leader + "/kontakt",
                    Map.of("mail", "leder" + person + "@example.org", "telefon", "33 11 22 33"));
            assertThat(get(page(round, "")).select("a[href^=tel:]").eachText()).contains("33 11 22 33");
        } finally {
            jdbc.update(
                    "insert into contact_point values (?, 'MAIL', ?) on conflict do nothing",
                    person,
                    "leder" + person + "@example.org");
        }
    }

    @Test
    void linksThatAreNotGoodAreAllAnsweredAlike() throws Exception {
        long round = open("Dårlige links");
        send(round);
        String good = linkOf(round, leader(WHOLE, 0));
        char last = good.charAt(good.length() - 1);
        String altered = good.substring(0, good.length() - 1) + (last == 'A' ? 'B' : 'A');
        String old = linkOf(round, leader(DIVIDED, 0));
        jdbc.update(
                "update round_link set expires_at = now() - interval '1 second' where request_id = ?",
                request(round, leader(DIVIDED, 0)));

        HttpResponse<String> one = nobody.get(altered);
        HttpResponse<String> other = nobody.get(old);
        HttpResponse<String> invented = nobody.get("/svar/x");

        assertThat(one.statusCode()).isEqualTo(404);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).isEqualTo(one.body());
        assertThat(invented.body()).isEqualTo(one.body());
        assertThat(nobody.post("/login", old, Map.of("send", "1")).statusCode()).isEqualTo(404);
        assertThat(nobody.get(old + "/frist.ics").statusCode()).isEqualTo(404);
        assertThat(nobody.get(good).headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(nobody.get(good).headers().firstValue("cache-control").orElse(""))
                .contains("no-store");
    }

    @Test
    void aSignedInLeaderSeesOwnRequestsOnly() throws Exception {
        long round = open("Logget ind");
        send(round);
        SignIn leader = SignIn.as(Role.LEADER, port);
        long person = id("select person_id from account where user_name = 'leder'");
        String own = "/min-status/" + request(round, person);
        String others = "/min-status/" + request(round, otherThan(person, round));

        assertThat(Jsoup.parse(leader.get("/min-status").body()).select("a[href=" + own + "]"))
                .hasSize(1);
        assertThat(leader.get(own).statusCode()).isEqualTo(200);
        assertThat(leader.get(others).statusCode()).isEqualTo(404);
        assertThat(leader.post(own, others, Map.of("gem", "ja")).statusCode()).isEqualTo(404);
        assertThat(leader.get("/statusrunder/" + round).statusCode()).isEqualTo(403);
        String address = Jsoup.parse(leader.post("/min-status", "/min-status/kalender", Map.of())
                        .headers()
                        .firstValue("location")
                        .map(to -> body(leader, "/min-status"))
                        .orElse(""))
                .select("code")
                .text();
        String calendar =
                nobody.get(address.substring(address.indexOf("/kalender/"))).body();
        assertThat(calendar).contains("BEGIN:VEVENT", "Frist for status: Logget ind", "Møde om status: Logget ind");
        assertThat(nobody.get("/kalender/findes-ikke.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsTypedIsKeptAndSeenByNobodyUntilItIsSentAndApproved() throws Exception {
        long round = open("Kladde");
        send(round);
        String link = linkOf(round, leader(WHOLE, 0));
        Map<String, String> form = fields(nobody.get(link).body());
        form.put("p1.tekst-0", "Kurserne er holdt i Åbenrå.");

        HttpResponse<String> kept = nobody.post(link, link + "/kladde", form);

        assertThat(kept.body()).contains("Kladde gemt", "id=\"p1-basis\"");
        assertThat(Jsoup.parse(nobody.get(link).body()).select("#p1-tekst-0").val())
                .isEqualTo("Kurserne er holdt i Åbenrå.");
        assertThat(get("/statusrunder/" + round).text()).doesNotContain("Åbenrå");
        assertThat(state(round, WHOLE)).isNotIn(Line.State.ANSWERED);

        form = fields(nobody.get(link).body());
        form.put("send", "1");
        assertThat(nobody.post(link, link, form).statusCode()).isEqualTo(302);
        assertThat(state(round, WHOLE)).isEqualTo(Line.State.ANSWERED);
        assertThat(Jsoup.parse(nobody.get(link).body()).select("#p1 .done").text())
                .startsWith("Sendt af ");
        assertThat(secretariat.get("/projekter/1").body()).doesNotContain("Åbenrå");

        approve(round, WHOLE);
        assertThat(state(round, WHOLE)).isEqualTo(Line.State.APPROVED);
        List<StatusEntry> statuses = statuses(WHOLE);
        assertThat(statuses.get(0).text().typed()).isEqualTo("Kurserne er holdt i Åbenrå.");
        assertThat(statuses.get(0).asOf()).isEqualTo(MAY);
        assertThat(sheets.find(WHOLE, MAY, null).orElseThrow().recordedBy())
                .isEqualTo(jdbc.queryForObject("select name from person where id = ?", String.class, leader(WHOLE, 0)));
    }

    @Test
    void threeProjectsAreAnsweredWithOneClickWhereNothingHasChanged() throws Exception {
        long round = open("Intet nyt");
        send(round);
        long person = id("""
                select q.person_id from round_request q join round_task t on t.request_id = q.id
                where q.round_id = ? group by q.person_id having count(*) >= 3 order by count(*), q.person_id limit 1
                """, round);
        String link = linkOf(round, person);
        Document page = Jsoup.parse(nobody.get(link).body());
        int asked = page.select("section.answer").size();

        nobody.post(link, link, Map.of("resten", "ja"));

        Document receipt = Jsoup.parse(nobody.get(link).body());
        assertThat(asked).isGreaterThanOrEqualTo(3);
        assertThat(receipt.select("section.answer .done")).hasSize(asked);
        assertThat(receipt.select("main").text()).contains("Tak, alt er modtaget.");
    }

    @Test
    void twoWindowsOnOneRequestLoseNothing() throws Exception {
        long round = open("To vinduer");
        send(round);
        String link = linkOf(round, leader(2, 0));
        Map<String, String> one = fields(nobody.get(link).body());
        Map<String, String> other = fields(nobody.get(link).body());
        one.put("p2.tekst-0", "Skrevet i det ene vindue");
        one.put("gem", "ja");
        other.put("p2.tekst-0", "Skrevet i det andet vindue");
        nobody.post(link, link, one);

        Map<String, String> silently = new LinkedHashMap<>(other);
        assertThat(nobody.post(link, link + "/kladde", silently).body()).contains("skrevet i et andet vindue");
        other.put("send", "2");
        HttpResponse<String> conflict = nobody.post(link, link, other);

        assertThat(conflict.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(conflict.body());
        assertThat(page.select("#p2-tekst-0").val()).isEqualTo("Skrevet i det andet vindue");
        assertThat(page.select("#p2 .versions").text()).contains("Skrevet i det ene vindue");

        Map<String, String> knowing = fields(conflict.body());
        knowing.put("send", "2");
        assertThat(nobody.post(link, link, knowing).statusCode()).isEqualTo(302);
        assertThat(answer(round, 2).answer().statements().get(0).text()).isEqualTo("Skrevet i det andet vindue");
    }

    @Test
    void aTimeThatCannotBeReadIsAskedAboutOnceAndKeptInWords() throws Exception {
        long round = open("Ulæselig tid");
        send(round);
        String link = linkOf(round, leader(3, 0));
        Map<String, String> form = fields(nobody.get(link).body());
        form.put("p3.tekst-0", "Venter på svar.");
        form.put("p3.slut", "når vi når det");
        form.put("send", "3");

        HttpResponse<String> asked = nobody.post(link, link, form);

        assertThat(asked.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(asked.body());
        assertThat(page.select("#fejl li").text()).contains("„når vi når det“ kan ikke læses som en tid", "måned");
        Map<String, String> anyway = fields(asked.body());
        anyway.put("p3.trods", "ja");
        anyway.put("send", "3");
        assertThat(nobody.post(link, link, anyway).statusCode()).isEqualTo(302);
        approve(round, 3);
        assertThat(Objects.requireNonNull(sheets.find(3, MAY, null)
                                .orElseThrow()
                                .sheet()
                                .dates()
                                .expectedEnd())
                        .typed())
                .isEqualTo("når vi når det");
    }

    @Test
    void aLeaderOfOneActivitySeesAndWritesOnThatOnly() throws Exception {
        long round = open("Én aktivitet");
        send(round);
        long person = id("""
                select q.person_id from round_request q join round_task t on t.request_id = q.id
                join project p on p.id = t.project_id
                where q.round_id = ? and p.number = ? and cardinality(t.activities) = 1 order by q.id limit 1
                """, round, DIVIDED);
        String link = linkOf(round, person);
        Document page = Jsoup.parse(nobody.get(link).body());

        assertThat(page.select("#p9").text()).contains("Du spørges kun om aktivitet");
        assertThat(page.select("#p9 [name^=p9.trin-]")).hasSize(1);
        assertThat(page.select("#p9 [name=p9.slut], #p9 [name=p9.tilstand], #p9 [name^=p9.produkt-]"))
                .isEmpty();
        Map<String, String> form = fields(nobody.get(link).body());
        form.put("p9.tekst-0", "Vores del er færdig.");
        form.put("p9.tilstand", "CLOSED");
        form.put("send", "9");
        nobody.post(link, link, form);
        List<StatusEntry> before = statuses(DIVIDED);
        approve(round, DIVIDED);

        assertThat(sheets.find(DIVIDED, MAY, null).orElseThrow().sheet().state().name())
                .isNotEqualTo("CLOSED");
        assertThat(statuses(DIVIDED)).hasSizeGreaterThanOrEqualTo(before.size());
        assertThat(statuses(DIVIDED))
                .anySatisfy(status -> assertThat(status.text().typed()).isEqualTo("Vores del er færdig."));
        assertThat(state(round, DIVIDED)).isEqualTo(Line.State.PARTLY);
    }

    @Test
    void anAnswerIsGivenBackWithCommentsAndSentAnew() throws Exception {
        long round = open("Retur");
        send(round);
        String link = linkOf(round, leader(4, 0));
        answer(link, 4, "Der er sket noget.");
        String review = page(round, "/gennemgang");
        long answer = answerId(round, 4);

        HttpResponse<String> without = post(review, review + "/" + answer + "/retur", Map.of("status", " "));
        assertThat(without.statusCode()).isEqualTo(400);
        post(review, review + "/" + answer + "/retur", Map.of("status", "Hvad & hvornår?", "tider", "Hvilken måned?"));

        assertThat(state(round, 4)).isEqualTo(Line.State.RETURNED);
        String letter = newestLetter(leader(4, 0));
        assertThat(letter).contains("Status: Hvad & hvornår?", "Tider: Hvilken måned?");
        String again = find(letter);
        assertThat(Jsoup.parse(nobody.get(again).body()).select("#p4 .warn").text())
                .contains("Hvad & hvornår?", "Hvilken måned?");
        answer(again, 4, "Konferencen er holdt den 3. maj.");
        assertThat(state(round, 4)).isEqualTo(Line.State.ANSWERED);
        approve(round, 4);
        assertThat(statuses(4).get(0).text().typed()).isEqualTo("Konferencen er holdt den 3. maj.");
    }

    @Test
    void withTwoKeysAnAnswerWaitsForTheOtherSide() throws Exception {
        Map<String, String> form = form("To nøgler");
        form.put("noegler", "ja");
        long round = open(form);
        send(round);
        long[] sides = acrossOf(round);
        int project = (int) sides[2];
        String one = linkOf(round, sides[0]);
        String other = linkOf(round, sides[1]);
        answer(one, project, "Den ene part skriver dette.");

        assertThat(state(round, project)).isEqualTo(Line.State.OTHER_SIDE);
        approve(round, project);
        assertThat(state(round, project)).isEqualTo(Line.State.OTHER_SIDE);
        String agree = Jsoup.parse(nobody.get(other).body())
                .select("button[name=bekraeft]")
                .val();
        nobody.post(other, other, Map.of("bekraeft", agree));
        assertThat(state(round, project)).isEqualTo(Line.State.ANSWERED);
        approve(round, project);
        assertThat(state(round, project)).isEqualTo(Line.State.APPROVED);
    }

    @Test
    void ofTwoDifferentAnswersOneIsChosenAndTheOtherKept() throws Exception {
        long round = open("To svar");
        send(round);
        long[] sides = acrossOf(round);
        int project = (int) sides[2];
        answer(linkOf(round, sides[0]), project, "Det går godt.");
        answer(linkOf(round, sides[1]), project, "Det går skidt.");

        assertThat(state(round, project)).isEqualTo(Line.State.TWO_ANSWERS);
        Document review = get(page(round, "/gennemgang"));
        assertThat(review.select("article.proposal:has(h2:contains(" + project + ". ))"))
                .hasSize(2);
        long second = id("select a.id from round_answer a where a.request_id = ?", request(round, sides[1]));
        post(page(round, "/gennemgang"), page(round, "/gennemgang/" + second + "/godkendelse"), Map.of());

        assertThat(statuses(project).get(0).text().typed()).isEqualTo("Det går skidt.");
        assertThat(jdbc.queryForObject(
                        "select state || (content -> 'statements' -> 0 ->> 'text') from round_answer where request_id = ?",
                        String.class,
                        request(round, sides[0])))
                .isEqualTo("SET_ASIDEDet går godt.");
    }

    @Test
    void anAnswerOnSomebodysBehalfIsMarkedAndCopied() throws Exception {
        long round = open("På vegne");
        send(round);
        long person = leader(5, 0);
        String page = page(round, "/svar/" + request(round, person));
        Map<String, String> form = fields(secretariat.get(page).body());
        form.put("p5.tekst-0", "Oplyst i telefonen.");
        form.put("send", "5");
        secretariat.post(page, page, form);

        assertThat(newestLetter(person)).contains("på dine vegne", "Oplyst i telefonen.");
        assertThat(get(page(round, "")).select("tr:has(a[href=/projekter/5])").text())
                .contains("ved Prøve sekretariat");
        assertThat(get(page(round, "/gennemgang"))
                        .select("article:has(h2:contains(5. ))")
                        .text())
                .contains("på vegne af", "telefonen.");
        approve(round, 5);
        assertThat(sheets.find(5, MAY, null).orElseThrow().recordedBy()).startsWith("Prøve");
    }

    @Test
    void somebodyElseTakesOverFromALeaderWhoHasLeft() throws Exception {
        long round = open("Fratrådt");
        send(round);
        long[] sides = acrossOf(round);
        String old = linkOf(round, sides[0]);
        String leader = page(round, "/ledere/" + request(round, sides[0]));

        assertThat(get(leader).select("select[name=efterfoelger] option").eachAttr("value"))
                .contains(String.valueOf(sides[1]));
        assertThat(post(leader, leader + "/overdragelse", Map.of("efterfoelger", "999999999"))
                        .statusCode())
                .isEqualTo(400);
        post(leader, leader + "/overdragelse", Map.of("efterfoelger", String.valueOf(sides[1])));

        assertThat(nobody.get(old).statusCode()).isEqualTo(404);
        assertThat(get(page(round, "")).select("a[href$=/ledere/" + request(round, sides[0]) + "]"))
                .isEmpty();
        assertThat(jdbc.queryForObject(
                        "select handed_to from round_request where id = ?", Long.class, request(round, sides[0])))
                .isEqualTo(request(round, sides[1]));
    }

    @Test
    void theMissingOnlyAreRemindedOnceADayAndNotWhenTheyHaveAnswered() throws Exception {
        Map<String, String> form = form("Rykkere");
        form.put("frist", "2031-06-13");
        long round = open(form);
        send(round);
        int leaders = get(page(round, "/udsendelse")).select("details.entry").size();
        long answered = leader(6, 0);
        String link = linkOf(round, answered);
        nobody.post(link, link, Map.of("resten", "ja"));
        int missing = boards.of(round, Actors.secretary()).missing().size();
        LocalDate day = LocalDate.of(2031, 6, 11);

        int before = letters("%");
        assertThat(chasing.chase(LocalDate.of(2031, 6, 10))).isZero();
        assertThat(chasing.chase(LocalDate.of(2031, 6, 14))).isZero();
        assertThat(chasing.chase(day)).isEqualTo(missing);
        assertThat(chasing.chase(day)).isZero();

        assertThat(missing).isLessThan(leaders);
        assertThat(letters("%") - before).isEqualTo(missing);
        assertThat(newestLetter(answered)).doesNotContain("Vi mangler endnu");
        assertThat(newestLetter(otherThan(answered, round))).contains("Vi mangler endnu", "/svar/");
        assertThat(get(page(round, "/forloeb")).select("main").text()).contains("Rykket");
    }

    @Test
    void leadersOfLateProjectsHearOfItOnceAMonth() {
        LocalDate first = LocalDate.of(2032, 2, 2);
        int before = letters("%");

        assertThat(chasing.chase(first.minusDays(1))).isZero();
        int told = chasing.chase(first);
        assertThat(told).isPositive();
        assertThat(letters("%") - before).isEqualTo(told);
        assertThat(chasing.chase(first)).isZero();
        assertThat(chasing.chase(first.plusDays(1))).isZero();
        assertThat(jdbc.queryForList("select body from mail where key like 'forsinket-%-2032-02'", String.class))
                .allSatisfy(body -> assertThat(body).contains("– ").doesNotContain("{", "/svar/"))
                .anySatisfy(body -> assertThat(body).contains("er passeret"))
                .anySatisfy(body -> assertThat(body).contains("afventer regnskab"));
    }

    /** Between the deadline and the last day of the link the clocks are changed. */
    @Test
    void aLinkRunsOutAtMidnightInDenmarkWhereverTheClocksAre() throws Exception {
        Map<String, String> form = form("Sommertid");
        form.put("frist", "2031-10-10");
        long round = open(form);
        send(round);

        assertThat(jdbc.queryForList("""
                        select distinct (l.expires_at at time zone 'Europe/Copenhagen')::text from round_link l
                        join round_request q on q.id = l.request_id where q.round_id = ?
                        """, String.class, round)).containsExactly("2031-11-10 00:00:00");
    }

    @Test
    void aLetterThatDidNotArriveIsSeenOnTheBoard() throws Exception {
        long round = open("Kom ikke frem");
        send(round);
        long person = leader(11, 0);
        jdbc.update("""
                update mail set state = 'REFUSED', trouble = '550' where key =
                    (select letter from round_event where request_id = ? and kind = 'ASKED')
                """, request(round, person));

        assertThat(get(page(round, "")).select("tr:has(a[href=/projekter/11])").text())
                .contains("Brevet kom ikke frem");
    }

    @Test
    void aProjectThatCameLaterIsTakenIn() throws Exception {
        Map<String, String> form = form("Kom til");
        form.put("vist.12", "ja");
        form.put("hvorfor.12", "Venter");
        long round = open(form);
        assertThat(boards.of(round, Actors.secretary()).lines()).noneMatch(line -> line.number() == 12);
        String others = page(round, "/projekter");
        assertThat(get(others).select("input[name=projekt][value=12]")).hasSize(1);

        post(others, others, Map.of("projekt", "12", "hvorfor", "Skal med alligevel"));

        assertThat(state(round, 12)).isIn(Line.State.MISSING, Line.State.STALE);
        assertThat(get(page(round, "/forloeb")).select("main").text()).contains("Skal med alligevel");
    }

    @Test
    void whereNothingCameItIsSaidBeforeTheLastWords() throws Exception {
        Map<String, String> form = form("Tavse");
        form.put("tavse", "NOT_RECEIVED");
        for (int number = 1; number <= 48; number++) {
            form.put("vist." + number, "ja");
        }
        form.put("med.13", "ja");
        long round = open(form);
        send(round);
        String ending = page(round, "/afslutning");

        post(ending, ending, Map.of("hvorfor.13", "På orlov"));

        assertThat(statuses(13).get(0).text().typed()).isEqualTo("Status ikke modtaget pr. 13. maj 2008.");
        assertThat(secretariat
                        .get(page(round, "/frysning"))
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .contains("/udgaver/ny?", "pr=2008-05-13", "runde=");
        assertThat(post(page(round, ""), ending, Map.of("hvorfor", "igen")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsTypedAsMarkupIsShownAsItWasTyped() throws Exception {
        long round = open("<img src=x onerror=alert(1)>");
        send(round);
        String link = linkOf(round, leader(14, 0));
        answer(link, 14, "<script>alert(1)</script> & „anførsel“");

        for (String page : List.of("", "/gennemgang", "/forloeb", "/udsendelse")) {
            assertThat(secretariat.get(page(round, page)).body())
                    .as(page)
                    .doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(nobody.get(link).body()).doesNotContain("<script>alert", "<img src=x");
        assertThat(get(page(round, "/gennemgang")).select("article ins").text())
                .contains("<script>alert(1)</script> & „anførsel“");
    }

    @Test
    void whereAPersonIsReachedIsForTheSecretariatOnly() throws Exception {
        String person = "/personer/" + leader(20, 0);

        HttpResponse<String> wrong = post(person, person + "/kontakt", Map.of("mail", "a b@c", "telefon", "x"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.body()).select("#mail").val()).isEqualTo("a b@c");
        String shared = "leder" + leader(21, 0) + "@example.org";
        post(
                person,
                person + "/kontakt",
                Map.of("mail", shared.toUpperCase(Danish.LOCALE), "telefon", "+45 33 11 22 33"));

        assertThat(get(person).select("#telefon").val()).isEqualTo("+45 33 11 22 33");
        assertThat(get(person).select(".warn").text()).contains("står også ved");
        assertThat(body(SignIn.as(Role.READER, port), person)).doesNotContain("33 11 22 33", "@EXAMPLE.ORG");
        post(person, person + "/kontakt", Map.of("mail", "leder" + leader(20, 0) + "@example.org"));
        assertThat(get(person).select("#telefon").val()).isEmpty();
    }

    @Test
    void anAdministratorSaysWhoseAccountItIs() throws Exception {
        SignIn admin = SignIn.as(Role.ADMIN, port);
        String account = "/administration/konti/" + id("select id from account where user_name = 'laeser'");
        String name = Objects.requireNonNull(
                jdbc.queryForObject("select name from person where id = ?", String.class, leader(WHOLE, 0)));

        HttpResponse<String> unknown = admin.post(account, account + "/person", Map.of("person", "Ingen Sådan"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(unknown.body()).select("input[name=person]").val())
                .isEqualTo("Ingen Sådan");
        assertThat(admin.post(account, account + "/person", Map.of("person", name.toUpperCase(Danish.LOCALE)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(id("select person_id from account where user_name = 'laeser'"))
                .isEqualTo(leader(WHOLE, 0));
        admin.post(account, account + "/person", Map.of("person", ""));
        assertThat(jdbc.queryForObject(
                        "select count(*) from account where user_name = 'laeser' and person_id is null", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void moreTimeIsGivenToOneAndToldOfByTheCalendar() throws Exception {
        long round = open("Mere tid");
        send(round);
        long person = leader(7, 0);
        String leader = page(round, "/ledere/" + request(round, person));

        assertThat(post(leader, leader + "/frist", Map.of("frist", "2008-01-01"))
                        .statusCode())
                .isEqualTo(400);
        post(leader, leader + "/frist", Map.of("frist", "2031-12-24"));
        post(leader, leader + "/samtale", Map.of("note", "Ringer selv tilbage"));

        String link = linkOf(round, person);
        assertThat(Jsoup.parse(nobody.get(link).body()).select(".lead").text()).contains("24. december 2031");
        assertThat(nobody.get(link + "/frist.ics").body()).contains("DTSTART;VALUE=DATE:20311224");
        assertThat(get(leader).select("main").text()).contains("Ringer selv tilbage", "Fristen udsat");
    }

    @Test
    void whatComesTooLateIsKeptForTheNextRound() throws Exception {
        long round = open("For sent");
        send(round);
        long person = leader(8, 0);
        String link = linkOf(round, person);
        String ending = page(round, "/afslutning");
        assertThat(post(ending, ending, Map.of()).statusCode()).isEqualTo(400);
        assertThat(post(ending, ending, Map.of("hvorfor", "Ingen svar på to rykkere"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(round, 8)).isEqualTo(Line.State.PASSED_OVER);

        assertThat(Jsoup.parse(nobody.get(link).body()).select(".warn").text()).contains("gemmes til næste runde");
        answer(link, 8, "Det nåede vi ikke i tide.");
        assertThat(answer(round, 8).state()).isEqualTo(AnswerState.LATE);
        assertThat(get(page(round, "/gennemgang?forsinket=ja"))
                        .select("article")
                        .text())
                .contains("Det nåede vi ikke i tide.");

        long next = open("Runden efter");
        send(next);
        assertThat(Jsoup.parse(nobody.get(linkOf(next, person)).body())
                        .select("#p8-tekst-0")
                        .val())
                .isEqualTo("Det nåede vi ikke i tide.");
        post(page(round, ""), page(round, "/genaabning"), Map.of());
        assertThat(state(round, 8)).isEqualTo(Line.State.ANSWERED);
    }

    @Test
    void theNextRoundIsOneClickAway() throws Exception {
        long round = open("Forrige");

        Document form = get("/statusrunder/ny?efter=" + round);

        assertThat(form.select("input[name=navn]").val()).isEqualTo("Efter Forrige");
        assertThat(form.select("input[name=pr]").val()).isEqualTo("2008-08-13");
        assertThat(LocalDate.parse(form.select("input[name=frist]").val())).isAfter(LocalDate.now(Danish.ZONE));
    }

    @Test
    void theBoardTakesTheSameStatementsHoweverMuchItAsksAbout() throws Exception {
        Map<String, String> small = form("Lille");
        for (int number = 1; number <= 48; number++) {
            small.put("vist." + number, "ja");
        }
        small.put("med.1", "ja");
        long one = open(small);
        long all = open("Stor");

        assertThat(database.statementsDuring(() -> boards.of(all, Actors.secretary())))
                .hasSameSizeAs(database.statementsDuring(() -> boards.of(one, Actors.secretary())))
                .hasSizeLessThan(8);
        assertThat(boards.of(one, Actors.secretary()).lines()).hasSize(1);
    }

    @Test
    void theBoardIsSentAgainOnlyWhenSomethingHasHappened() throws Exception {
        long round = open("Levende");
        send(round);
        long version = boards.version(round, Actors.secretary());

        assertThat(secretariat.get(page(round, "/tavle?set=" + version)).statusCode())
                .isEqualTo(204);
        answer(linkOf(round, leader(10, 0)), 10, "Noget er sket.");
        HttpResponse<String> moved = secretariat.get(page(round, "/tavle?set=" + version));
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body()).startsWith("<div id=\"tavle\"").contains("Svaret");
    }

    private Document get(String address) throws Exception {
        HttpResponse<String> answer = secretariat.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String body(SignIn client, String address) {
        try {
            return client.get(address).body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String page, String address, Map<String, String> fields) throws Exception {
        return secretariat.post(page, address, fields);
    }

    private static String page(long round, String rest) {
        return "/statusrunder/" + round + rest;
    }

    private long template() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select id from overview_template where standard", Long.class));
    }

    private Map<String, String> form(String name) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("navn", name);
        form.put("skabelon", String.valueOf(template()));
        form.put("pr", MAY.toString());
        form.put("frist", LocalDate.now(Danish.ZONE).plusDays(20).toString());
        form.put("moede", LocalDate.now(Danish.ZONE).plusDays(27).toString());
        form.put("hvem", "BOTH");
        form.put("tavse", "LAST_TEXT");
        form.put("foer", "2");
        form.put("efter", "1");
        return form;
    }

    private long open(String name) throws Exception {
        return open(form(name));
    }

    private long open(Map<String, String> form) throws Exception {
        String to = location(post("/statusrunder/ny", "/statusrunder", form));
        Matcher id = Pattern.compile("/statusrunder/(\\d+)/udsendelse").matcher(to);
        assertThat(id.find()).as(to).isTrue();
        return Long.parseLong(id.group(1));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private void send(long round) throws Exception {
        post(page(round, "/udsendelse"), page(round, "/udsendelse"), Map.of());
    }

    /** A leader of a project, the one who is named first where there are several. */
    private long leader(int project, int place) {
        return Objects.requireNonNull(Objects.requireNonNull(sheets.find(project, MAY, null)
                        .orElseThrow()
                        .sheet()
                        .leaders()
                        .get(place)
                        .person())
                .id());
    }

    private long otherThan(long person, long round) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select min(person_id) from round_request where round_id = ? and person_id <> ?",
                Long.class,
                round,
                person));
    }

    /** Two who lead a project from either side of the table, in this round, and its number. */
    private long[] acrossOf(long round) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select a.person_id, b.person_id, p.number
                from round_task s join round_request a on a.id = s.request_id
                join round_task t on t.project_id = s.project_id join round_request b on b.id = t.request_id
                join project p on p.id = s.project_id
                where a.round_id = ? and b.round_id = a.round_id and s.side = 'EMPLOYER' and t.side = 'EMPLOYEE'
                  and s.activities = '{}' and t.activities = '{}'
                  and (select count(*) from round_task o join round_request q on q.id = o.request_id
                       where o.project_id = s.project_id and q.round_id = a.round_id) = 2
                order by p.number desc limit 1
                """, (row, index) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)}, round));
    }

    private long id(String sql, Object... about) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, about));
    }

    private long request(long round, long person) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from round_request where round_id = ? and person_id = ?", Long.class, round, person));
    }

    private int letters(String address) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from mail where to_address like ?", Integer.class, address));
    }

    private String newestLetter(long person) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select subject || ' ' || body from mail where to_address = ? order by id desc limit 1",
                String.class,
                "leder" + person + "@example.org"));
    }

    private String linkOf(long round, long person) {
        return find(Objects.requireNonNull(jdbc.queryForObject("""
                select m.body from round_event e join mail m on m.key = e.letter
                where e.request_id = ? and e.kind = 'ASKED' order by e.id desc limit 1
                """, String.class, request(round, person))));
    }

    private static String link(HttpResponse<String> answer) {
        return find(Jsoup.parse(answer.body()).select("code").text());
    }

    private static String find(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    private Line.State state(long round, int project) {
        Board board = boards.of(round, Actors.secretary());
        return board.lines().stream()
                .filter(line -> line.number() == project)
                .findFirst()
                .orElseThrow()
                .state(board.round());
    }

    private List<StatusEntry> statuses(int project) {
        return sheets.find(project, MAY, null).orElseThrow().sheet().statuses();
    }

    private Answers.Stored answer(long round, int project) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                select a.*, p.number from round_answer a join project p on p.id = a.project_id
                join round_request q on q.id = a.request_id
                where q.round_id = ? and p.number = ? order by a.sent_at desc nulls last limit 1
                """, Answers::stored, round, project));
    }

    private long answerId(long round, int project) {
        return answer(round, project).id();
    }

    /** Answers one project with a text. */
    private void answer(String link, int project, String text) throws Exception {
        Map<String, String> form = fields(nobody.get(link).body());
        form.put("p" + project + ".tekst-0", text);
        form.put("send", String.valueOf(project));
        HttpResponse<String> answer = nobody.post(link, link, form);
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(302);
    }

    private void approve(long round, int project) throws Exception {
        String review = page(round, "/gennemgang");
        post(review, review + "/" + answerId(round, project) + "/godkendelse", Map.of());
    }

    /** What stands in the form of a page. */
    private static Map<String, String> fields(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : Jsoup.parse(html)
                .select("#rediger input[name]:not([type=checkbox]), #rediger textarea, #rediger select")) {
            fields.put(
                    field.attr("name"),
                    field.tagName().equals("select")
                            ? field.select("option[selected]").val()
                            : field.val());
        }
        fields.remove("_csrf");
        return fields;
    }
}
