import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the program as its users meet it: the jar, a data folder of its own, requests over loopback.
 *
 * <p>{@code bench/run Bench [PROJECTS …]} prints a table of pages and files, with starts and memory, and one of how what a page costs grows with
 * its projects. There are 50, 500, 5000 and 50 000 of them unless said otherwise, these last with ten sheets each.
 */
public class Bench {

    /** A PDF or Word file of more projects is made in the background, and measured by {@link Formats}. */
    private static final int MOST_AT_ONCE = 1000;

    private static final int READERS = 8;
    private static final Duration REST = Duration.ofSeconds(45);

    /** CPU of a page made anew in milliseconds, by page and number of projects. */
    private static final Map<String, Map<Integer, Double>> made = new LinkedHashMap<>();

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        List<Integer> sizes = arguments.length == 0
                ? List.of(50, 500, 5000, 50_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        System.out.printf(
                "%s, %d cores, measured by Java %s%n%n",
                System.getProperty("os.name"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        Measuring.head(
                "page", "made anew: CPU ms", "p50 / p99 ms", "kept, 8 readers: requests/s", "p50 / p95 / p99 ms", "kB");
        for (int size : sizes) {
            measure(size);
        }
        printGrowth(sizes);
    }

    private static void measure(int size) throws Exception {
        try (Projects projects = Projects.of(size)) {
            long began = System.nanoTime();
            try (Register register = projects.start()) {
                double up = (System.nanoTime() - began) / 1e9;
                Measuring measuring = new Measuring(register, size);
                double started = (System.nanoTime() - began) / 1e9;
                long fresh = register.resident();
                for (String page : pages(measuring)) {
                    if (size <= MOST_AT_ONCE || !page.contains("/oversigt.")) {
                        print(measuring, size, page);
                    }
                }
                saving(measuring);
                long after = register.resident();
                Thread.sleep(REST.toMillis());
                measuring.row(
                        "import %.1f s; well after %.1f s, first overview after %.1f s; resident MB %d fresh, %d after, %d rested"
                                .formatted(projects.imported(), up, started, fresh, after, register.resident()),
                        "", "", "", "", "");
            }
        }
    }

    private static List<String> pages(Measuring measuring) throws Exception {
        String day = Projects.DAY;
        return List.of(
                "/?" + day,
                "/oversigt?" + day,
                "/oversigt/totaler?" + day,
                "/projekter?" + day,
                "/projekter?" + day + "&ord=stress&tilstand=i-gang",
                "/projekter/8?" + day,
                "/projekter/9/historik?" + day,
                "/projekter/9/rediger?" + day,
                "/tidslinje?" + day,
                "/organisationer?" + day,
                measuring.first("/organisationer?" + day, "/organisationer/\\d+") + "?" + day,
                "/personer?" + day,
                measuring.first("/udvalg?" + day, "/personer/\\d+") + "?" + day,
                "/udvalg?" + day,
                "/puljer?" + day,
                "/udgaver",
                "/sog?q=stress",
                "/oversigt.xlsx?" + day,
                "/oversigt.docx?" + day,
                "/oversigt.csv?" + day,
                "/oversigt.json?" + day,
                "/oversigt.pdf?" + day);
    }

    private static void print(Measuring measuring, int size, String page) throws Exception {
        boolean slow = size > 1000 || page.contains("/oversigt.");
        Measuring.Cost anew = measuring.requests(Measuring.anew(page), slow ? 10 : 400, slow ? 10 : 200, 1);
        Measuring.Cost many = measuring.requests(page, slow ? 50 : 400, slow ? 400 : 4000, READERS);
        made.computeIfAbsent(page.replaceAll("/\\d{3,}", "/N"), key -> new LinkedHashMap<>()).put(size, anew.cpu());
        measuring.row(
                "`" + page + "`",
                "%.1f".formatted(anew.cpu()),
                "%.1f / %.1f".formatted(anew.median(), anew.p99()),
                "%.0f".formatted(many.rate()),
                "%.1f / %.1f / %.1f".formatted(many.median(), many.p95(), many.p99()),
                Long.toString(anew.bytes() / 1024));
    }

    /** Opens the largest project, changes its purpose and saves it, again and again; what opening costs is taken off. */
    private static void saving(Measuring measuring) throws Exception {
        String address = "/projekter/9/rediger";
        save(measuring, address, 50);
        Duration before = measuring.register.cpu();
        for (int i = 0; i < 100; i++) {
            measuring.reader.bytes(address);
        }
        double opening = measuring.register.cpu().minus(before).toNanos() / 1e6 / 100;
        before = measuring.register.cpu();
        save(measuring, address, 100);
        double both = measuring.register.cpu().minus(before).toNanos() / 1e6 / 100;
        measuring.row("saving `" + address + "`", "%.1f".formatted(both - opening), "", "", "", "");
    }

    private static void save(Measuring measuring, String address, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            String form = Reader.editing(measuring.page(address), "Formål " + System.nanoTime());
            HttpResponse<String> answer = measuring.reader.post(address, form);
            if (answer.statusCode() != 302) {
                throw new IllegalStateException("Saving answered " + answer.statusCode());
            }
        }
    }

    /** CPU of a page made anew, and how many times as much it is for the largest number of projects as for the one before. */
    private static void printGrowth(List<Integer> sizes) {
        System.out.println();
        System.out.println("| made anew, CPU ms | " + String.join(" | ", sizes.stream().map(size -> size + " projects").toList())
                + " | the last by the one before; projects × " + growth(sizes) + " |");
        System.out.println("|---|" + "---|".repeat(sizes.size() + 1));
        made.forEach((page, costs) -> {
            List<String> cells = sizes.stream()
                    .map(size -> costs.containsKey(size) ? "%.1f".formatted(costs.get(size)) : "")
                    .toList();
            Double last = costs.get(sizes.get(sizes.size() - 1));
            Double before = sizes.size() < 2 ? null : costs.get(sizes.get(sizes.size() - 2));
            String times = last == null || before == null ? "" : "× %.1f".formatted(last / before);
            System.out.println("| `" + page + "` | " + String.join(" | ", cells) + " | " + times + " |");
        });
    }

    private static String growth(List<Integer> sizes) {
        return sizes.size() < 2
                ? "1"
                : "%.0f".formatted((double) sizes.get(sizes.size() - 1) / sizes.get(sizes.size() - 2));
    }
}
