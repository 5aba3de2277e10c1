package dk.partsregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.testing.Contents;
import dk.partsregister.testing.Crawl;
import dk.partsregister.testing.Crawl.Answer;
import dk.partsregister.testing.Form;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody reads everything, and somebody types script, template expressions and formulas wherever anything can be typed. */
@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileWordsInBrowserTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

    /** Breaks out of attributes, titles, text areas and scripts; a template would make 54439 of it, a spreadsheet 2. */
    private static final String HOSTILE = "=1+1\"'></title></textarea></script><script>window.hit=1</script>"
            + "<img src=x onerror=window.hit=1><svg/onload=window.hit=1><a href=\"javascript:window.hit=1\">k</a>"
            + " ${7777*7} [[${7777*7}]] __${7777*7}__ #{7777*7}";

    /** The same where names go. */
    private static final String SHORT =
            "=1+1'\"><script>window.hit=1</script><img src=x onerror=window.hit=1>[[${7777*7}]]";

    private static final Pattern WORDY = Pattern.compile(
            "(?i).*(navn|name|titel|title|tekst|text|formaal|purpose|opgave|note|emne|about|label|words"
                    + "|gruppe|bilag|grund|beslutning|overskrift|hvad|content|comment|description|cause|fod|stilling).*");

    private static final List<String> STARTS = List.of("/", "/konto", "/administration/konti", "/administration/drift");

    @TempDir
    private static Path temporary;

    /** What the first test met, so that the second need not read it all again. */
    private final Map<Role, SignIn> readers = new EnumMap<>(Role.class);

    private final Map<Role, List<Answer>> read = new EnumMap<>(Role.class);

    private Browsing browsing;

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private Freezing freezing;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    void fillTheRegister() throws Exception {
        browsing = Browsing.start();
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), APRIL, "prøve", progress -> {});
        String cell = HOSTILE.replace("\"", "\\\"");
        Path hostile = Files.writeString(temporary.resolve("fjendtlig.json"), """
                {"sections": [{"number": 99, "title": "%1$s", "projects": [
                  {"key": "99.1", "cells": {
                    "title": "%1$s", "purpose": "%1$s", "status": "%1$s", "leadership": "%1$s", "budget": "%1$s"}}
                ]}]}
                """.formatted(cell));
        overviews.run(List.of(hostile), APRIL, HOSTILE.substring(0, 40), progress -> {});
        accounts.makeTrials();
        freezing.freeze(
                new FreezeOrder(
                        UUID.randomUUID(), APRIL, ProjectFilter.NONE, null, APRIL, null, null, "Prøve", "prøve"),
                step -> {});
    }

    @AfterAll
    void closeBrowser() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    @Order(1)
    void whoReadsEverythingChangesNothingAndEachAnswerIsGuarded() throws Exception {
        for (Role role : List.of(Role.ADMIN, Role.SECRETARIAT)) {
            SignIn reader = SignIn.as(role, port);
            Map<String, String> before = contents();

            List<Answer> answers = Crawl.from(reader, STARTS, 1);
            readers.put(role, reader);
            read.put(role, answers);

            assertThat(contents()).isEqualTo(before);
            assertThat(answers).hasSizeGreaterThan(80);
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.response().statusCode()).as(answer.address()).isIn(200, 302, 303, 403, 404);
                guarded(answer);
            });
        }
    }

    private static void guarded(Answer answer) {
        var headers = answer.response().headers();
        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).as(answer.address()).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        boolean ofAll = answer.address().matches("/(filer|webjars|skemaer)/.*|/oversigt\\.css.*");
        if (!ofAll) {
            assertThat(headers.firstValue("Cache-Control").orElse(""))
                    .as(answer.address())
                    .containsAnyOf("no-store", "no-cache", "max-age=0, must-revalidate");
        }
    }

    @Test
    @Order(2)
    void whatIsTypedInEveryFieldIsOnlyEverShown() throws Exception {
        Set<String> taken = new TreeSet<>();
        Set<String> sent = new HashSet<>();
        for (Role role : List.of(Role.SECRETARIAT, Role.ADMIN)) {
            SignIn typist = Objects.requireNonNull(readers.get(role));
            for (Answer answer : Objects.requireNonNull(read.get(role))) {
                if (!answer.isPage()) {
                    continue;
                }
                for (Element form : answer.page().select("form[method=post]")) {
                    String action = form.attr("action");
                    if (sent.add(role
                            + action.replaceAll("\\d+", "#")
                            + form.select("[name]").eachAttr("name"))) {
                        type(typist, action, Form.of(form), taken);
                    }
                }
            }
        }
        assertThat(sent).as("forms").hasSizeGreaterThan(30);
        assertThat(taken).as("forms that took the words").hasSizeGreaterThan(15);
    }

    /** Once in every field, which is mostly refused and given back, and once in those that take words. */
    private static void type(SignIn typist, String action, Form form, Set<String> taken) throws Exception {
        if (!form.canBeTypedIn() || action.equals("/log-ud")) {
            return;
        }
        for (Form typed : List.of(
                form.typed(name -> HOSTILE),
                form.typed(name -> WORDY.matcher(name).matches() ? SHORT : null))) {
            HttpResponse<String> answer = typist.send(HttpRequest.newBuilder(typist.at(action))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(typed.query())));
            assertThat(answer.statusCode()).as(action).isLessThan(500);
            if (answer.statusCode() == 302 || answer.statusCode() == 303) {
                taken.add(action);
            }
            inert(action, Jsoup.parse(answer.body()));
        }
    }

    @Test
    @Order(3)
    void noPageAndNoFileDoesMoreThanShowIt() throws Exception {
        int showing = 0;
        List<String> visited = new ArrayList<>();
        for (Role role : List.of(Role.SECRETARIAT, Role.ADMIN)) {
            for (Answer answer : Crawl.from(SignIn.as(role, port), STARTS, role == Role.SECRETARIAT ? 2 : 1)) {
                assertThat(answer.response().statusCode()).as(answer.address()).isLessThan(500);
                if (answer.isPage()) {
                    inert(answer.address(), answer.page());
                    boolean shows = answer.page().text().contains("window.hit");
                    showing += shows ? 1 : 0;
                    if (shows && role == Role.SECRETARIAT) {
                        visited.add(answer.address());
                    }
                } else if (answer.address().contains(".csv")) {
                    noFormulas(answer);
                }
                String name = answer.response()
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse("");
                assertThat(name).doesNotContain("<", ">", "\n", "'></");
            }
        }
        assertThat(showing).as("pages that show the words").isGreaterThan(30);
        inTheBrowser(visited);
    }

    private static void noFormulas(Answer answer) throws IOException {
        String text = answer.text().substring(1);
        try (CSVParser rows = CSVFormat.EXCEL.builder().setDelimiter(';').get().parse(new StringReader(text))) {
            for (CSVRecord row : rows) {
                assertThat(row.stream()).as(answer.address()).noneMatch(cell -> cell.matches("(?s)[=+@].*|-\\D.*"));
            }
        }
    }

    private void inTheBrowser(List<String> addresses) {
        browsing.signIn("http://localhost:" + port, Role.SECRETARIAT);
        List<String> refused = new ArrayList<>();
        try (Page page = browsing.window(Screen.DESK)) {
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(page.url() + ": " + message.text());
                }
            });
            page.onDialog(dialog -> refused.add(page.url() + ": " + dialog.message()));
            for (String address : addresses.stream().limit(30).toList()) {
                page.navigate("http://localhost:" + port + address);
                assertThat(page.evaluate("window.hit === undefined"))
                        .as(address)
                        .isEqualTo(true);
            }
        }
        assertThat(refused).isEmpty();
    }

    private static void inert(String address, Document page) {
        assertThat(page.select("script:not([src]), img[src=x], [href^=javascript:]"))
                .as(address)
                .isEmpty();
        assertThat(page.text()).as(address).doesNotContain("54439");
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(address).doesNotStartWith("on");
            }
        }
    }

    private Map<String, String> contents() {
        return Contents.of(database);
    }
}
