package dk.partsregister.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.access.Role;
import dk.partsregister.exchange.OverviewImport;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** Somebody of the secretariat at work in the sample register: opens pages, sends forms, and is told what is wrong. */
public final class Secretariat {

    private final SignIn client;

    private Secretariat(SignIn client) {
        this.client = client;
    }

    /** Reads the sample in as of a day, makes the accounts for trying out, and signs in. */
    public static Secretariat withTheSample(OverviewImport overviews, FirstAccounts accounts, LocalDate day, int port)
            throws Exception {
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), day, "prøve", progress -> {});
        accounts.makeTrials();
        return new Secretariat(SignIn.as(Role.SECRETARIAT, port));
    }

    public HttpResponse<String> get(String address) throws Exception {
        return client.get(address);
    }

    public HttpResponse<String> post(String page, String address, Map<String, String> fields) throws Exception {
        return client.post(page, address, fields);
    }

    /** Sends a form as a browser would, with all its fields. */
    public HttpResponse<String> post(String address, Form form) throws Exception {
        return client.post(address, form);
    }

    public byte[] bytes(String address) throws Exception {
        return client.bytes(address);
    }

    public Document page(String address) throws Exception {
        HttpResponse<String> answer = client.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Sends a form that must be taken. */
    public void done(String page, String address, Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = client.post(page, address, fields);
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select(".summary").text())
                .isEqualTo(302);
    }

    /** Sends a form that must be refused, and given back with all that was typed; answers what is said to be wrong. */
    public String flaw(String page, String address, Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = client.post(page, address, fields);
        assertThat(answer.statusCode()).isEqualTo(400);
        Document shown = Jsoup.parse(answer.body());
        String main = shown.select("main").html();
        fields.values().stream()
                .filter(value -> !value.isBlank())
                .forEach(value -> assertThat(main).as("Given back").contains(Entities.escape(value)));
        return shown.select(".summary li").text();
    }
}
