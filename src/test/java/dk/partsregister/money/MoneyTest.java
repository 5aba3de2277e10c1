package dk.partsregister.money;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.overview.MoneyCell;
import dk.partsregister.overview.Overviews;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.Secretariat;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pots are granted, moved from, overdrawn and divided; every figure is the sum of its lines, on any day. */
@RegisterWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private JdbcTemplate jdbc;

    private Secretariat secretariat;

    @BeforeAll
    void fill() throws Exception {
        secretariat = Secretariat.withTheSample(overviews, accounts, APRIL, port);
    }

    @Autowired
    private Money money;

    @Autowired
    private Overviews summed;

    @Autowired
    private ProjectSheets sheets;

    @Test
    void everyKronerStandsAtOnePlace() {
        MoneyBook book = money.book(AsOf.on(APRIL));

        assertThat(book.allocated()).isEqualByComparingTo("64806892");
        assertThat(book.undivided()).extracting(MoneyBook.Undivided::project).contains(9);
        for (PotAccount account : book.accounts()) {
            assertThat(account.byProject().stream()
                            .map(PotAccount.WithProject::allocated)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(account.allocatedSum());
        }
        assertThat(summed.money(all(APRIL)).stream().map(MoneyCell::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("67356892");
    }

    @Test
    void aPotIsGrantedMovedFromAndOverdrawn() throws Exception {
        long from = paying("§ 11");
        long to = pot("§ 5", "KL");
        String page = "/puljer/" + from;
        BigDecimal allocated = account(from, LocalDate.of(2010, 1, 1)).allocatedSum();
        assertThat(allocated).isPositive();
        assertThat(account(from, LocalDate.of(2010, 1, 1)).left()).isNull();

        /* Nothing can be moved from a pot of which nobody has said what it holds. */
        Map<String, String> move = Map.of(
                "til",
                String.valueOf(to),
                "beloeb",
                "100.000 kr.",
                "dag",
                "2010-01-01",
                "beslutning",
                "Aftalt på mødet");
        assertThat(secretariat.flaw(page, page + "/overfoersel", move)).contains("ikke så meget tilbage");
        Map<String, String> grant =
                Map.of("slags", "GRANT", "beloeb", "0,1 mio. kr.", "dag", "2009-01-01", "beslutning", "Forliget");
        secretariat.done(page, page + "/bevilling", grant);
        PotAccount after = account(from, LocalDate.of(2010, 1, 1));
        assertThat(after.left()).isEqualByComparingTo(new BigDecimal("100000").subtract(allocated));
        assertThat(after.isOverdrawn()).isTrue();
        assertThat(secretariat.page(page).select(".overdrawn").text()).contains("-");
        assertThat(secretariat.page(page).select(".warn").text()).contains("mere, end puljen er tildelt");
        assertThat(secretariat.flaw(page, page + "/overfoersel", move)).contains("ikke så meget tilbage");
        secretariat.done(
                page,
                page + "/bevilling",
                Map.of(
                        "slags",
                        "SUPPLEMENTARY",
                        "beloeb",
                        "10,5 mio. kr.",
                        "dag",
                        "2009-06-01",
                        "beslutning",
                        "Tillæg"));
        secretariat.done(page, page + "/overfoersel", move);

        assertThat(account(from, LocalDate.of(2010, 1, 1)).grantedSum()).isEqualByComparingTo("10500000");
        assertThat(account(to, LocalDate.of(2010, 1, 1)).grantedSum()).isEqualByComparingTo("100000");
        /* The same figures at any past date. */
        assertThat(account(from, LocalDate.of(2009, 3, 1)).grantedSum()).isEqualByComparingTo("100000");
        assertThat(account(from, LocalDate.of(2008, 12, 31)).isSized()).isFalse();
        /* What was wrong is cancelled, and was there until then. */
        long entry = id("select id from pot_entry where kind = 'TRANSFER' and pot_id = ?", to);
        String target = "/puljer/" + to;
        Map<String, String> cancel =
                Map.of("post", String.valueOf(entry), "dag", "2010-02-01", "beslutning", "Skrevet forkert");
        assertThat(secretariat.flaw(target, target + "/annullering", with(cancel, "dag", "2009-12-31")))
                .contains("før sin egen dag");
        secretariat.done(target, target + "/annullering", cancel);
        assertThat(secretariat.post(target, target + "/annullering", cancel).statusCode())
                .isEqualTo(400);
        assertThat(account(to, LocalDate.of(2010, 1, 1)).grantedSum()).isEqualByComparingTo("100000");
        assertThat(account(to, LocalDate.of(2010, 2, 1)).grantedSum()).isZero();
        String file = new String(secretariat.bytes(page + ".csv?pr=2010-01-01"), StandardCharsets.UTF_8);
        assertThat(file).contains("Tildelt puljen;Tillægsbevilling;;Tillæg;01-06-2009;;10500000");
    }

    @Test
    void sumsThatCannotBeAreAnswered() throws Exception {
        long pot = pot("§ 4", "PF");
        String page = "/puljer/" + pot;
        Map<String, String> good =
                Map.of("slags", "GRANT", "beloeb", "5 mio. kr.", "dag", "2005-04-01", "beslutning", "Forliget");

        for (String negative : List.of("-5 mio. kr.", "–100 kr.", "0 kr.")) {
            assertThat(secretariat.flaw(page, page + "/bevilling", with(good, "beloeb", negative)))
                    .contains("større end nul");
        }
        assertThat(secretariat.flaw(page, page + "/bevilling", with(good, "beloeb", "ca. 5 mio. kr.")))
                .contains("præcist beløb");
        assertThat(secretariat.flaw(page, page + "/bevilling", with(good, "beloeb", "mange penge")))
                .contains("præcist beløb");
        assertThat(secretariat.flaw(page, page + "/bevilling", with(good, "beslutning", " ")))
                .contains("hvem der har besluttet");
        assertThat(secretariat.flaw(page, page + "/bevilling", with(good, "dag", "31-06-2008")))
                .contains("dag, måned og år");
        assertThat(secretariat.flaw(page, page + "/bevilling", with(good, "slags", "REDUCTION")))
                .contains("ikke tildelt så meget");
        assertThat(secretariat.flaw(
                        page,
                        page + "/overfoersel",
                        Map.of(
                                "til",
                                String.valueOf(pot),
                                "beloeb",
                                "1 kr.",
                                "dag",
                                "2008-01-01",
                                "beslutning",
                                "Nej")))
                .contains("en anden pulje");
        assertThat(id("select count(*) from pot_entry where pot_id = ?", pot)).isZero();
    }

    @Test
    void whatSeveralPotsPayIsDividedLater() throws Exception {
        String page = "/projekter/9/regnskab";
        Document shown = secretariat.page(page);
        List<String> shares = shown.select("input[name^=andel-]").eachAttr("name");
        assertThat(shares).hasSize(3);
        assertThat(secretariat
                        .page("/puljer")
                        .select("#h-ufordelt ~ div td.number")
                        .text())
                .contains("5.600.000");
        LocalDate day = LocalDate.of(2008, 6, 1);

        Map<String, String> wrong = Map.of(
                shares.get(0), "3 mio. kr.", shares.get(1), "1 mio. kr.", "dag", day.toString(), "beslutning", "Møde");
        assertThat(secretariat.flaw(page, page + "/fordeling", wrong)).contains("præcis det beløb");
        secretariat.done(page, page + "/fordeling", with(wrong, shares.get(2), "1.600.000 kr."));

        MoneyBook before = money.book(AsOf.on(day.minusDays(1)));
        MoneyBook after = money.book(AsOf.on(day));
        assertThat(before.undividedOf(9)).isPresent();
        assertThat(after.undividedOf(9)).isEmpty();
        assertThat(after.allocated()).isEqualByComparingTo(before.allocated());
        long pot = Long.parseLong(shares.get(0).substring("andel-".length()));
        assertThat(after.account(pot).orElseThrow().allocatedSum())
                .isEqualByComparingTo(
                        before.account(pot).orElseThrow().allocatedSum().add(new BigDecimal("3000000")));
        assertThat(secretariat.page(page).select("input[name^=andel-]")).isEmpty();
    }

    @Test
    void theAccountsAreKeptLineByLine() throws Exception {
        String page = "/projekter/44/regnskab";
        Map<String, String> line =
                Map.of("tekst", "Trykning", "beloeb", "120.000,50 kr.", "dag", "2009-03-01", "bilag", "B-7");
        secretariat.done(page, page, line);
        secretariat.done(page, page, with(line, "tekst", "=SUM(A1)"));
        assertThat(secretariat.flaw(page, page, with(line, "beloeb", "-5"))).contains("større end nul");
        assertThat(secretariat.flaw(page, page, with(line, "tekst", ""))).contains("Skriv, hvad pengene");

        long wrong = id("select id from account_line where project = 44 and text = '=SUM(A1)'");
        secretariat.done(page, page + "/annullering", Map.of("linje", String.valueOf(wrong)));

        assertThat(secretariat.page(page).select("tfoot td.number").text()).contains("120.000,50");
        assertThat(secretariat.page(page).select("tbody tr")).hasSize(3);
        assertThat(secretariat.get("/projekter/44/regnskab?pr=2008-05-01").body())
                .contains("ikke bogført");
        String pot = "/puljer/" + paying("§ 11");
        assertThat(new String(secretariat.bytes(pot + ".csv"), StandardCharsets.UTF_8))
                .contains("'=SUM(A1)", "Brugt efter regnskab;Udgift;44");
    }

    @Test
    void aLockedPeriodTakesNoMoreMoney() throws Exception {
        secretariat.done("/aftaler/OK-02", "/aftaler/OK-02/laas", Map.of("laast", "ja"));
        long pot = id(
                "select pot.id from funding_pot pot join agreement_period p on p.id = pot.period_id where p.code = 'OK-02' limit 1");
        HttpResponse<String> refused = secretariat.post(
                "/konto",
                "/puljer/" + pot + "/bevilling",
                Map.of("slags", "GRANT", "beloeb", "5 mio. kr.", "dag", "2005-04-01", "beslutning", "Forliget"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select(".summary li").text()).contains("Perioden er låst");
        secretariat.done("/aftaler/OK-02", "/aftaler/OK-02/laas", Map.of());
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new java.util.HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private PotAccount account(long pot, LocalDate day) {
        return money.book(AsOf.on(day)).account(pot).orElseThrow();
    }

    private long paying(String clause) {
        return money.book(AsOf.on(APRIL)).accounts().stream()
                .filter(account -> clause.equals(account.pot().key().clause())
                        && account.allocatedSum().signum() > 0)
                .findFirst()
                .orElseThrow()
                .pot()
                .id();
    }

    private Selection all(LocalDate day) {
        return Selection.of(AsOf.on(day), ProjectFilter.NONE, sheets.asOf(day, null));
    }

    private long pot(String clause, String area) {
        return id("""
                select pot.id from funding_pot pot join clause on clause.id = pot.clause_id join agreement_period p on p.id = pot.period_id
                where clause.number = ? and (? = '' or pot.area = ?) and p.code = 'OK-05' order by pot.id limit 1
                """, clause, area, area);
    }

    private long id(String query, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class, values));
    }
}
