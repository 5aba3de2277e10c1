package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.testing.Contents;
import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the program answers, for every role and for none. */
@RegisterWebTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsTest {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> EDITORS = EnumSet.of(Role.SECRETARIAT);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMIN);

    /** Whoever adds an address says here for whom it is. */
    private static final Map<String, Set<Role>> RIGHTS = rights();

    /** For everyone, signed in or not. */
    private static final Set<String> OPEN = Set.of(
            "GET /login",
            "GET /adgangskode/glemt",
            "POST /adgangskode/glemt",
            "GET /adgangskode/{link}",
            "POST /adgangskode/{link}",
            "GET /svar/{link}",
            "POST /svar/{link}",
            "POST /svar/{link}/kladde",
            "GET /svar/{link}/frist.ics",
            "GET /kalender/{secret}.ics",
            "GET /laesning/dato",
            "GET /oversigt.css",
            "GET /skemaer/{name}.json",
            "GET /udgaver",
            "GET /udgaver.atom",
            "GET /udgaver.ics",
            "GET /udgaver/{number}",
            "GET /udgaver/{number}.{ending}",
            "GET /tilgaengelighed");

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private static Map<String, Set<Role>> rights() {
        Map<String, Set<Role>> rights = new TreeMap<>();
        for (String page : List.of(
                "/",
                "/oversigt",
                "/oversigt.{ending}",
                "/oversigt/totaler",
                "/sammenlign",
                "/sammenlign.{ending}",
                "/projekter",
                "/projekter/{number}",
                "/projekter/{number}.json",
                "/projekter/{number}/historik",
                "/projekter/{number}/historik/sammenlign",
                "/tidslinje",
                "/sog",
                "/organisationer",
                "/organisationer/{id}",
                "/organisationer.{ending}",
                "/personer",
                "/personer.{ending}",
                "/personer/{id}",
                "/udvalg",
                "/udvalg/{id}",
                "/puljer",
                "/puljer.{ending}",
                "/puljer/{id}",
                "/puljer/{id}.{ending}",
                "/puljer/billede",
                "/puljer/billede.{ending}",
                "/projekter.{ending}",
                "/projekter/{number}/regnskab",
                "/udvalg.{ending}",
                "/bemanding",
                "/bemanding.{ending}",
                "/aftaler",
                "/aftaler/{code}",
                "/programmer",
                "/inddelinger",
                "/lister",
                "/lister/{id}",
                "/mine-filer",
                "/mine-filer/liste",
                "/mine-filer/ny",
                "/mine-filer/{id}",
                "/konto",
                "/log-ud",
                "/fortsaet")) {
            rights.put("GET " + page, ALL);
        }
        rights.put("POST /lister", ALL);
        rights.put("POST /lister/{id}/deling", ALL);
        rights.put("POST /lister/{id}/sletning", ALL);
        rights.put("GET /min-status", ALL);
        rights.put("GET /min-status/{request}", ALL);
        rights.put("POST /min-status/{request}", ALL);
        rights.put("POST /min-status/{request}/kladde", ALL);
        rights.put("POST /min-status/kalender", ALL);
        rights.put("POST /mine-filer", ALL);
        rights.put("POST /mine-filer/{id}/sletning", ALL);
        rights.put("POST /konto/adgangskode", ALL);
        rights.put("POST /konto/sessioner", ALL);
        rights.put("POST /fortsaet/{id}/kassering", ALL);
        for (String address : List.of(
                "GET /projekter/ny",
                "POST /projekter/ny",
                "POST /projekter/ny/kladde",
                "POST /projekter/ny/kladde/kassering",
                "GET /projekter/{number}/rediger",
                "POST /projekter/{number}/rediger",
                "POST /projekter/{number}/rediger/sammenfletning",
                "POST /projekter/{number}/kladde",
                "POST /projekter/{number}/kladde/kassering",
                "GET /projekter/{number}/historik/{id}/gendannelse",
                "POST /projekter/{number}/historik/{id}/gendannelse",
                "GET /projekter/{number}/forloeb",
                "POST /projekter/{number}/tilstand",
                "POST /projekter/{number}/lukning",
                "POST /projekter/{number}/genaftale",
                "GET /skabeloner",
                "POST /skabeloner",
                "GET /skabeloner/ny",
                "GET /skabeloner/{id}",
                "POST /skabeloner/{id}",
                "POST /skabeloner/{id}/udgaaet",
                "GET /udgaver/ny",
                "POST /udgaver",
                "GET /udgaver/{number}/offentlighed",
                "POST /udgaver/{number}/offentlighed",
                "POST /udgaver/{number}/offentlighed/lukning",
                "GET /laesning/beloeb",
                "POST /personer/{id}/kontakt",
                "GET /personer/{id}/rediger",
                "POST /personer/{id}/rediger/navn",
                "POST /personer/{id}/rediger/virker",
                "POST /personer/{id}/rediger/slut",
                "POST /personer/{id}/rediger/sammen",
                "POST /personer/{id}/rediger/skil",
                "GET /udvalg/ny",
                "POST /udvalg/ny",
                "GET /udvalg/{id}/rediger",
                "POST /udvalg/{id}/rediger",
                "POST /udvalg/{id}/rediger/pladser",
                "POST /udvalg/{id}/rediger/navn",
                "POST /udvalg/{id}/rediger/slut",
                "POST /udvalg/{id}/rediger/ventes",
                "GET /aftaler/ny",
                "POST /aftaler/ny",
                "POST /aftaler/{code}/aftale",
                "POST /aftaler/{code}/paragraf",
                "POST /aftaler/{code}/pulje",
                "POST /aftaler/{code}/laas",
                "POST /programmer",
                "POST /inddelinger",
                "POST /puljer/{id}/bevilling",
                "POST /puljer/{id}/overfoersel",
                "POST /puljer/{id}/annullering",
                "POST /puljer/{id}/brug",
                "POST /projekter/{number}/regnskab",
                "POST /projekter/{number}/regnskab/annullering",
                "POST /projekter/{number}/regnskab/fordeling",
                "GET /organisationer/{id}/rediger",
                "POST /organisationer/{id}/rediger/navn",
                "POST /organisationer/{id}/rediger/art",
                "POST /organisationer/{id}/rediger/paraply",
                "POST /organisationer/{id}/rediger/udmeldelse",
                "POST /organisationer/{id}/rediger/afloeser",
                "GET /statusrunder",
                "POST /statusrunder",
                "GET /statusrunder/ny",
                "GET /statusrunder/{id}",
                "GET /statusrunder/{id}/tavle",
                "GET /statusrunder/{id}/projekter",
                "POST /statusrunder/{id}/projekter",
                "GET /statusrunder/{id}/udsendelse",
                "POST /statusrunder/{id}/udsendelse",
                "POST /statusrunder/{id}/rykkere",
                "GET /statusrunder/{id}/forloeb",
                "GET /statusrunder/{id}/afslutning",
                "POST /statusrunder/{id}/afslutning",
                "POST /statusrunder/{id}/genaabning",
                "GET /statusrunder/{id}/frysning",
                "GET /statusrunder/{id}/gennemgang",
                "POST /statusrunder/{id}/gennemgang/godkendelse",
                "POST /statusrunder/{id}/gennemgang/{answer}/godkendelse",
                "POST /statusrunder/{id}/gennemgang/{answer}/tilside",
                "POST /statusrunder/{id}/gennemgang/{answer}/bekraeftelse",
                "POST /statusrunder/{id}/gennemgang/{answer}/retur",
                "GET /statusrunder/{id}/ledere/{request}",
                "POST /statusrunder/{id}/ledere/{request}/rykker",
                "POST /statusrunder/{id}/ledere/{request}/samtale",
                "POST /statusrunder/{id}/ledere/{request}/frist",
                "POST /statusrunder/{id}/ledere/{request}/kontakt",
                "POST /statusrunder/{id}/ledere/{request}/link",
                "POST /statusrunder/{id}/ledere/{request}/overdragelse",
                "GET /statusrunder/{id}/svar/{request}",
                "POST /statusrunder/{id}/svar/{request}",
                "POST /statusrunder/{id}/svar/{request}/kladde",
                "GET /forslag/personer",
                "GET /forslag/organisationer")) {
            rights.put(address, EDITORS);
        }
        rights.put("GET /udvalg/{id}/beslutninger/ny", EnumSet.of(Role.SECRETARIAT, Role.BODY_MEMBER));
        rights.put("POST /udvalg/{id}/beslutninger", EnumSet.of(Role.SECRETARIAT, Role.BODY_MEMBER));
        rights.put("GET /personer/{id}/oplysninger", EnumSet.of(Role.SECRETARIAT, Role.ADMIN));
        rights.put("GET /personer/{id}/oplysninger.json", EnumSet.of(Role.SECRETARIAT, Role.ADMIN));
        rights.put("POST /personer/{id}/oplysninger/glem", ADMINISTRATORS);
        rights.put("GET /projekter/{number}/noter", EnumSet.of(Role.SECRETARIAT, Role.LEADER));
        rights.put("POST /projekter/{number}/noter", EnumSet.of(Role.SECRETARIAT, Role.LEADER));
        for (String address : List.of(
                "GET /administration/haendelser",
                "GET /administration/drift",
                "GET /administration/konti",
                "POST /administration/konti",
                "GET /administration/konti/{id}",
                "POST /administration/konti/{id}/link",
                "POST /administration/konti/{id}/link/mail",
                "POST /administration/konti/{id}/person",
                "GET /administration/post",
                "GET /administration/post/{id}",
                "POST /administration/post/{id}/igen",
                "GET /administration/post/tekster/{kind}",
                "POST /administration/post/tekster/{kind}",
                "POST /administration/konti/{id}/lukning",
                "POST /administration/konti/{id}/aabning",
                "POST /administration/konti/{id}/sessioner",
                "POST /administration/konti/{id}/roller",
                "POST /administration/konti/{id}/roller/{assignment}/fratagelse")) {
            rights.put(address, ADMINISTRATORS);
        }
        return rights;
    }

    @BeforeAll
    void makeAccounts() {
        accounts.makeTrials();
    }

    /** The last, since what it is let do may go on in the background. */
    @Test
    @Order(3)
    void everyAddressIsForThoseThatTheTableNames() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : rolesAndNobody()) {
            SignIn client = client(role);
            String token = token(client, role == null ? "/login" : "/log-ud");
            for (String address : addresses()) {
                boolean open = OPEN.contains(address);
                Set<Role> allowed = open ? ALL : RIGHTS.get(address);
                if (allowed == null) {
                    wrong.add(address + " stands in no table");
                    continue;
                }
                boolean may = open || (role != null && allowed.contains(role));
                HttpResponse<String> answer = ask(client, address, token);
                if (may == isRefused(answer) || answer.statusCode() >= 500) {
                    wrong.add(address + " for " + role + ": " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(2)
    void whoIsRefusedHasChangedNothing() throws Exception {
        List<String> changed = new ArrayList<>();
        Map<String, String> before = Contents.of(database);
        int refused = 0;
        for (Role role : rolesAndNobody()) {
            SignIn client = client(role);
            String token = token(client, role == null ? "/login" : "/log-ud");
            for (String address : addresses()) {
                if (OPEN.contains(address) || (role != null && rightsTo(address).contains(role))) {
                    continue;
                }
                assertThat(isRefused(ask(client, address, token))).as(address).isTrue();
                refused++;
                Map<String, String> after = Contents.of(database);
                if (!after.equals(before)) {
                    changed.add(address + " for " + role + ": " + difference(before, after));
                    before = after;
                }
            }
        }
        assertThat(changed).isEmpty();
        assertThat(refused).as("refused requests").isGreaterThan(500);
    }

    @Test
    @Order(1)
    void nothingIsChangedWithoutTheTokenOfAPage() throws Exception {
        Map<String, String> before = Contents.of(database);
        for (Role role : rolesAndNobody()) {
            SignIn client = client(role);
            for (String address : addresses()) {
                if (address.startsWith("POST ")) {
                    HttpResponse<String> answer = client.postPlain(filled(address), Map.of());
                    assertThat(answer.statusCode()).as(address + " for " + role).isEqualTo(403);
                    assertThat(Contents.of(database))
                            .as(address + " for " + role)
                            .isEqualTo(before);
                }
            }
        }
    }

    private static List<@Nullable Role> rolesAndNobody() {
        List<@Nullable Role> roles = new ArrayList<>(ALL);
        roles.add(null);
        return roles;
    }

    private SignIn client(@Nullable Role role) throws Exception {
        return role == null ? SignIn.nobody(port) : SignIn.as(role, port);
    }

    private static Set<Role> rightsTo(String address) {
        return Objects.requireNonNull(RIGHTS.get(address), address);
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 403
                || answer.headers().firstValue("location").orElse("").endsWith("/login");
    }

    private static List<String> difference(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !Objects.equals(after.get(table), before.get(table)))
                .toList();
    }

    private static String token(SignIn client, String page) throws Exception {
        return org.jsoup.Jsoup.parse(client.get(page).body())
                .select("input[name=_csrf]")
                .attr("value");
    }

    private static HttpResponse<String> ask(SignIn client, String address, String token) throws Exception {
        return address.startsWith("POST ")
                ? client.postPlain(filled(address), Map.of("_csrf", token))
                : client.send(HttpRequest.newBuilder(client.at(filled(address))).GET());
    }

    /** With ids that nothing has. */
    private static String filled(String address) {
        return address.substring(address.indexOf(' ') + 1)
                .replace("{link}", "a".repeat(43))
                .replace("{ending}", "pdf")
                .replace("{code}", "OK-99")
                .replaceAll("\\{[a-z]+}", "999999");
    }

    private Set<String> addresses() {
        Pattern regex = Pattern.compile("\\{([a-z]+):[^/]*}");
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping ->
                        Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatternValues().stream()
                                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                        .map(method -> method + " "
                                                + regex.matcher(pattern).replaceAll("{$1}"))))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
