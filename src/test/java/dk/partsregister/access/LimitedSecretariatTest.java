package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.shared.Danish;
import dk.partsregister.testing.Crawl;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the register for somebody whose only role is the secretariat of one programme, with ids of what belongs to others. */
@RegisterWebTest
@Import({Register.class, TwoProgrammes.class})
@TestInstance(Lifecycle.PER_CLASS)
class LimitedSecretariatTest {

    /** What everyone may change of their own, and what opens a round of one's own. */
    private static final Set<String> OWN_AFFAIRS = Set.of(
            "POST /lister",
            "POST /mine-filer",
            "POST /konto/adgangskode",
            "POST /konto/sessioner",
            "POST /adgangskode/glemt",
            "POST /adgangskode/{link}",
            "POST /min-status/kalender",
            "POST /projekter/ny",
            "POST /projekter/ny/kladde",
            "POST /projekter/ny/kladde/kassering",
            "POST /projekter/{number}/kladde",
            "POST /projekter/{number}/kladde/kassering");

    /** Files of the whole register are made for minutes and hold what everyone with a role may read. */
    private static final Pattern SLOW = Pattern.compile("/oversigt\\.(pdf|docx)|/sammenlign\\.(pdf|docx)");

    @LocalServerPort
    private int port;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private FirstAccounts firstAccounts;

    @Autowired
    private TwoProgrammes two;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private SignIn limited;
    private SignIn everything;

    @BeforeAll
    void begin() throws Exception {
        overviews.run(
                List.of(Path.of("db/sample/oversigt-2008.json")), LocalDate.of(2008, 4, 1), "prøve", progress -> {});
        firstAccounts.makeTrials();
        everything = SignIn.as(Role.SECRETARIAT, port);
        two.make(everything);
        limited = two.signIn(port);
    }

