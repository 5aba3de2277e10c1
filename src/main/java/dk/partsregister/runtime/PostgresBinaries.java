package dk.partsregister.runtime;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.lang3.SystemUtils;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of this platform, unpacked once from the jar.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 * @param major the first number of the version, which a cluster must agree with
 */
record PostgresBinaries(Path home, String major) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    /** Unpacks the given version below a folder, unless it is there from an earlier start. */
    static PostgresBinaries unpack(Path below, String version) throws IOException {
        Path home = below.resolve("postgresql-" + version);
        if (Files.notExists(home)) {
            Path unfinished = below.resolve("postgresql.unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                            SystemUtils.IS_OS_WINDOWS ? "Windows" : SystemUtils.IS_OS_MAC ? "Darwin" : "Linux",
                            SystemUtils.OS_ARCH);
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                unpack(tar, unfinished);
            }
            // Only a complete folder gets the name that is looked for.
            Files.move(unfinished, home);
        }
        return new PostgresBinaries(home, version.substring(0, version.indexOf('.')));
    }

    private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("An entry of the archive points out of it: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.resolveSibling("."));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0
                        && !target.toFile().setExecutable(true)) {
                    throw new IOException("Cannot be made executable: " + target);
                }
            }
        }
    }

    String program(String name) {
        return home.resolve("bin")
                .resolve(SystemUtils.IS_OS_WINDOWS ? name + ".exe" : name)
                .toString();
    }
}
