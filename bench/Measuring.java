import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What requests to a register cost, as rows of a table. */
final class Measuring {

    final Register register;
    final Reader reader;
    private final int projects;

    /** Signs in, and asks for the overview. */
    Measuring(Register register, int projects) throws Exception {
        this.register = register;
        this.reader = register.secretariat();
        this.projects = projects;
        reader.bytes("/oversigt?" + Projects.DAY);
    }

    /** What equal requests cost: milliseconds, milliseconds of CPU of the program each, requests a second, and bytes. */
    record Cost(double median, double p95, double p99, double cpu, double rate, long bytes) {}

    /** Something that is done once. */
    interface Deed {
        void perform() throws Exception;
    }

    /**
     * Asks for a page again and again.
     *
     * @param address with {@code %d} for a number that each request has of its own, so that nothing kept can answer
     */
    Cost requests(String address, int warmUp, int measured, int readers) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            reader.bytes(filled(address, i));
        }
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        AtomicLong bytes = new AtomicLong();
        AtomicInteger next = new AtomicInteger(warmUp);
        Duration before = register.cpu();
        long began = System.nanoTime();
        ExecutorService crowd = Executors.newFixedThreadPool(readers);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            work.add(crowd.submit(() -> {
                for (int turn = next.getAndIncrement(); turn < warmUp + measured; turn = next.getAndIncrement()) {
                    long asked = System.nanoTime();
                    HttpResponse<byte[]> answer = reader.bytes(filled(address, turn));
                    times.add((System.nanoTime() - asked) / 1e6);
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(address + " answered " + answer.statusCode());
                    }
                    bytes.set(answer.body().length);
                }
                return null;
            }));
        }
        for (Future<?> one : work) {
            one.get();
        }
        crowd.shutdown();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Cost(
                Register.percentile(times, 0.5),
                Register.percentile(times, 0.95),
                Register.percentile(times, 0.99),
                register.cpu().minus(before).toNanos() / 1e6 / measured,
                measured / seconds,
                bytes.get());
    }

    private static String filled(String address, int turn) {
        return address.replace("%d", Integer.toString(turn));
    }

    /** The same address, made anew for each request. */
    static String anew(String address) {
        return address + (address.contains("?") ? "&" : "?") + "gang=%d";
    }

    /** A row with what something cost that is done once. */
    void row(String what, Deed deed) throws Exception {
        Duration before = register.cpu();
        long began = System.nanoTime();
        deed.perform();
        double took = (System.nanoTime() - began) / 1e6;
        row(what, "%.0f".formatted(register.cpu().minus(before).toNanos() / 1e6), "%.0f".formatted(took), "");
    }

    /** A row with CPU, median and size. */
    void row(String what, Cost cost) {
        row(what, "%.1f".formatted(cost.cpu()), "%.1f".formatted(cost.median()), Long.toString(cost.bytes() / 1024));
    }

    void row(String... cells) {
        System.out.println("| " + projects + " | " + String.join(" | ", cells) + " |");
    }

    static void head(String... cells) {
        System.out.println("| projects | " + String.join(" | ", cells) + " |");
        System.out.println("|" + "---|".repeat(cells.length + 1));
    }

    /** The first that a page leads to of an address like this. */
    String first(String page, String address) throws Exception {
        Matcher matcher = Pattern.compile(address).matcher(page(page));
        if (!matcher.find()) {
            throw new IllegalStateException(page + " leads to no " + address);
        }
        return matcher.group();
    }

    String page(String address) throws Exception {
        return new String(reader.bytes(address).body(), StandardCharsets.UTF_8);
    }
}