    @Test
    void nothingOfOthersIsRead() throws Exception {
        List<String> told = new ArrayList<>();
        for (String address : addresses("GET ")) {
            for (String filled : filled(address.substring("GET ".length()))) {
                if (SLOW.matcher(filled).find()) {
                    continue;
                }
                HttpResponse<String> answer = limited.get(filled);
                if (answer.body().contains(TwoProgrammes.SECRET) || answer.statusCode() >= 500) {
                    told.add(answer.statusCode() + " " + filled);
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void noLinkLeadsToAnythingOfOthersOrToARefusal() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Crawl.Answer answer : Crawl.from(
                limited,
                List.of(
                        "/",
                        "/projekter/" + two.own,
                        "/projekter/" + two.foreign,
                        "/personer/" + two.foreignPerson,
                        "/udvalg/" + two.foreignBody,
                        "/udvalg/" + two.ownBody,
                        "/statusrunder",
                        "/aftaler",
                        "/programmer",
                        "/puljer"),
                6)) {
            if (answer.text().contains(TwoProgrammes.SECRET)
                    || answer.response().statusCode() == 403
                    || answer.response().statusCode() >= 500) {
                wrong.add(answer.response().statusCode() + " " + answer.address());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFormChangesAnythingOfOthers() throws Exception {
        String token = Jsoup.parse(limited.get("/log-ud").body())
                .select("input[name=_csrf]")
                .attr("value");
        List<String> changed = new ArrayList<>();
        Map<String, String> before = two.contents();
        for (String address : addresses("POST ")) {
            if (OWN_AFFAIRS.contains(address)) {
                continue;
            }
            for (String filled : filled(address.substring("POST ".length()))) {
                for (Map<String, String> fields : forms()) {
                    fields.put("_csrf", token);
                    HttpResponse<String> answer = limited.postPlain(filled, fields);
                    Map<String, String> after = two.contents();
                    if (!after.equals(before)
                            || answer.statusCode() >= 500
                            || answer.body().contains(TwoProgrammes.SECRET)) {
                        Map<String, String> now = after;
                        Map<String, String> was = before;
                        changed.add(answer.statusCode() + " " + filled + " "
                                + now.keySet().stream()
                                        .filter(table -> !Objects.equals(now.get(table), was.get(table)))
                                        .toList());
                        before = after;
                    }
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void theOwnProgrammeIsOpen() throws Exception {
        for (String page : List.of(
                "/projekter/" + two.own + "/noter",
                "/projekter/" + two.own + "/rediger",
                "/udvalg/ny",
                "/udvalg/" + two.ownBody + "/rediger",
                "/statusrunder/" + two.ownRound,
                "/statusrunder/" + two.ownRound + "/udsendelse",
                "/statusrunder/" + two.ownRound + "/gennemgang",
                "/statusrunder/" + two.ownRound + "/svar/" + two.request(two.ownRound))) {
            assertThat(limited.get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(limited.get("/projekter/" + two.own + "/noter").body()).contains("Egen note");
        assertThat(limited.get("/statusrunder").body()).contains("Egen runde");
        assertThat(limited.get("/personer/" + two.ownPerson).body()).contains("egen" + two.ownPerson + "@example.org");

        String note = "/projekter/" + two.own + "/noter";
        assertThat(limited.post(note, note, Map.of("text", "Ny note")).statusCode())
                .isEqualTo(302);
        String body = "/udvalg/" + two.ownBody + "/rediger";
        assertThat(limited.post(body, body + "/ventes", Map.of("plads", String.valueOf(two.ownSeat), "ventes", "i maj"))
                        .statusCode())
                .isEqualTo(302);
        String accounts = "/projekter/" + two.own + "/regnskab";
        assertThat(limited.post(accounts, accounts, Map.of("dag", "2026-01-05", "tekst", "Porto", "beloeb", "100"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aBodyIsNotMovedToOthersNorCalledAfterThem() throws Exception {
        String page = "/udvalg/" + two.ownBody + "/rediger";
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("navn", "Eget udvalg", "slags", "BOARD", "program", String.valueOf(two.foreignProgramme)));

        assertThat(limited.post(page, page, form).statusCode()).isEqualTo(403);
        form.put("program", "");
        assertThat(limited.post(page, page, form).statusCode()).isEqualTo(403);
        form.put("program", String.valueOf(two.ownProgramme));
        for (String name : List.of(TwoProgrammes.FOREIGN, "fremmed udvalg", "FÆLLES UDVALG")) {
            form.put("navn", name);
            assertThat(limited.post(page, page, form).statusCode()).as(name).isEqualTo(400);
            assertThat(limited.post("/udvalg/ny", "/udvalg/ny", form).statusCode())
                    .as(name)
                    .isEqualTo(400);
        }
    }

    @Test
    void aRoundOfAnEarlierDayAsksNothingOfWhatIsOthersNow() throws Exception {
        String page = limited.get("/statusrunder/ny?key=" + UUID.randomUUID() + "&pr=2008-05-13&skabelon="
                        + two.id("select id from overview_template where standard"))
                .body();

        for (int number : List.of(two.moved, two.leaving, two.foreign, two.none)) {
            assertThat(Jsoup.parse(page).select("input[name=med." + number + "][checked]"))
                    .as(String.valueOf(number))
                    .isEmpty();
        }
        assertThat(Jsoup.parse(page).select("input[name=med." + two.own + "][checked]"))
                .isNotEmpty();
    }

    @Test
    void ownRoundsAndBodiesDoNotReachProjectsOfOthers() throws Exception {
        Map<String, String> before = two.contents();
        for (int number : List.of(two.foreign, two.none, two.moved, two.leaving)) {
            String project = String.valueOf(number);
            assertThat(limited.post(
                                    "/log-ud",
                                    "/statusrunder/" + two.ownRound + "/projekter",
                                    Map.of("projekt", project, "hvorfor", "Med alligevel"))
                            .statusCode())
                    .as(project)
                    .isEqualTo(409);
            assertThat(limited.post(
                                    "/log-ud",
                                    "/udvalg/" + two.ownBody + "/beslutninger",
                                    Map.of(
                                            "projekt",
                                            project,
                                            "om",
                                            "OTHER",
                                            "emne",
                                            "Sagen",
                                            "udfald",
                                            "APPROVED",
                                            "tid",
                                            "i dag"))
                            .statusCode())
                    .as(project)
                    .isEqualTo(400);
        }
        assertThat(two.contents()).isEqualTo(before);
    }

    @Test
    void editionsWithProjectsOfOthersAreNeitherFrozenNorOpenedNorCorrected() throws Exception {
        Map<String, String> order = new LinkedHashMap<>(
                Map.of("key", UUID.randomUUID().toString(), "pr", "2008-05-13", "begrundelse", "Set igennem"));
        String seen = Jsoup.parse(everything.get("/udgaver/ny?pr=2008-05-13").body())
                .select("input[name=seen]")
                .attr("value");
        order.put("seen", seen);
        Map<String, String> before = two.contents();
        assertThat(limited.get("/udgaver/ny").statusCode()).isEqualTo(403);
        assertThat(limited.post("/log-ud", "/udgaver", order).statusCode()).isEqualTo(403);
        assertThat(two.contents()).isEqualTo(before);

        HttpResponse<String> frozen = everything.post("/log-ud", "/udgaver", order);
        String edition = frozen.headers().firstValue("location").orElseThrow().replaceAll(".*(/udgaver/\\d+).*", "$1");
        Map<String, String> then = two.contents();
        order.put("key", UUID.randomUUID().toString());
        order.put("retter", edition.replaceAll("\\D", ""));
        order.put("note", "Rettet");
        assertThat(limited.get(edition).statusCode()).isEqualTo(200);
        assertThat(limited.get(edition + "/offentlighed").statusCode()).isEqualTo(403);
        assertThat(limited.post("/log-ud", edition + "/offentlighed", Map.of("navne", "ja"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(limited.post("/log-ud", edition + "/offentlighed/lukning", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(limited.post("/log-ud", "/udgaver", order).statusCode()).isEqualTo(403);
        assertThat(two.contents()).isEqualTo(then);
    }

    @Test
    void allThatIsHeldOnAPersonIsForThoseWhoMaySeeEveryPlaceOfIt() throws Exception {
        String page = "/personer/" + two.foreignPerson + "/oplysninger";

        assertThat(limited.get(page).statusCode()).isEqualTo(404);
        assertThat(limited.get(page + ".json").statusCode()).isEqualTo(404);
        assertThat(everything.get(page).statusCode()).isEqualTo(200);
        assertThat(SignIn.as(Role.ADMIN, port).get(page).statusCode()).isEqualTo(200);
        String contact = "/personer/" + two.foreignPerson;
        assertThat(limited.post("/log-ud", contact + "/kontakt", Map.of("mail", "udefra@example.org"))
                        .statusCode())
                .isEqualTo(403);
    }

    private Set<String> addresses(String method) {
        Pattern regex = Pattern.compile("\\{([a-z]+):[^/]*?}(?=/|\\.|$)");
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping ->
                        Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().stream()
                                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                        .map(verb -> verb + " "
                                                + regex.matcher(pattern).replaceAll("{$1}"))))
                .filter(address -> address.startsWith(method))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An address with ids of what belongs to others, in every way. */
    private List<String> filled(String address) {
        List<String> filled = new ArrayList<>();
        if (address.startsWith("/projekter/{number}")) {
            for (int number : List.of(two.foreign, two.none, two.moved, two.leaving)) {
                filled.add(address.replace("{number}", String.valueOf(number))
                        .replace("{id}", String.valueOf(two.sheet(number))));
            }
        } else if (address.startsWith("/statusrunder/{id}")) {
            for (long round : List.of(two.foreignRound, two.mixedRound)) {
                filled.add(address.replace("{id}", String.valueOf(round))
                        .replace("{request}", String.valueOf(two.request(round)))
                        .replace("{answer}", String.valueOf(two.answer(round))));
                // An own round in front opens no request or answer of another.
                filled.add(address.replace("{id}", String.valueOf(two.ownRound))
                        .replace("{request}", String.valueOf(two.request(round)))
                        .replace("{answer}", String.valueOf(two.answer(round))));
            }
            if (!address.matches(".*\\{(request|answer)}.*")) {
                filled.removeIf(one -> one.startsWith("/statusrunder/" + two.ownRound));
            }
        } else if (address.startsWith("/udvalg/{id}")) {
            Stream.of(two.foreignBody, two.commonBody)
                    .forEach(body -> filled.add(address.replace("{id}", String.valueOf(body))));
            if (address.matches(".*/rediger/(navn|slut|ventes)")) {
                filled.add(address.replace("{id}", String.valueOf(two.ownBody)));
            }
        } else {
            filled.add(address.replace("{link}", "a".repeat(43))
                    .replace("{secret}", "a".repeat(43))
                    .replace("{code}", "OK-05")
                    .replace("{request}", String.valueOf(two.request(two.foreignRound)))
                    .replace("{id}", String.valueOf(id(address)))
                    .replace("{kind}", "INVITATION")
                    .replace("{name}", "projektark-1")
                    .replaceAll("\\{(number|assignment)}", "1"));
        }
        return filled.stream()
                .flatMap(one -> one.contains("{ending}")
                        ? Stream.of("xlsx", "csv", "json", "ics", "pdf", "docx")
                                .map(ending -> one.replace("{ending}", ending))
                        : Stream.of(one))
                .map(one -> one + "?set=0&q=hemmelig&ord=hemmelig&efter=" + two.foreignRound)
                .toList();
    }

    private long id(String address) {
        return address.startsWith("/personer")
                ? two.foreignPerson
                : address.startsWith("/organisationer")
                        ? two.id("select min(id) from organisation")
                        : address.startsWith("/puljer")
                                ? two.id("select min(id) from funding_pot")
                                : address.startsWith("/skabeloner")
                                        ? two.id("select min(id) from overview_template")
                                        : 1;
    }

    /** What a form could say to get somewhere: fields of all forms at once, in two ways. */
    private List<Map<String, String>> forms() {
        Map<String, String> fields = new LinkedHashMap<>();
        String today = LocalDate.now(Danish.ZONE).toString();
        for (String day : List.of("dag", "fra", "effectiveOn", "gaelder")) {
            fields.put(day, today);
        }
        fields.put("til", LocalDate.now(Danish.ZONE).plusYears(1).toString());
        fields.put("frist", LocalDate.now(Danish.ZONE).plusDays(60).toString());
        for (String words : List.of(
                "text",
                "tekst",
                "beslutning",
                "note",
                "hvorfor",
                "begrundelse",
                "reason",
                "titel",
                "status",
                "emne",
                "opgave",
                "grund")) {
            fields.put(words, "Skrevet udefra");
        }
        fields.put("navn", "Udefra");
        fields.put("kort", "Udefra");
        fields.put("fuldt", "Udefra");
        fields.put("name", "Udefra");
        fields.put("mail", "udefra@example.org");
        fields.put("telefon", "33112233");
        fields.put("beloeb", "1000");
        fields.put("antal", "3");
        fields.put("part", String.valueOf(two.id("select min(id) from organisation")));
        fields.put("organisation", String.valueOf(two.id("select min(id) from organisation")));
        fields.put("rolle", "MEMBER");
        fields.put("plads", String.valueOf(two.foreignSeat));
        fields.put("linje", String.valueOf(two.foreignLine));
        fields.put("person", String.valueOf(two.ownPerson));
        fields.put("svar", String.valueOf(two.answer(two.foreignRound)));
        fields.put("projekt", String.valueOf(two.foreign));
        fields.put("uaendret", String.valueOf(two.foreign));
        fields.put("program", String.valueOf(two.foreignProgramme));
        fields.put("nummer", "77");
        fields.put("kode", "OK-77");
        fields.put("om", "OTHER");
        fields.put("udfald", "APPROVED");
        fields.put("tid", "i dag");
        fields.put("slags", "GRANT");
        fields.put("state", "CLOSED");
        fields.put("tilstand", "CLOSED");
        fields.put("efterfoelger", String.valueOf(two.ownPerson));
        fields.put("seen", "");
        fields.put("base", String.valueOf(two.sheet(two.foreign)));
        Map<String, String> taken = new LinkedHashMap<>(fields);
        taken.remove("uaendret");
        taken.put("ret", String.valueOf(two.foreign));
        taken.put("slags", "BOARD");
        taken.put("base", String.valueOf(two.sheet(two.moved)));
        taken.put("program", "");
        return List.of(fields, taken);
    }
}
