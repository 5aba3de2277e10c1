package dk.partsregister.archive;

import dk.partsregister.archive.Manifest.Table;
import dk.partsregister.shared.SlowStatements;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes an archive of the whole register, of one moment while others go on writing, and puts one back into an empty register.
 *
 * <p>What a column of bytes holds stands as a file of its own. Passwords, sessions, keys, and links that open something are not in it;
 * neither is what is made again from the rest.
 */
@Service
class Archive {

    /** Secrets, what passes, and what follows from other tables. */
    private static final Set<String> LEFT_OUT = Set.of(
            "flyway_schema_history",
            "spring_session",
            "spring_session_attributes",
            "account_link",
            "attempt_limit",
            "rescued_form",
            "signing_key",
            "scheduled_tasks",
            "file_order",
            "submission",
            "forgetting",
            "forgotten_name",
            "register_revision",
            "sheet_change",
            "project_text",
            "project_search",
            "event_publication");

    /**
     * Rows without what is secret in them. Without its password, an account waits for a link; a letter that was not sent has no text, since
     * the link in it would still open something, and it is told that another must be written.
     */
    private static final Map<String, String> WITHOUT_SECRETS =
            Map.of("account", "to_jsonb(t) - 'password_hash'", "mail", """
            to_jsonb(t) || case when t.secret and t.body <> '' then jsonb_build_object(
                'body', '', 'state', 'REFUSED',
                'trouble', 'Brevet var ikke sendt, da arkivet blev lavet, og dets personlige link er ikke med. Skriv et nyt.')
            else '{}' end""");

    private static final int BATCH = 500;
    private static final String FILE = "$fil";

    private final DataSource dataSource;
    private final Flyway flyway;
    private final JsonMapper json = JsonMapper.builder().build();

    Archive(DataSource dataSource, Flyway flyway) {
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    /**
     * Writes an archive to a file, which is there in whole or not at all.
     *
     * @throws ArchiveRefused when the file cannot be written
     */
    Manifest export(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Path unfinished = Files.createTempFile(folder, ".partsregister", ".zip");
            try {
                Manifest manifest = write(unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException unwritable) {
            throw new ArchiveRefused("Filen " + file + " kan ikke skrives: " + unwritable.getMessage() + ".");
        } catch (SQLException away) {
            throw new IllegalStateException("The register could not be read", away);
        }
    }

    private Manifest write(Path file) throws IOException, SQLException {
        try (Connection database = dataSource.getConnection();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            SlowStatements.allow(database);
            database.setAutoCommit(false);
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = database.createStatement()) {
                statement.execute("set local timezone = 'UTC'");
            }
            Instant made = Instant.now();
            Map<String, String> files = new TreeMap<>();
            List<Table> tables = new ArrayList<>();
            for (String table : tables(database)) {
                tables.add(writeTable(database, table, zip, files));
            }
            Manifest manifest =
                    new Manifest(Manifest.FORMAT, made, schema(database), tables, sequences(database), files);
            zip.putNextEntry(new ZipEntry(Manifest.PATH));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            database.rollback();
            return manifest;
        }
    }

    private Table writeTable(Connection database, String table, ZipOutputStream zip, Map<String, String> files)
            throws IOException, SQLException {
        List<String> bytes = columns(database, table, "bytea");
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        MessageDigest digest = sha256();
        long rows = 0;
        zip.putNextEntry(new ZipEntry(new Table(table, 0, "").path()));
        OutputStream lines = new DigestOutputStream(new Unclosed(zip), digest);
        String row = "(" + WITHOUT_SECRETS.getOrDefault(table, "to_jsonb(t)") + ")";
        for (String column : bytes) {
            row = "(" + row + " - '" + column + "')";
        }
        String query =
                "select " + row + "::text" + bytes.stream().map(c -> ", t." + c).collect(Collectors.joining())
                        + " from " + table + " t order by " + key(database, table);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(bytes.isEmpty() ? BATCH : 1);
            try (ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    String line = found.getString(1);
                    if (!bytes.isEmpty()) {
                        line = withFiles(line, bytes, found, table, files, fresh);
                    }
                    lines.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    rows++;
                }
            }
        }
        zip.closeEntry();
        for (Map.Entry<String, byte[]> one : fresh.entrySet()) {
            zip.putNextEntry(new ZipEntry(one.getKey()));
            zip.write(one.getValue());
            zip.closeEntry();
        }
        return new Table(table, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private String withFiles(
            String line,
            List<String> columns,
            ResultSet found,
            String table,
            Map<String, String> files,
            Map<String, byte[]> fresh)
            throws SQLException {
        ObjectNode object = (ObjectNode) json.readTree(line);
        for (int i = 0; i < columns.size(); i++) {
            byte[] content = found.getBytes(i + 2);
            if (content != null) {
                String checksum = HexFormat.of().formatHex(sha256().digest(content));
                String path = "filer/" + table + "/" + checksum;
                if (files.putIfAbsent(path, checksum) == null) {
                    fresh.put(path, content);
                }
                object.putObject(columns.get(i)).put(FILE, path);
            }
        }
        return json.writeValueAsString(object);
    }

    /**
     * Puts an archive into a register that holds nothing yet.
     *
     * @throws ArchiveRefused when the register holds something, or the archive is not whole or is newer than the program
     */
    Manifest restore(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Manifest manifest = manifest(zip);
            check(manifest, zip);
            try (Connection database = dataSource.getConnection()) {
                refuseUnlessEmpty(database);
                int known = Integer.parseInt(schema(database));
                if (Integer.parseInt(manifest.schema()) > known) {
                    throw new ArchiveRefused("Arkivet er fra en nyere udgave af programmet (skema " + manifest.schema()
                            + "; dette kender " + known + "). Opdatér programmet først.");
                }
            }
            backTo(manifest.schema());
            try (Connection database = dataSource.getConnection()) {
                fill(database, manifest, zip);
            } finally {
                flyway.migrate(); // also where it is refused: the register is empty, and of today
            }
            return manifest;
        } catch (NoSuchFileException missing) {
            throw new ArchiveRefused("Filen " + file + " kan ikke læses: den findes ikke.");
        } catch (ZipException broken) {
            throw new ArchiveRefused("Filen " + file + " er ikke et arkiv eller er beskadiget.");
        } catch (IOException unreadable) {
            throw new ArchiveRefused("Filen " + file + " kan ikke læses: " + unreadable.getMessage() + ".");
        } catch (JacksonException mangled) {
            throw new ArchiveRefused("Arkivet er beskadiget: en række kan ikke læses.");
        } catch (SQLException | FlywayException trouble) {
            throw new ArchiveRefused("Arkivet kunne ikke lægges i registeret, som er tomt som før: " + reason(trouble));
        }
    }

