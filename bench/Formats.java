import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code bench/run Formats PROJECTS …}: the overview as files, all but PDF in 256 MB of heap. */
public class Formats {

    public static void main(String[] arguments) throws Exception {
        Measuring.head("what", "CPU ms", "p50 ms", "kB");
        for (String argument : arguments) {
            int size = Integer.parseInt(argument);
            try (Projects projects = Projects.of(size)) {
                projects.bringNews("2008-05-01");
                print(projects, "-Xmx256m", List.of("docx", "xlsx", "csv", "json"));
                print(projects, "-Xmx1g", List.of("pdf"));
            }
        }
    }

    private static void print(Projects projects, String heap, List<String> endings) throws Exception {
        try (Register register = projects.start(List.of(heap), Map.of())) {
            Measuring measuring = new Measuring(register, projects.number);
            for (String ending : endings) {
                print(measuring, ending);
            }
            measuring.row("resident MB with " + heap + ": " + register.resident(), "", "", "");
        }
    }

    /** As it is made while somebody waits, or from the order to the link where it is made in the background. */
    private static void print(Measuring measuring, String ending) throws Exception {
        String address = "/oversigt." + ending + "?" + Projects.DAY;
        if (measuring.reader.bytes(address).statusCode() == 200) {
            measuring.row("`" + address + "`", measuring.requests(Measuring.anew(address), 10, 10, 1));
            return;
        }
        double fastest = Double.MAX_VALUE;
        double cpu = 0;
        for (int time = 0; time < 3; time++) {
            String form = measuring.page("/mine-filer/ny?format=" + ending + "&" + Projects.DAY);
            Duration before = measuring.register.cpu();
            long began = System.nanoTime();
            measuring.reader.post("/mine-filer", Reader.fields(form));
            awaitFiles(measuring);
            double took = (System.nanoTime() - began) / 1e6;
            if (took < fastest) {
                fastest = took;
                cpu = measuring.register.cpu().minus(before).toNanos() / 1e6;
            }
        }
        HttpResponse<byte[]> file = measuring.reader.bytes(measuring.first("/mine-filer", "/mine-filer/[0-9a-f-]{36}(?=\")"));
        measuring.row(
                "`" + address + "` in the background, the best of 3",
                "%.0f".formatted(cpu),
                "%.0f".formatted(fastest),
                Long.toString(file.body().length / 1024));
    }

    /** Until nothing is under way any more. */
    static void awaitFiles(Measuring measuring) throws Exception {
        while (measuring.page("/mine-filer").contains("<progress")) {
            Thread.sleep(20);
        }
    }
}
