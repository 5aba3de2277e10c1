package dk.partsregister.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.Role;
import dk.partsregister.testing.SignIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {

    @TempDir
    private Path folder;

    /** What another user of the machine has left is a file here, since a folder of somebody else's is no hindrance to root. */
    @Test
    void aWorkbookIsMadeWhereAnotherUserHoldsTheFolderThatAllShare() throws Exception {
        Path shared = Files.createDirectory(folder.resolve("tmp"));
        Files.createFile(shared.resolve("poifiles"));
        try (RunningProgram program = RunningProgram.serve(
                folder.resolve("data"), "-Djava.io.tmpdir=" + shared, "--partsregister.sample=true")) {
            SignIn reader = SignIn.as(Role.READER, program.port());

            assertThat(reader.bytes("/projekter.xlsx"))
                    .startsWith("PK".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(own(shared))
                    .singleElement()
                    .satisfies(own -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                            .isEqualTo("rwx------"));
            program.terminate();
            assertThat(own(shared)).as("after the end").isEmpty();
        }
    }

    private static List<Path> own(Path shared) throws Exception {
        try (Stream<Path> all = Files.list(shared)) {
            return all.filter(one -> one.getFileName().toString().startsWith("partsregister-"))
                    .toList();
        }
    }
}
