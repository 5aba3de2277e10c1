package dk.partsregister.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.StringUtils;

/** Archives that are made each night, the newest of which are kept. */
@Service
public class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String NAMES = "partsregister-*.zip";

    private final Archive archive;
    private final @Nullable Path folder;
    private final int kept;

    /**
     * Made by the program.
     *
     * @param folder where they are put; empty for none
     * @param kept how many
     */
    Backups(
            Archive archive,
            @Value("${partsregister.backup-dir:${PARTSREGISTER_BACKUP_DIR:}}") String folder,
            @Value("${partsregister.backup-keep:${PARTSREGISTER_BACKUP_KEEP:14}}") int kept) {
        this.archive = archive;
        this.folder = StringUtils.hasText(folder) ? Path.of(folder) : null;
        this.kept = Math.max(1, kept);
    }

    /** Whether anybody has said where they are to be put. */
    public boolean isWanted() {
        return folder != null;
    }

    /** When the newest was made; none when there is none. */
    public Optional<Instant> newest() {
        return all().stream().findFirst().map(Backups::made);
    }

    /** Makes the one of a day and removes those that are too many, once the new one is there. */
    void make(LocalDate day) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            archive.export(folder.resolve("partsregister-" + day + ".zip"));
            List<Path> all = all();
            for (Path old : all.subList(Math.min(kept, all.size()), all.size())) {
                Files.delete(old);
            }
        } catch (ArchiveRefused | IOException trouble) {
            LOG.error("Sikkerhedskopien kunne ikke laves: {}", trouble.getMessage());
        }
    }

    /** The newest first. */
    private List<Path> all() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            var wanted = folder.getFileSystem().getPathMatcher("glob:" + NAMES);
            return files.filter(file -> wanted.matches(file.getFileName()))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Instant made(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return FileTime.fromMillis(0).toInstant();
        }
    }
}
