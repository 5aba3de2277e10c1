package dk.partsregister.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.runtime.Command;
import dk.partsregister.testing.RegisterTest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wrong with an archive, the command says it in one sentence. */
@RegisterTest
class RestoreRefusalTest {

    private static final String MANIFEST = Manifest.PATH;
    private static final String TABLE = "tabeller/body.jsonl";

    @TempDir
    private Path folder;

    @Autowired
    private Archive archive;

    @Autowired
    private BeanFactory beans;

    private record Said(int status, String out, String err) {}

    @Test
    void everyRefusalIsOneSentence() throws Exception {
        Path whole = folder.resolve("helt.zip");
        archive.export(whole);
        String manifest = new String(entries(whole).get(MANIFEST), StandardCharsets.UTF_8);
        byte[] bytes = Files.readAllBytes(whole);

        refused(folder.resolve("findes-ikke.zip"), "findes ikke");
        refused(folder, "kan ikke læses");
        refused(Files.createFile(folder.resolve("tom.zip")), "ikke et arkiv");
        refused(Files.writeString(folder.resolve("tekst.zip"), "PK ikke et arkiv"), "ikke et arkiv");
        refused(Files.write(folder.resolve("halv.zip"), Arrays.copyOf(bytes, bytes.length / 2)), "ikke et arkiv");
        refused(with(whole, Map.of("noget.txt", "x"), MANIFEST), "mangler");
        refused(with(whole, Map.of(MANIFEST, "ikke json")), "kan ikke læses");
        refused(with(whole, Map.of(MANIFEST, "null")), "format");
        refused(with(whole, Map.of(MANIFEST, "[]")), "kan ikke læses");
        refused(with(whole, Map.of(MANIFEST, "{\"format\":1}")), "ikke hel");
        refused(with(whole, Map.of(MANIFEST, manifest.replaceFirst("\"format\" : 1", "\"format\" : 99"))), "format");
        refused(with(whole, Map.of(MANIFEST, schema(manifest, "999"))), "nyere udgave");
        refused(with(whole, Map.of(MANIFEST, schema(manifest, "99999999999999"))), "ikke hel");
        refused(with(whole, Map.of(MANIFEST, schema(manifest, "../../etc"))), "ikke hel");
        refused(with(whole, Map.of(MANIFEST, schema(manifest, "001"))), "kendes ikke");
        refused(
                with(whole, Map.of(MANIFEST, manifest.replaceFirst("\"name\" : \"body\"", "\"name\" : null"))),
                "ikke hel");
        refused(
                with(
                        whole,
                        Map.of(MANIFEST, manifest.replaceFirst("\"name\" : \"body\"", "\"name\" : \"account_link\""))),
                "tabel");
        refused(with(whole, Map.of(TABLE, "{}\n")), "kontrolsum");
        refused(withRows(whole, manifest, "ikke en række\n"), "lægges i registeret");
        refused(withRows(whole, manifest, "{\"id\": \"x\"}\n"), "lægges i registeret");
        refused(withRows(whole, manifest, "[{\"$fil\": 1}]\n"), "ikke en række");
        refused(withRows(whole, manifest, "{\"$fil\": \n"), "kan ikke læses");
        refused(withRows(whole, manifest, "{\"name\": {\"$fil\": \"filer/væk\"}}\n"), "mangler");

        assertThat(said(whole).status())
                .as("the archive itself, after all these")
                .isEqualTo(Command.DONE);
    }

    private void refused(Path file, String part) throws Exception {
        Said said = said(file);

        assertThat(said.err()).as(said.toString()).contains(part).endsWith(".\n");
        assertThat(said.err().lines()).as("lines").hasSize(1);
        assertThat(said.err()).doesNotContain("Exception", "dk.partsregister", "\tat ");
        assertThat(said.out()).isEmpty();
        assertThat(said.status()).isEqualTo(Command.REFUSED);
    }

    private Said said(Path file) throws Exception {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = new RestoreCommand()
                .read(List.of(file.toString()))
                .run(
                        beans,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String schema(String manifest, String other) {
        return manifest.replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"" + other + "\"");
    }

    /** Other rows, with the checksum that goes with them. */
    private Path withRows(Path whole, String manifest, String rows) throws Exception {
        String before = sha(Objects.requireNonNull(entries(whole).get(TABLE)));
        String at = "\"name\" : \"body\"";
        int from = manifest.indexOf(at);
        String other = manifest.substring(0, from)
                + manifest.substring(from).replaceFirst(before, sha(rows.getBytes(StandardCharsets.UTF_8)));
        assertThat(other).isNotEqualTo(manifest);
        return with(whole, Map.of(MANIFEST, other, TABLE, rows));
    }

    private Path with(Path whole, Map<String, String> changes, String... without) throws Exception {
        Map<String, byte[]> all = entries(whole);
        changes.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        all.keySet().removeAll(List.of(without));
        Path changed = folder.resolve("ændret.zip");
        try (OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return changed;
    }

    private static Map<String, byte[]> entries(Path file) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(one -> one)::iterator) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static String sha(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
