package dk.partsregister.exchange;

import dk.partsregister.shared.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An overview in a file: sections of rows of five text cells. It is taken in whole or refused whole. */
public record OverviewFile(List<FileSection> sections) {

    static final long MOST_BYTES = 64L * 1024 * 1024;

    public OverviewFile {
        sections = List.copyOf(sections);
        refuseRepeatedSections(sections);
        refuseRepeatedProjects(sections);
    }

    /**
     * Reads a file of JSON in UTF-8.
     *
     * @throws ImportRefused when the file cannot be taken in
     */
    public static OverviewFile read(Path file) {
        if (!Files.exists(file)) {
            throw new ImportRefused("Filen %s findes ikke.".formatted(file));
        }
        if (Files.isDirectory(file)) {
            throw new ImportRefused("%s er en mappe og ikke en fil.".formatted(file));
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ImportRefused("Filen %s er større end %d MB.".formatted(file, MOST_BYTES / 1024 / 1024));
            }
            try (Reader reader = new Utf8Reader(Files.newInputStream(file), MOST_BYTES)) {
                return read(reader);
            }
        } catch (IOException e) {
            throw new ImportRefused("Filen %s kan ikke læses.".formatted(file), e);
        }
    }

    static OverviewFile read(Reader json) {
        return new OverviewFile(OverviewJson.sections(json));
    }

    private static void refuseRepeatedSections(List<FileSection> sections) {
        Set<Integer> numbers = new HashSet<>();
        for (FileSection section : sections) {
            if (!numbers.add(section.number())) {
                throw new ImportRefused("Afsnit %d står to gange.".formatted(section.number()));
            }
        }
    }

    private static void refuseRepeatedProjects(List<FileSection> sections) {
        Map<String, Place> keys = new HashMap<>();
        Map<String, Place> titles = new HashMap<>();
        for (FileSection section : sections) {
            for (FileRow row : section.rows()) {
                Place place = new Place(section.number(), row.key());
                Place sameKey = keys.putIfAbsent(row.key(), place);
                if (sameKey != null) {
                    throw new ImportRefused("%s: samme projekt står også i afsnit %d, række %s."
                            .formatted(place, sameKey.section(), sameKey.key()));
                }
                Place sameTitle = titles.putIfAbsent(folded(TitleCellReader.titleOf(row.title())), place);
                if (sameTitle != null) {
                    throw new ImportRefused("%s: et projekt med samme titel står også i afsnit %d, række %s."
                            .formatted(place, sameTitle.section(), sameTitle.key()));
                }
            }
        }
    }

    private static String folded(String title) {
        return Words.plain(title).toLowerCase(Locale.ROOT);
    }

    private record Place(int section, String key) {
        @Override
        public String toString() {
            return "Afsnit %d, række %s".formatted(section, key);
        }
    }
}
