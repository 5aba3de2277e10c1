import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * {@code bench/run Frame PROJECTS}: the pages of the pot with most lines and of the person with most roles, and an organisation renamed that nearly
 * all projects print.
 */
public class Frame {

    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        Measuring.head("what", "CPU ms", "ms", "kB");
        try (Projects projects = Projects.of(size);
                Register register = projects.start(List.of("-Xmx512m"), Map.of())) {
            Measuring measuring = new Measuring(register, size);
            String pot;
            String person;
            String organisation;
            try (Connection database = register.database();
                    Statement statement = database.createStatement()) {
                pot = most(statement, "select funding_pot_id, count(*) from budget_line_pot group by 1");
                person = most(statement, "select person_id, count(*) from leader_assignment group by 1");
                organisation = most(statement, "select organisation_id, count(distinct project_id) from leader_assignment group by 1");
            }
            for (String page : List.of(
                    "/puljer?pr=2008-05-13",
                    "/puljer/" + pot.split(" ")[0] + "?pr=2008-05-13",
                    "/personer/" + person.split(" ")[0] + "?pr=2008-05-13",
                    "/bemanding?pr=2008-05-13",
                    "/personer?pr=2008-05-13")) {
                measuring.row("`" + page + "` anew", measuring.requests(Measuring.anew(page), 300, 50, 1));
                measuring.row("`" + page + "`", measuring.requests(page, 300, 50, 1));
            }
            rename(measuring, "/organisationer/" + organisation.split(" ")[0] + "/rediger");
            System.out.println();
            System.out.println("Pot with " + pot.split(" ")[1] + " grants, person with " + person.split(" ")[1]
                    + " roles, organisation that leads " + organisation.split(" ")[1] + " projects.");
        }
    }

    private static void rename(Measuring measuring, String edit) throws Exception {
        for (int time = 1; time <= 2; time++) {
            String form = Reader.fields(measuring.page(edit)).replaceAll("&(kort|fuldt|fra|organisation|side|slags|brug)=[^&]*", "")
                    + "&kort=Kommunerne" + time + "&fuldt=Kommunerne+nr.+" + time + "&fra=201" + time + "-01-01";
            measuring.row("renaming it, time " + time, () -> {
                HttpResponse<String> answer = measuring.reader.post(edit + "/navn", form);
                String to = answer.headers().firstValue("location").orElse("");
                if (!to.matches(".*projekter=[1-9].*")) {
                    throw new IllegalStateException("Renaming answered " + answer.statusCode() + " " + to);
                }
            });
        }
    }

    private static String most(Statement statement, String counts) throws Exception {
        try (ResultSet found = statement.executeQuery(counts + " order by 2 desc limit 1")) {
            found.next();
            return found.getLong(1) + " " + found.getLong(2);
        }
    }
}
