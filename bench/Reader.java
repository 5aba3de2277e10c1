import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: keeps cookies, reads pages and sends forms. */
final class Reader {

    private static final Pattern FIELD = Pattern.compile(
            "<input ([^>]*)>|<textarea ([^>]*)>\\n?([^<]*)<|<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

    private final String base;
    private final Duration patience;
    private final HttpClient client;

    Reader(String base, Duration patience) {
        this.base = base;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .cookieHandler(new CookieManager())
                .build();
    }

    /** Signs in with one of the accounts for trying out, or another. */
    Reader signedIn(String name, String password) throws IOException, InterruptedException {
        String page = get("/login").body();
        HttpResponse<String> answer =
                post("/login", fields(page) + "&username=" + encoded(name) + "&password=" + encoded(password));
        if (answer.statusCode() != 302 || answer.headers().firstValue("location").orElse("").contains("fejl")) {
            throw new IOException("Not signed in: " + answer.statusCode());
        }
        return this;
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + address)).timeout(patience).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + address)).timeout(patience).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + address))
                        .timeout(patience)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The form of a project, with another purpose; nothing where the page has none. */
    static String editing(String page, String purpose) {
        int form = page.indexOf("id=\"rediger\"");
        return form < 0 ? null : fields(page.substring(form)).replaceFirst("&purpose=[^&]*", "&purpose=" + encoded(purpose));
    }

    /** What a browser would send of a page's form. */
    static String fields(String page) {
        StringBuilder fields = new StringBuilder();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            String tag = field.group(1) != null ? field.group(1) : field.group(2) != null ? field.group(2) : field.group(4);
            String name = attribute(tag, "name");
            String value = field.group(1) != null ? attribute(tag, "value") : field.group(2) != null ? field.group(3) : chosen(field.group(5));
            boolean sent = name != null
                    && !(tag.matches("(?s).*\"(checkbox|radio)\".*") && attribute(tag, "checked") == null)
                    && !tag.contains("\"file\"")
                    && !name.equals("username")
                    && !name.equals("password");
            if (sent) {
                fields.append('&').append(encoded(name)).append('=').append(encoded(plain(value == null ? "" : value)));
            }
        }
        return fields.toString();
    }

    private static String chosen(String options) {
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            if (attribute(option.group(1), "selected") != null) {
                return attribute(option.group(1), "value");
            }
        }
        return "";
    }

    /** Of an attribute without a value, its name. */
    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("(?:^|\\s)" + name + "(?:=\"([^\"]*)\"|(?=\\s|/|$))").matcher(tag);
        return !found.find() ? null : found.group(1) == null ? name : found.group(1);
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
