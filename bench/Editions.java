import java.util.List;
import java.util.Map;

/** {@code bench/run Editions PROJECTS …}: freezing, the page of an edition, and comparing two. */
public class Editions {

    public static void main(String[] arguments) throws Exception {
        Measuring.head("what", "CPU ms", "p50 ms", "kB");
        for (String argument : arguments) {
            int size = Integer.parseInt(argument);
            try (Projects projects = Projects.of(size)) {
                projects.bringNews("2008-05-01");
                try (Register register = projects.start(List.of("-Xmx1g"), Map.of())) {
                    print(new Measuring(register, size), size > 500);
                }
            }
        }
    }

    private static void print(Measuring measuring, boolean slow) throws Exception {
        for (String day : List.of("2008-04-15", "2008-05-13")) {
            String page = measuring.page("/udgaver/ny?pr=" + day);
            String form = Reader.fields(page.substring(page.indexOf("action=\"/udgaver\"")))
                    .replaceFirst("&pr=", "&pr=" + day)
                    .replaceFirst("&tryk=", "&tryk=" + day)
                    .replaceFirst("&begrundelse=", "&begrundelse=maales");
            measuring.row("freezing " + day, () -> {
                measuring.reader.post("/udgaver", form);
                Formats.awaitFiles(measuring);
            });
        }
        for (String address : List.of("/udgaver/1", "/sammenlign?fra=1&til=2", "/udgaver/1.pdf")) {
            measuring.row("`" + address + "`", measuring.requests(address, slow ? 20 : 3000, slow ? 20 : 500, 1));
        }
    }
}
