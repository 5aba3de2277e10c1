package dk.partsregister.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a reader meets who follows every link and sends every form that only reads. */
public final class Crawl {

    private final SignIn reader;
    private final int mostOfAKind;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    private Crawl(SignIn reader, int mostOfAKind) {
        this.reader = reader;
        this.mostOfAKind = mostOfAKind;
    }

    /**
     * An answer.
     *
     * @param address that was asked for, with its query
     */
    public record Answer(String address, HttpResponse<byte[]> response) {

        public boolean isPage() {
            return response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public Document page() {
            return Jsoup.parse(text());
        }
    }

    /**
     * All that can be reached.
     *
     * @param mostOfAKind how many pages to open whose addresses differ in numbers and queries only
     */
    public static List<Answer> from(SignIn reader, Collection<String> starts, int mostOfAKind) throws Exception {
        Crawl crawl = new Crawl(reader, mostOfAKind);
        starts.forEach(crawl::find);
        List<Answer> answers = new ArrayList<>();
        while (!crawl.waiting.isEmpty()) {
            answers.add(crawl.ask(crawl.waiting.remove()));
        }
        return answers;
    }

    private Answer ask(String address) throws Exception {
        Answer answer = new Answer(
                address,
                reader.bytesOf(HttpRequest.newBuilder(reader.at(address)).header("Accept", "text/html")));
        answer.response().headers().firstValue("Location").ifPresent(this::find);
        if (answer.isPage()) {
            Document page = Jsoup.parse(answer.text(), reader.at(address).toString());
            for (Element link : page.select("a[href], link[href], script[src], img[src]")) {
                String attribute = link.hasAttr("href") ? "href" : "src";
                find(link.absUrl(attribute));
            }
            for (Element form : page.select("form:not([method=post])")) {
                find(form.absUrl("action") + "?" + Form.of(form).query());
            }
        }
        return answer;
    }

    private void find(String address) {
        if (address.isBlank() || address.startsWith("data:") || address.startsWith("mailto:")) {
            return;
        }
        URI there = reader.at("/").resolve(address.replace(" ", "%20"));
        if (!there.getAuthority().equals(reader.at("/").getAuthority())) {
            return;
        }
        String path = there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery());
        String kind = there.getRawPath().replaceAll("\\d+", "#");
        if (!seen.contains(path) && kinds.merge(kind, 1, Integer::sum) <= mostOfAKind) {
            seen.add(path);
            waiting.add(path);
        }
    }
}
