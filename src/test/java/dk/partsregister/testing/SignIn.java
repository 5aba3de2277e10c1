package dk.partsregister.testing;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.FirstAccounts.Trial;
import dk.partsregister.access.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A client without a browser that can sign in and send forms. */
public final class SignIn {

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private SignIn(String base) {
        this.base = base;
    }

    /** Somebody who has not signed in. */
    public static SignIn nobody(int port) {
        return new SignIn("http://localhost:" + port);
    }

    /** Somebody who has signed in with the account for trying out that has this role; those accounts must have been made. */
    public static SignIn as(Role role, int port) throws IOException, InterruptedException {
        SignIn client = nobody(port);
        Trial trial = trial(role);
        HttpResponse<String> answer = client.signIn(trial.userName(), trial.password());
        if (!answer.headers().firstValue("location").orElse("").endsWith("/")) {
            throw new IllegalStateException("Not signed in: " + answer.statusCode());
        }
        return client;
    }

    public static Trial trial(Role role) {
        return FirstAccounts.TRIALS.stream()
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow();
    }

    public HttpResponse<String> signIn(String userName, String password) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", userName);
        fields.put("password", password);
        return post("/login", "/login", fields);
    }

    public HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + address)).GET());
    }

    /** What an address answers, which must be a success. */
    public byte[] bytes(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(at(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IllegalStateException(address + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a form with the token of a page that has one. */
    public HttpResponse<String> post(String page, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        String token = Jsoup.parse(get(page).body()).select("input[name=_csrf]").attr("value");
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return postPlain(address, all);
    }

    /** Sends a form as it is. */
    public HttpResponse<String> postPlain(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form as a browser would, with all its fields. */
    public HttpResponse<String> post(String address, Form form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.query())));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public HttpResponse<byte[]> bytesOf(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The cookies it has been given, as it would send them. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** An address of this server. */
    public URI at(String address) {
        return Objects.requireNonNull(URI.create(base + address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