    /** What the database says, in one line. */
    private static String reason(Exception trouble) {
        String said = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(trouble).getMessage());
        String line = said.lines().findFirst().orElse(said).strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.PATH);
        if (entry == null) {
            throw new ArchiveRefused("Filen er ikke et arkiv fra Partsregister: " + Manifest.PATH + " mangler.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = json.readValue(new Bounded(in, entry), Manifest.class);
            if (manifest == null || manifest.format() != Manifest.FORMAT) {
                throw new ArchiveRefused("Arkivets format kendes ikke.");
            }
            if (!manifest.isWhole()) {
                throw new ArchiveRefused("Arkivets indholdsfortegnelse er ikke hel.");
            }
            return manifest;
        } catch (JacksonException unreadable) {
            throw new ArchiveRefused("Arkivets indholdsfortegnelse kan ikke læses.");
        }
    }

    /** All that is named is there, and is what it was. */
    private static void check(Manifest manifest, ZipFile zip) throws IOException {
        Map<String, String> expected = new LinkedHashMap<>(manifest.files());
        for (Table table : manifest.tables()) {
            if (!table.name().matches("[a-z_]+") || LEFT_OUT.contains(table.name())) {
                throw new ArchiveRefused("Arkivet nævner en tabel, det ikke kan indeholde: " + table.name() + ".");
            }
            expected.put(table.path(), table.sha256());
        }
        for (Map.Entry<String, String> one : expected.entrySet()) {
            ZipEntry entry = zip.getEntry(one.getKey());
            if (entry == null) {
                throw new ArchiveRefused("Arkivet er ikke helt: " + one.getKey() + " mangler.");
            }
            MessageDigest digest = sha256();
            try (InputStream in = new Bounded(zip.getInputStream(entry), entry)) {
                in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(one.getValue())) {
                throw new ArchiveRefused("Arkivet er ændret eller beskadiget: " + one.getKey()
                        + " passer ikke til sin kontrolsum. Brug et andet arkiv.");
            }
        }
    }

    private static void refuseUnlessEmpty(Connection database) throws SQLException {
        for (String table : List.of("project", "edition", "import_batch", "status_round")) {
            if (ask(database, "select exists (select from " + table + ")").equals("t")) {
                throw new ArchiveRefused(
                        "Registeret er ikke tomt. Et arkiv kan kun lægges i et tomt register; brug en anden mappe eller database.");
            }
        }
    }

    /** Tables as they were when the archive was made; nothing is lost, since the register is empty. */
    private void backTo(String schema) {
        Flyway fresh = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .target(schema)
                .load();
        fresh.clean();
        fresh.migrate();
    }

    private void fill(Connection database, Manifest manifest, ZipFile zip) throws SQLException, IOException {
        SlowStatements.allow(database);
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local partsregister.restoring = 'yes'");
            List<String[]> ties = ties(statement);
            for (String[] tie : ties) {
                statement.execute("alter table " + tie[0] + " drop constraint " + tie[1]);
            }
            Set<String> tables = Set.copyOf(tables(database));
            for (String table : tables) {
                statement.execute("delete from " + table);
            }
            for (Table table : inOrder(manifest.tables())) {
                if (!tables.contains(table.name())) {
                    throw new ArchiveRefused("Arkivets tabel " + table.name() + " kendes ikke.");
                }
                fillTable(database, table, zip);
            }
            for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                try (PreparedStatement set = database.prepareStatement("select setval(?::regclass, ?)")) {
                    set.setString(1, sequence.getKey());
                    set.setLong(2, sequence.getValue());
                    set.execute();
                }
            }
            statement.execute("set constraints all immediate");
            for (String[] tie : ties) {
                statement.execute("alter table " + tie[0] + " add constraint " + tie[1] + " " + tie[2]);
            }
        } catch (SQLException | IOException | RuntimeException failure) {
            database.rollback();
            throw failure;
        }
        database.commit();
    }

    /** Editions before what belongs to them, which is taken in one go with them only. */
    private static List<Table> inOrder(List<Table> tables) {
        List<Table> ordered = new ArrayList<>(tables);
        Collections.sort(
                ordered,
                java.util.Comparator.comparing((Table table) ->
                        !table.name().equals("project") && !table.name().equals("edition")));
        return ordered;
    }

    private void fillTable(Connection database, Table table, ZipFile zip) throws SQLException, IOException {
        String insert = "insert into " + table.name()
                + " overriding system value select * from jsonb_populate_record(null::" + table.name() + ", ?::jsonb)";
        try (BufferedReader lines = new BufferedReader(
                        new InputStreamReader(zip.getInputStream(zip.getEntry(table.path())), StandardCharsets.UTF_8));
                PreparedStatement statement = database.prepareStatement(insert)) {
            int waiting = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                statement.setString(1, line.contains(FILE) ? withBytes(line, zip) : line);
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private String withBytes(String line, ZipFile zip) throws IOException {
        if (!(json.readTree(line) instanceof ObjectNode object)) {
            throw new ArchiveRefused("Arkivet er beskadiget: en række er ikke en række.");
        }
        Map<String, String> contents = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String path = field.getValue().path(FILE).asString("");
            if (path.startsWith("filer/")) {
                ZipEntry entry = zip.getEntry(path);
                if (entry == null) {
                    throw new ArchiveRefused("Arkivet er ikke helt: " + path + " mangler.");
                }
                try (InputStream in = new Bounded(zip.getInputStream(entry), entry)) {
                    contents.put(field.getKey(), "\\x" + HexFormat.of().formatHex(in.readAllBytes()));
                }
            }
        }
        contents.forEach(object::put);
        return json.writeValueAsString(object);
    }

    private static List<String[]> ties(Statement statement) throws SQLException {
        List<String[]> ties = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
                select c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
                from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                where c.contype = 'f' and n.nspname = current_schema() order by 1, 2
                """)) {
            while (found.next()) {
                ties.add(new String[] {found.getString(1), found.getString(2), found.getString(3)});
            }
        }
        return ties;
    }

    private static List<String> tables(Connection database) throws SQLException {
        return list(database, """
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name
                        """).stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .toList();
    }

    private static List<String> columns(Connection database, String table, String type) throws SQLException {
        return list(
                database,
                "select column_name from information_schema.columns where table_schema = current_schema() and table_name = '"
                        + table + "' and udt_name = '" + type + "' order by ordinal_position");
    }

    /** The columns that rows are put in order by. */
    private static String key(Connection database, String table) throws SQLException {
        String key = String.join(
                ", ",
                list(
                        database,
                        "select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
                                + " where i.indisprimary and i.indrelid = '" + table
                                + "'::regclass order by array_position(i.indkey::int2[], a.attnum)"));
        return key.isEmpty() ? "t::text" : key;
    }

    private static Map<String, Long> sequences(Connection database) throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences
                        where schemaname = current_schema() and last_value is not null
                        """)) {
            while (found.next()) {
                sequences.put(found.getString(1), found.getLong(2));
            }
        }
        return sequences;
    }

    private static String schema(Connection database) throws SQLException {
        return ask(
                database,
                "select version from flyway_schema_history where success order by installed_rank desc limit 1");
    }

    private static String ask(Connection database, String query) throws SQLException {
        return list(database, query).get(0);
    }

    private static List<String> list(Connection database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    /** A stream that stays open when what is written through it is closed. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
