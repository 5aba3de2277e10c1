package dk.partsregister.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.testing.Form;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is answered as saved is in the register, whichever windows, drafts and old pages it is sent from; what is not saved stands in a draft or
 * on the page that is answered. {@code -Dsubmission.runs=1000} makes more of the random runs.
 */
@RegisterWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionsTest {

    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final Pattern TYPED = Pattern.compile("(?:Ord|Tilbage) \\d+-\\d+x");
    private static final int RUNS = Integer.getInteger("submission.runs", 20);

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private JdbcTemplate jdbc;

    private SignIn secretariat;

    /** Number of a project that no other test has opened. */
    private int next = 15;

    @BeforeAll
    void fill() throws Exception {
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), MAY, "prøve", progress -> {});
        accounts.makeTrials();
        secretariat = SignIn.as(Role.SECRETARIAT, port);
    }

    /** The forms that carry a key: where each stands, which one of its page it is, and where one can type freely. */
    enum Kind {
        PROJECT("", "form#rediger", "purpose"),
        NEW_PROJECT("/projekter/ny", "form#rediger", "purpose"),
        STATE("/projekter/5/forloeb", "form[action$=/tilstand]", "reason"),
        CLOSING("/projekter/6/forloeb", "form[action$=/lukning]", "reason"),
        RENEWAL("/projekter/7/forloeb", "form[action$=/genaftale]", "words"),
        EDITION("/udgaver/ny?pr=2008-05-13", "form.part[action$=/udgaver]", "note"),
        DECISION("", "form[action$=/beslutninger]", "emne"),
        ROUND("/statusrunder/ny", "form[action$=/statusrunder]", "navn"),
        FILE("/mine-filer/ny?format=csv&pr=2008-05-13", "form[action$=/mine-filer]", "");

        private final String page;
        private final String form;
        private final String field;

        Kind(String page, String form, String field) {
            this.page = page;
            this.form = form;
            this.field = field;
        }
    }

    /** A form as it stands in a window. */
    private record Window(Kind kind, String address, Form form) {

        Window typed(String words) {
            return new Window(kind, address, kind.field.isEmpty() ? form : form.with(kind.field, words));
        }

        String words() {
            return form.value(kind.field);
        }
    }

    private String page(Kind kind) {
        if (kind == Kind.DECISION) {
            return "/udvalg/"
                    + jdbc.queryForObject("select min(id) from body where project_id is null", Long.class)
                    + "/beslutninger/ny";
        }
        return kind == Kind.PROJECT ? "/projekter/" + next++ + "/rediger" : kind.page;
    }

    private Window open(Kind kind) throws Exception {
        return open(kind, page(kind));
    }

    /** A window with the form as it is given out, and what must be filled in beside the words. */
    private Window open(Kind kind, String page) throws Exception {
        HttpResponse<String> answer = secretariat.get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        return window(kind, Jsoup.parse(answer.body()));
    }

    private Window window(Kind kind, Document page) {
        Element element = Objects.requireNonNull(page.selectFirst(kind.form), kind.form);
        Form form = Form.of(element);
        if (form.value("key").isEmpty()) {
            throw new IllegalStateException("A form without a key: " + kind);
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from submission where key = ?::uuid", Long.class, form.value("key")))
                .as("No form is given a key that was used: %s", kind)
                .isZero();
        return new Window(kind, element.attr("action"), filled(kind, form));
    }

    private static Form filled(Kind kind, Form form) {
        return switch (kind) {
            case PROJECT -> form;
            case NEW_PROJECT ->
                form.with("title", form.value("title").isEmpty() ? "Projekt " + Math.random() : form.value("title"));
            case STATE -> form.with("state", "RUNNING");
            case CLOSING, FILE -> form;
            case RENEWAL -> form.with("period", "OK-08").with("approved", "juni 2008");
            case EDITION -> form.with("begrundelse", "Haster");
            case DECISION ->
                form.with("projekt", "23")
                        .with("om", "OTHER")
                        .with("udfald", "NOTED")
                        .with("tid", "13. maj 2008");
            case ROUND -> form;
        };
    }

    private HttpResponse<String> send(Window window) throws Exception {
        return secretariat.post(window.address(), window.form());
    }

    /** Sends a form so that it is taken, with a reason where it is asked for one. */
    private HttpResponse<String> save(Window window) throws Exception {
        HttpResponse<String> answer = send(window);
        if (answer.statusCode() == 422) {
            Window again = window(window.kind(), Jsoup.parse(answer.body()));
            return send(new Window(
                    window.kind(), window.address(), again.form().with("reason", "Fordi. " + window.words())));
        }
        return answer;
    }

    private boolean isKept(String words) {
        return Stream.of(
                        "select document::text || cause from project_sheet",
                        "select concat(note) from edition",
                        "select name from status_round")
                .anyMatch(texts -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select from (" + texts + ") as t (said) where strpos(said, ?) > 0)",
                        Boolean.class,
                        words)));
    }

    private boolean isDrafted(String words) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from project_draft where strpos(content::text, ?) > 0)", Boolean.class, words));
    }

    private long count(Kind kind) {
        String what = switch (kind) {
            case NEW_PROJECT -> "project";
            case EDITION -> "edition";
            case ROUND -> "status_round";
            case FILE -> "file_order";
            default -> "project_sheet";
        };
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + what, Long.class));
    }

    @ParameterizedTest
    @EnumSource
    void theSameFormSentTwiceIsTakenInOnce(Kind kind) throws Exception {
        Window window = open(kind).typed("Første gang " + kind);
        long before = count(kind);

        HttpResponse<String> first = save(window);
        long after = count(kind);
        HttpResponse<String> second = send(window);

        assertThat(first.statusCode())
                .as(Jsoup.parse(first.body()).select("main").text())
                .isEqualTo(302);
        assertThat(after).isGreaterThan(before);
        if (second.statusCode() != 422) {
            assertThat(second.headers().firstValue("location"))
                    .isEqualTo(first.headers().firstValue("location"));
        }
        assertThat(count(kind)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FILE")
    void otherWordsUnderAUsedKeyAreKeptOrShownAsAConflict(Kind kind) throws Exception {
        Window window = open(kind).typed("Ét indhold " + kind);
        assertThat(save(window).statusCode()).isEqualTo(302);

        String words = "Et andet indhold " + kind;
        HttpResponse<String> answer = save(window.typed(words));

        if (answer.statusCode() == 302) {
            assertThat(isKept(words)).as("Answered as saved").isTrue();
        } else {
            assertThat(answer.statusCode()).isIn(400, 409);
            assertThat(Jsoup.parse(answer.body()).select("main").html()).contains(words);
            if (kind != Kind.PROJECT) {
                window(kind, Jsoup.parse(answer.body()));
            }
        }
    }

    @Test
    void anotherFileOrderedUnderAUsedKeyIsOrderedToo() throws Exception {
        Window window = open(Kind.FILE);
        save(window);
        long before = count(Kind.FILE);

        save(new Window(Kind.FILE, window.address(), window.form().with("format", "json")));

        assertThat(count(Kind.FILE)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void aDoubleClickIsOneSubmission(Kind kind) throws Exception {
        Window window = open(kind).typed("Dobbeltklik " + kind);
        if (send(window).statusCode() == 422) {
            window = new Window(kind, window.address(), window.form().with("reason", "Fordi"));
        } else {
            window = open(kind).typed("Dobbeltklik igen " + kind);
        }
        long before = count(kind);
        Window twice = window;
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<Integer> click = () -> send(twice).statusCode();

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : both.invokeAll(List.of(click, click))) {
            answers.add(answer.get());
        }
        both.shutdown();

        assertThat(answers).containsOnly(302);
        assertThat(count(kind)).isEqualTo(before + 1);
    }

    @Test
    void twoWindowsOfOneDraftWriteOverNeitherEachOtherNorTheirDrafts() throws Exception {
        Window first = open(Kind.PROJECT, "/projekter/10/rediger").typed("Skrevet i første vindue");
        keep(first);
        Window second = open(Kind.PROJECT, "/projekter/10/rediger");
        assertThat(second.words()).isEqualTo("Skrevet i første vindue");
        assertThat(second.form().value("key")).isNotEqualTo(first.form().value("key"));
        keep(second.typed("Skrevet i andet vindue"));
        keep(first.typed("Mere i første vindue"));
        assertThat(isDrafted("Skrevet i andet vindue")).isTrue();
        assertThat(isDrafted("Mere i første vindue")).isTrue();

        assertThat(save(second.typed("Skrevet i andet vindue")).statusCode()).isEqualTo(302);
        HttpResponse<String> late = save(first.typed("Mere i første vindue"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("main").text())
                .contains("Mere i første vindue", "Skrevet i andet vindue");
        assertThat(isKept("Skrevet i andet vindue")).isTrue();
        assertThat(isDrafted("Mere i første vindue")).isTrue();
    }

    @Test
    void aDraftThatArrivesAfterItsFormWasSavedIsNoDraft() throws Exception {
        Window window = open(Kind.PROJECT, "/projekter/11/rediger").typed("Gemt i tide");
        assertThat(save(window).statusCode()).isEqualTo(302);

        keep(window);
        assertThat(isDrafted("Gemt i tide")).isFalse();
        keep(window.typed("Skrevet bagefter"));

        Window again = open(Kind.PROJECT, "/projekter/11/rediger");
        assertThat(again.words()).isEqualTo("Skrevet bagefter");
        HttpResponse<String> answer = save(again);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(isDrafted("Skrevet bagefter")).isTrue();
    }

    @Test
    void aDraftThatIsKeptAgainIsNotTheOneThatOthersGoOnWith() throws Exception {
        Window first = open(Kind.PROJECT, "/projekter/8/rediger").typed("Begyndt i første vindue");
        keep(first);
        Window second = open(Kind.PROJECT, "/projekter/8/rediger");
        Window third = open(Kind.PROJECT, "/projekter/8/rediger");
        keep(third.typed("Videre i tredje vindue"));
        keep(first.typed("Nyt i første vindue"));

        keep(second.typed("Videre i andet vindue"));

        assertThat(isDrafted("Nyt i første vindue")).isTrue();
        assertThat(isDrafted("Videre i andet vindue")).isTrue();
        assertThat(isDrafted("Videre i tredje vindue")).isTrue();
    }

    @Test
    void aFormThatIsShownAgainHasAFreshKeyWhereItsOwnWasUsed() throws Exception {
        for (Kind kind : List.of(Kind.STATE, Kind.CLOSING, Kind.RENEWAL, Kind.DECISION)) {
            Window window = open(kind).typed("Først " + kind);
            assertThat(save(window).statusCode()).isEqualTo(302);

            HttpResponse<String> answer = send(new Window(
                    kind,
                    window.address(),
                    window.typed("Så " + kind)
                            .form()
                            .with(kind == Kind.DECISION ? "fra" : "effectiveOn", "ikke en dag")));

            assertThat(answer.statusCode()).as("%s", kind).isEqualTo(400);
            window(kind, Jsoup.parse(answer.body()));
        }
    }

    @Test
    void aDraftThatEndsItsLinesOtherwiseIsTheSame() throws Exception {
        Window window = open(Kind.PROJECT, "/projekter/9/rediger");
        keep(window.typed("• Første linje\n• Anden linje"));

        assertThat(save(window.typed("• Første linje\r\n• Anden linje")).statusCode())
                .isEqualTo(302);

        assertThat(isDrafted("Første linje")).isFalse();
    }

    @Test
    void aDraftUnderTheKeyOfAnotherFormIsKeptBesideIt() throws Exception {
        Window one = open(Kind.PROJECT, "/projekter/12/rediger").typed("Om nummer tolv");
        Window other = open(Kind.PROJECT, "/projekter/13/rediger").typed("Om nummer tretten");
        keep(one);

        keep(new Window(
                Kind.PROJECT,
                other.address(),
                other.form().with("key", one.form().value("key"))));

        assertThat(isDrafted("Om nummer tolv")).isTrue();
        assertThat(isDrafted("Om nummer tretten")).isTrue();
    }

    @Test
    void whatWasChosenToBeJoinedIsSavedAfterwards() throws Exception {
        Window mine = open(Kind.PROJECT, "/projekter/14/rediger").typed("Mit formål");
        assertThat(save(open(Kind.PROJECT, "/projekter/14/rediger").typed("Deres formål"))
                        .statusCode())
                .isEqualTo(302);
        Document conflict = Jsoup.parse(save(mine).body());

        Window joined = join(conflict);

        assertThat(joined.words()).isEqualTo("Mit formål");
        assertThat(save(joined).statusCode()).isEqualTo(302);
        assertThat(isKept("Mit formål")).isTrue();
        assertThat(jdbc.queryForObject("""
                        select count(*) from project_draft d join project p on p.id = d.project_id where p.number = 14
                        """, Long.class)).isZero();
    }

    /** Keeps one's own wherever both changed the same, and goes on with the form. */
    private Window join(Document conflict) throws Exception {
        Element form = Objects.requireNonNull(conflict.selectFirst("form[action$=/sammenfletning]"));
        HttpResponse<String> joined = secretariat.post(form.attr("action"), Form.of(form));
        assertThat(joined.statusCode()).isEqualTo(302);
        return open(Kind.PROJECT, joined.headers().firstValue("location").orElseThrow());
    }

    private void keep(Window window) throws Exception {
        String address = window.address().replaceFirst("/rediger$", "") + "/kladde";
        HttpResponse<String> answer = secretariat.post(address, window.form());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
    }

    static Stream<Integer> runs() {
        return IntStream.range(0, RUNS).boxed();
    }

    /** Windows of one form, in which is typed, kept, sent, and sent again, in any order. */
    @ParameterizedTest
    @MethodSource("runs")
    void nothingThatWasAnsweredAsSavedIsMissing(int seed) throws Exception {
        Random random = new Random(seed);
        Kind[] kinds = Kind.values();
        Kind kind = kinds[seed % kinds.length];
        String page = switch (kind) {
            case PROJECT -> "/projekter/" + (30 + random.nextInt(19)) + "/rediger";
            default -> page(kind);
        };
        List<Window> windows = new ArrayList<>(List.of(open(kind, page), open(kind, page)));
        List<Window> old = new ArrayList<>();
        List<String> saved = new ArrayList<>();
        List<String> drafted = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            int at = random.nextInt(windows.size());
            Window window = windows.get(at);
            switch (random.nextInt(7)) {
                case 0, 1 -> {
                    String words = "Ord " + seed + "-" + step + "x";
                    window = window.typed((window.words() + " " + words).strip());
                    windows.set(at, window);
                }
                case 2 -> {
                    if (kind == Kind.PROJECT || kind == Kind.NEW_PROJECT) {
                        keep(window);
                        drafted.addAll(typedIn(window));
                    }
                }
                case 3, 4 -> {
                    HttpResponse<String> answer = save(window);
                    old.add(window);
                    took(window, answer, saved);
                    windows.set(at, next(kind, page, window, answer));
                }
                case 5 -> {
                    if (!old.isEmpty()) {
                        Window again = old.get(random.nextInt(old.size()));
                        took(again, send(again), saved);
                    }
                }
                default -> {
                    if (!old.isEmpty()) {
                        // Back to a page that was sent, and on from there.
                        windows.add(old.get(random.nextInt(old.size())).typed("Tilbage " + seed + "-" + step + "x"));
                    } else {
                        windows.add(open(kind, page));
                    }
                }
            }
        }
        assertThat(saved)
                .allSatisfy(words ->
                        assertThat(isKept(words)).as("Saved: %s", words).isTrue());
        assertThat(drafted)
                .allSatisfy(words -> assertThat(isKept(words)
                                || isDrafted(words)
                                || windows.stream()
                                        .anyMatch(window -> window.words().contains(words)))
                        .as("Kept as a draft: %s", words)
                        .isTrue());
    }

    /** What was typed in a window by a run. */
    private static List<String> typedIn(Window window) {
        return TYPED.matcher(window.words()).results().map(MatchResult::group).toList();
    }

    /** What is answered as saved is to be found from then on; everything else is shown. */
    private void took(Window window, HttpResponse<String> answer, List<String> saved) {
        if (answer.statusCode() == 302) {
            saved.addAll(typedIn(window));
            return;
        }
        assertThat(answer.statusCode()).isIn(400, 409, 422);
        String shown = Jsoup.parse(answer.body()).select("main").html();
        assertThat(typedIn(window))
                .allSatisfy(words -> assertThat(shown.contains(words) || isDrafted(words))
                        .as("On the page that is answered, or in a draft that it goes on with: %s", words)
                        .isTrue());
    }

    /** What the window shows after the answer. */
    private Window next(Kind kind, String page, Window window, HttpResponse<String> answer) throws Exception {
        if (answer.statusCode() == 302) {
            return open(kind, page);
        }
        Document shown = Jsoup.parse(answer.body());
        return shown.selectFirst("form[action$=/sammenfletning]") == null ? window(kind, shown) : join(shown);
    }
}
