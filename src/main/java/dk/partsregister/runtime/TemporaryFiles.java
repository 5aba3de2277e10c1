package dk.partsregister.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Folder of this process for what is written beside a file that is made. Left alone, POI uses one that all users of a machine share, and whoever
 * came first owns. Commands need it too, so it is made at once.
 */
@Component
@Lazy(false)
class TemporaryFiles implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(TemporaryFiles.class);

    private final Path folder;

    TemporaryFiles() throws IOException {
        // For nobody else to read, which is what it is made with.
        folder = Files.createTempDirectory("partsregister-");
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
    }

    Path folder() {
        return folder;
    }

    @Override
    public void destroy() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            log.warn("The temporary folder {} was not removed: {}", folder, left.getMessage());
        }
    }
}
