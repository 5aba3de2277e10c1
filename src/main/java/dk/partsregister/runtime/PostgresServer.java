package dk.partsregister.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server of our own on a cluster in the data folder: durable, with a password, on this machine only. */
final class PostgresServer {

    static final String USER = "partsregister";
    static final String HOST = "127.0.0.1";

    private static final int ATTEMPTS = 3;
    private static final String START_SECONDS = "120";
    private static final String STOP_SECONDS = "4";

    /** Given on the command line, so that no edit of a file in the cluster weakens them. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", HOST,
            "unix_socket_directories", "",
            "lc_messages", "C",
            "log_checkpoints", "off");

    private final PostgresBinaries binaries;
    private final PostgresTools tools;
    private final Path cluster;
    private final Path log;
    private final Path previousLog;

    PostgresServer(PostgresBinaries binaries, DataFolder folder) {
        this.binaries = binaries;
        this.tools = new PostgresTools(binaries, folder.resolve("database-tool.log"));
        this.cluster = folder.resolve("database");
        this.log = folder.resolve("database.log");
        this.previousLog = folder.resolve("database.previous.log");
    }

    Path log() {
        return log;
    }

    /** Makes the cluster, unless there is one. */
    void create(Path passwordFile) throws IOException {
        if (Files.exists(cluster)) {
            return;
        }
        Path unfinished = cluster.resolveSibling("database.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        // The built-in locale knows æøå and is the same on every platform; people's order is asked for by ICU
        // collations.
        tools.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        // Only a complete cluster gets the name that is looked for.
        Files.move(unfinished, cluster);
    }

    /** Refuses a cluster that another major version of PostgreSQL wrote. */
    void requireSameMajorVersion() throws IOException {
        String written = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!written.equals(binaries.major())) {
            throw new StartRefused("Databasen i " + cluster + " er skrevet af PostgreSQL " + written
                    + ", men dette program bruger PostgreSQL " + binaries.major()
                    + "; brug det program, der passer til, eller vælg en anden mappe med PARTSREGISTER_DATA_DIR.");
        }
    }

    /** Starts the server and answers the port it listens on. */
    int start() throws IOException {
        stopWhatAKilledProgramLeft();
        if (Files.exists(log)) {
            Files.move(log, previousLog, StandardCopyOption.REPLACE_EXISTING);
        }
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                tools.run(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--timeout=" + START_SECONDS,
                        "--pgdata=" + cluster,
                        "--log=" + log,
                        "--options=-p " + port
                                + SETTINGS.entrySet().stream()
                                        .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                                        .collect(Collectors.joining()));
                return port;
            } catch (PostgresTools.Failure e) {
                // Another program may have taken the port between the look and the start.
                if (attempt == ATTEMPTS || !logSays("could not bind")) {
                    throw e;
                }
            }
        }
    }

    /** Stops the server; sessions that are still open are ended. */
    void stop() throws IOException {
        try {
            stop("fast");
        } catch (PostgresTools.Failure e) {
            // Nothing that was committed is lost by this either: the next start reads it from the log of writes.
            stop("immediate");
        }
    }

    private void stop(String mode) throws IOException {
        tools.run("pg_ctl", "stop", "--wait", "--timeout=" + STOP_SECONDS, "--mode=" + mode, "--pgdata=" + cluster);
    }

    /** Whoever holds the lock of the data folder owns a server that still runs on it. */
    private void stopWhatAKilledProgramLeft() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        if (leftOver(pidFile).isPresent()) {
            stop();
        } else {
            // The number may belong to a quite different process by now, and PostgreSQL would give way to that.
            Files.deleteIfExists(pidFile);
        }
    }

    private Optional<ProcessHandle> leftOver(Path pidFile) throws IOException {
        String pid = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1).stream()
                .findFirst()
                .orElse("")
                .strip();
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(PostgresServer::isPostgres)
                : Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private boolean logSays(String words) throws IOException {
        return Files.exists(log)
                && Files.readString(log, StandardCharsets.ISO_8859_1).contains(words);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
