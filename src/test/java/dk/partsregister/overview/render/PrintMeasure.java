package dk.partsregister.overview.render;

import dk.partsregister.overview.Overview;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints overviews of growing size and says how long each took; run by hand with the heap to try. */
final class PrintMeasure {

    private PrintMeasure() {}

    public static void main(String[] arguments) throws IOException {
        OverviewPdf pdf = new OverviewPdf();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (int i = 1; i < arguments.length; i++) {
            int projects = Integer.parseInt(arguments[i]);
            Overview overview = OverviewMother.withProjects(projects);
            long start = System.nanoTime();
            Path file = folder.resolve("overview-" + projects + ".pdf");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                pdf.write(overview, out);
            }
            System.out.printf(
                    "%5d rows: %.2f s, %d KB%n", projects, (System.nanoTime() - start) / 1e9, Files.size(file) / 1024);
        }
    }
}
