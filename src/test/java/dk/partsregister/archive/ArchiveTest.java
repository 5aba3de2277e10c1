package dk.partsregister.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.exchange.OverviewImport;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.search.Search;
import dk.partsregister.testing.FreshDatabase;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterTest;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole register goes into a file and out again, and is the same. */
@RegisterTest
@Import(Register.class)
class ArchiveTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);

    @TempDir
    private Path folder;

    @Autowired
    private Archive archive;

    @Autowired
    private FreshDatabase database;

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private FirstAccounts accounts;

    @Autowired
    private Freezing freezing;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private Search search;

    @Autowired
    private Register register;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void whatComesOutIsWhatWentIn() throws Exception {
        overviews.run(List.of(Path.of("db/sample/oversigt-2008.json")), APRIL, "prøve", progress -> {});
        accounts.makeTrials();
        freezing.freeze(
                new FreezeOrder(
                        UUID.randomUUID(), APRIL, ProjectFilter.NONE, null, APRIL, null, null, "Prøve", "prøve"),
                step -> {});
        register.change(
                9,
                APRIL.plusYears(1),
                document -> document.replaceFirst("\"state\":\"[A-Z_]+\"", "\"state\":\"DONE\""));
        jdbc.update("""
                insert into mail (key, to_name, to_address, subject, body, secret)
                values ('venter', 'Ida', 'ida@example.org', 'Svar', 'Se https://register.example/svar/hemmeligt', true),
                       ('uden-link', 'Bo', 'bo@example.org', 'Forsinket', 'Fasen er passeret', false)
                """);
        Path first = folder.resolve("før.zip");
        Manifest before = archive.export(first);
        var history = sheets.history(9);
        byte[] pdf = file("PDF");
        assertThat(rows(before, "project_sheet")).isEqualTo(49);
        assertThat(entry(first, "tabeller/account.jsonl"))
                .contains("sekretariat")
                .doesNotContain("argon2");
        assertThat(entry(first, "tabeller/mail.jsonl"))
                .contains("Fasen er passeret", "\"state\": \"REFUSED\"", "Skriv et nyt")
                .doesNotContain("hemmeligt");

        database.close();
        Manifest restored = archive.restore(first);

        assertThat(restored).isEqualTo(before);
        assertThat(sheets.history(9)).isEqualTo(history);
        assertThat(file("PDF")).isEqualTo(pdf);
        assertThat(search.find("stress", APRIL, 1, 20).count()).isPositive();
        Manifest after = archive.export(folder.resolve("efter.zip"));
        assertThat(after.tables()).isEqualTo(before.tables());
        assertThat(after.files()).isEqualTo(before.files());
        /* Nobody has a password; those for trying out get theirs at the next start. */
        assertThat(passwords()).isZero();
        accounts.makeTrials();
        assertThat(passwords()).isEqualTo(FirstAccounts.TRIALS.size());
        /* It goes on as a register: numbers are not used again, and nothing that was frozen can be changed. */
        int next = register.add(dk.partsregister.project.ProjectMother.idea("Ny idé"), APRIL.plusYears(2));
        assertThat(next).isEqualTo(49);
        assertThatThrownBy(() -> jdbc.update("delete from edition_file")).hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.update("delete from project where number = 1"))
                .hasMessageContaining("foreign key");

        assertThatThrownBy(() -> archive.restore(first)).hasMessageContaining("ikke tomt");
    }

    @Test
    void anArchiveThatIsNotWholeIsRefusedAndChangesNothing() throws Exception {
        Path whole = folder.resolve("tomt.zip");
        archive.export(whole);
        Path text = Files.writeString(folder.resolve("tekst.zip"), "ikke et arkiv");
        Path changed = folder.resolve("ændret.zip");
        try (ZipFile from = new ZipFile(whole.toFile());
                OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().<ZipEntry>map(one -> one)::iterator) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
                if (entry.getName().endsWith("body.jsonl")) {
                    to.write('\n');
                }
            }
        }

        Path swelling = folder.resolve("svulmende.zip");
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(swelling))) {
            to.putNextEntry(new ZipEntry("indhold.json"));
            byte[] blanks = " ".repeat(1_000_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int i = 0; i < 300; i++) {
                to.write(blanks);
            }
        }

        assertThatThrownBy(() -> archive.restore(swelling)).hasMessageContaining("fylder langt mere");
        assertThatThrownBy(() -> archive.restore(text)).hasMessageContaining("ikke et arkiv");
        assertThatThrownBy(() -> archive.restore(changed)).hasMessageContaining("kontrolsum");
        assertThatThrownBy(() -> archive.restore(folder.resolve("findes-ikke.zip")))
                .hasMessageContaining("kan ikke læses");
        assertThatThrownBy(() -> archive.export(folder.resolve("mangler").resolve("fil.zip")))
                .hasMessageContaining("kan ikke skrives");
        assertThat(jdbc.queryForObject("select count(*) from classification_scheme", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void theNewestCopiesAreKeptAndOlderOnesGo() throws Exception {
        Path kept = folder.resolve("kopier");
        Backups backups = new Backups(archive, kept.toString(), 2);
        assertThat(backups.newest()).isEmpty();
        for (int day = 1; day <= 3; day++) {
            backups.make(LocalDate.of(2026, 3, day));
        }
        Files.writeString(kept.resolve("noget-andet.txt"), "bliver");

        try (var files = Files.list(kept)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "noget-andet.txt", "partsregister-2026-03-02.zip", "partsregister-2026-03-03.zip");
        }
        assertThat(backups.newest()).isPresent();
        assertThat(new Backups(archive, "", 2).isWanted()).isFalse();
    }

    private int passwords() {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select count(password_hash) from account", Integer.class));
    }

    private byte[] file(String format) {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject("select content from edition_file where format = ?", byte[].class, format));
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static String entry(Path file, String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
