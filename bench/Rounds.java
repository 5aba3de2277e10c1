import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code bench/run Rounds PROJECTS}: two rounds about all projects, each with two leaders of its own; the mail server does not answer. */
public class Rounds {

    private static final Duration REST = Duration.ofSeconds(45);

    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        Measuring.head("what", "CPU ms", "ms", "kB");
        try (Projects projects = Projects.of(size);
                Register register = projects.start(
                        List.of("-Xmx512m"),
                        Register.settings(
                                "SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", "9", "PARTSREGISTER_MAIL_RETRY", "10h"))) {
            giveLeaders(register);
            Measuring measuring = new Measuring(register, size);
            for (int time = 1; time <= 2; time++) {
                print(measuring, time);
            }
        }
    }

    private static void giveLeaders(Register register) throws Exception {
        try (Connection database = register.database();
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into person (id, name, folded)
                    select 100000000 + 2 * number + side, 'Leder ' || number || '-' || side, 'leder ' || number || ' ' || side
                    from project, generate_series(0, 1) as side
                    """);
            statement.execute("""
                    insert into contact_point (person_id, kind, value)
                    select id, 'MAIL', id || '@example.org' from person where id >= 100000000
                    """);
            statement.execute("""
                    insert into project_sheet (project_id, effective_on, recorded_by, cause, document)
                    select s.project_id, s.effective_on, 'bench', 'Prøve', jsonb_set(s.document, '{leaders}', (
                        select jsonb_agg(jsonb_build_object(
                            'person', jsonb_build_object('words', q.name, 'id', q.id), 'role', 'LEADER', 'activities', '[]'::jsonb))
                        from person q where q.id between 100000000 + 2 * p.number and 100000001 + 2 * p.number))
                    from project_sheet s join project p on p.id = s.project_id
                    """);
            statement.execute("analyze");
        }
    }

    private static void print(Measuring measuring, int time) throws Exception {
        String form = measuring.page("/statusrunder/ny?key=x&" + Projects.DAY + "&skabelon="
                + measuring.first("/skabeloner", "(?<=/skabeloner/)\\d+(?=\")"));
        StringBuilder all = new StringBuilder(Reader.fields(form).replaceAll("&(navn|frist|key|pr)=[^&]*", "")
                + "&" + Projects.DAY + "&navn=Runde+" + time + "&frist=2999-01-01&hvem=BOTH");
        Matcher shown = Pattern.compile("name=\"vist\\.(\\d+)\"").matcher(form);
        while (shown.find()) {
            all.append("&med.").append(shown.group(1)).append("=ja");
        }
        String[] to = new String[1];
        measuring.row("opening a round, time " + time, () -> {
            HttpResponse<String> answer = measuring.reader.post("/statusrunder", all.toString());
            to[0] = answer.headers().firstValue("location").orElseThrow(() -> new IllegalStateException(answer.body()));
        });
        String preview = to[0].replaceFirst("https?://[^/]+", "");
        String round = preview.replace("/udsendelse", "");
        String page = measuring.page(preview);
        measuring.row(
                "writing " + page.split("<details").length + " letters, time " + time,
                () -> measuring.reader.post(preview, Reader.fields(page)));
        Thread.sleep(REST.toMillis());
        measuring.row("`" + round + "` first, time " + time, () -> measuring.reader.bytes(round));
        for (String address : List.of(round + "?gang=%d", round + "?", round + "/tavle?set=" + Integer.MAX_VALUE)) {
            measuring.row("`" + address + "`", measuring.requests(address, 100, 50, 1));
        }
    }
}
