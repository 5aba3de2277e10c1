import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** {@code bench/run History PROJECTS}: the sheets of each project again every half year for twenty years; overviews of days among them, and finding. */
public class History {

    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        Measuring.head("what", "CPU ms", "p50 ms", "kB");
        try (Projects projects = Projects.of(size, "2006-10-01");
                Register register = projects.start(List.of("-Xmx1g"), Map.of())) {
            Measuring measuring = new Measuring(register, size);
            try (Connection database = register.database();
                    Statement statement = database.createStatement()) {
                statement.execute("""
                        insert into project_sheet (project_id, effective_on, recorded_by, cause, document)
                        select project_id, effective_on + 180 * turn, 'bench', 'Prøve',
                               jsonb_set(document, '{programme}', to_jsonb('Nr. ' || turn))
                        from project_sheet, generate_series(1, 39) as turn
                        """);
                statement.execute("vacuum analyze");
            }
            for (String words : List.of("projekt", "stress+kommunerne", "%22attraktive+arbejdspladser%22", "findesikke")) {
                measuring.row("`/sog?q=" + words + "`, 40 sheets a project", measuring.requests("/sog?q=" + words + "&gang=%d", 150, 50, 1));
            }
            for (String day : List.of("", "pr=2006-10-01", "pr=2016-05-13", "pr=2026-01-01")) {
                measuring.row("`/oversigt?" + day + "`, 40 sheets a project", measuring.requests("/oversigt?" + day + "&gang=%d", 5, 10, 1));
            }
        }
    }
}
