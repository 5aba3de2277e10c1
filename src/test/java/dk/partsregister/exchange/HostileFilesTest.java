package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt, read by a process with little memory. */
class HostileFilesTest {

    private static final String HEAP = "-Xmx100m";
    private static final int MILLION = 1_000_000;

    @TempDir
    private Path folder;

    /** The process: says of each file why it is refused. */
    static final class Reading {

        private Reading() {}

        public static void main(String[] files) {
            for (String file : files) {
                long began = System.nanoTime();
                String said;
                try {
                    said = "taken: "
                            + OverviewFile.read(Path.of(file)).sections().size();
                } catch (ImportRefused refused) {
                    said = refused.getMessage();
                }
                long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                System.out.println(Path.of(file).getFileName() + ": " + said + " [" + milliseconds + " ms]");
            }
        }
    }

    @Test
    void eachIsRefusedWithAReasonInAHundredMegabytes() throws Exception {
        List<Path> files = List.of(
                rows("rækker.json"),
                written("navne.json", "{", "\"n%d\":0,", "\"x\":0}"),
                written("dyb.json", "{\"x\":", "[", ""),
                written("celle.json", "{\"sections\":[{\"number\":1,\"title\":\"", "%08d", "\"}]}"),
                text(
                        "xxe.json",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>"),
                bomb("bombe.json"),
                large("stor.json"),
                text("billede.json", "\u0089PNG\r\n\u001a\n"),
                text("tom.json", ""));

        String said = read(files);

        assertThat(said.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("mere end 50000 projekter"),
                        line -> assertThat(line).contains("for stor"),
                        line -> assertThat(line).contains("indlejret for dybt"),
                        line -> assertThat(line).contains("for lange felter"),
                        line -> assertThat(line).contains("ikke gyldig JSON").doesNotContain("root:"),
                        line -> assertThat(line).containsAnyOf("UTF-8", "ikke gyldig JSON"),
                        line -> assertThat(line).contains("større end 64 MB"),
                        line -> assertThat(line).contains("ikke gyldig JSON"),
                        line -> assertThat(line).contains("tom"));
    }

    private static String read(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Path rows(String name) throws IOException {
        return written(
                name,
                "{\"sections\":[{\"number\":1,\"title\":\"A\",\"projects\":[",
                "{\"cells\":{\"title\":\"Projekt %d\"}},",
                "{\"cells\":{\"title\":\"Sidste\"}}]}]}");
    }

    /** The middle a million times. */
    private Path written(String name, String first, String middle, String last) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(first);
            for (int i = 0; i < MILLION; i++) {
                writer.write(middle.contains("%") ? middle.formatted(i) : middle);
            }
            writer.write(last);
        }
        return file;
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** A gigabyte of nothing in a megabyte. */
    private Path bomb(String name) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("overview.json"));
            byte[] nothing = new byte[MILLION];
            for (int i = 0; i < 1_000; i++) {
                zip.write(nothing);
            }
        }
        return file;
    }

    private Path large(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] blanks = " ".repeat(MILLION).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 70; i++) {
                out.write(blanks);
            }
        }
        return file;
    }
}
