package dk.partsregister.exchange;

import dk.partsregister.shared.TextCleaning;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Picks sections, rows and cells out of JSON as it streams by, and refuses any other shape. */
final class OverviewJson {

    static final int MOST_CHARACTERS_IN_A_CELL = 200_000;

    private static final int MOST_CHARACTERS_IN_A_NAME = 1_000;

    /** Beyond what a cell may hold, so that the refusal can say which cell it is. */
    private static final int MOST_CHARACTERS_READ = 1_000_000;

    static final int MOST_ROWS = 50_000;

    /** A row is some fifteen; a file of names that mean nothing is refused before it fills the memory. */
    private static final long MOST_TOKENS = 1_000_000;

    private static final int DEEPEST_NESTING = 64;
    private static final Set<String> CELLS = Set.of("title", "purpose", "status", "leadership", "budget");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .maxStringLength(MOST_CHARACTERS_READ)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;
    private String place = "Filen";
    private int rowsRead;

    private OverviewJson(JsonParser json) {
        this.json = json;
    }

    static List<FileSection> sections(Reader reader) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), reader)) {
            return new OverviewJson(json).document();
        } catch (StreamConstraintsException e) {
            throw new ImportRefused("Filen er indlejret for dybt, er for stor eller har for lange felter.", e);
        } catch (JacksonException e) {
            throw new ImportRefused(
                    "Filen er ikke gyldig JSON (linje %d)."
                            .formatted(e.getLocation().getLineNr()),
                    e);
        }
    }

    private List<FileSection> document() {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            if (json.currentToken() == null) {
                throw new ImportRefused("Filen er tom.");
            }
            throw new ImportRefused("Filen skal være et JSON-objekt med listen sections.");
        }
        List<FileSection> sections = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if ("sections".equals(name)) {
                sections = readSections();
            } else {
                json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new ImportRefused("Filen er ikke gyldig JSON: der står noget efter slutningen.");
        }
        if (sections == null) {
            throw new ImportRefused("Filen har ingen liste sections.");
        }
        return sections;
    }

    private List<FileSection> readSections() {
        demand(JsonToken.START_ARRAY, "sections skal være en liste");
        List<FileSection> sections = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            place = "Afsnit nr. " + (sections.size() + 1);
            sections.add(readSection());
        }
        return sections;
    }

    private FileSection readSection() {
        String unnumbered = place;
        demand(JsonToken.START_OBJECT, "afsnittet skal være et objekt");
        Integer number = null;
        String title = null;
        List<FileRow> rows = List.of();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "number" -> {
                    number = readNumber();
                    place = "Afsnit " + number;
                }
                case "title" -> title = readText("afsnittets titel", MOST_CHARACTERS_IN_A_NAME);
                case "projects" -> rows = readRows(number);
                default -> json.skipChildren();
            }
        }
        if (number == null) {
            throw refused(unnumbered, "nummeret mangler");
        }
        if (title == null || title.isBlank()) {
            throw refused("Afsnit " + number, "titlen mangler");
        }
        return new FileSection(number, title.strip(), withKeys(number, rows));
    }

    private int readNumber() {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                || json.getNumberType() != JsonParser.NumberType.INT
                || json.getIntValue() < 1) {
            throw refused(place, "nummeret skal være et positivt helt tal");
        }
        return json.getIntValue();
    }

    private List<FileRow> readRows(@Nullable Integer section) {
        String sectionPlace = place;
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        demand(JsonToken.START_ARRAY, "projects skal være en liste");
        List<FileRow> rows = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (++rowsRead > MOST_ROWS) {
                throw new ImportRefused("Filen har mere end %d projekter. Del den i flere.".formatted(MOST_ROWS));
            }
            int position = rows.size() + 1;
            place = sectionPlace + ", række " + (section == null ? "nr. " + position : keyOf(section, position));
            rows.add(readRow(sectionPlace, position));
        }
        place = sectionPlace;
        return rows;
    }

    private FileRow readRow(String sectionPlace, int position) {
        demand(JsonToken.START_OBJECT, "rækken skal være et objekt");
        String key = "";
        Map<String, String> cells = Map.of();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "key" -> {
                    key = readText("nøglen", MOST_CHARACTERS_IN_A_NAME).strip();
                    place = key.isEmpty() ? place : sectionPlace + ", række " + key;
                }
                case "cells" -> cells = readCells();
                default -> json.skipChildren();
            }
        }
        String title = cells.getOrDefault("title", "");
        if (TitleCellReader.titleOf(TextCleaning.clean(title).text()).isBlank()) {
            throw refused(place, "titlen mangler");
        }
        return new FileRow(
                key,
                position,
                title,
                cells.getOrDefault("purpose", ""),
                cells.getOrDefault("status", ""),
                cells.getOrDefault("leadership", ""),
                cells.getOrDefault("budget", ""),
                cells.keySet().stream().filter(name -> !CELLS.contains(name)).toList());
    }

    private Map<String, String> readCells() {
        demand(JsonToken.START_OBJECT, "cells skal være et objekt");
        Map<String, String> cells = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (CELLS.contains(name)) {
                cells.put(name, readText("cellen " + name, MOST_CHARACTERS_IN_A_CELL));
            } else {
                cells.put(name, "");
                json.skipChildren();
            }
        }
        return cells;
    }

    private String readText(String what, int most) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        demand(JsonToken.VALUE_STRING, what + " skal være tekst");
        String text = json.getString();
        if (text.length() > most) {
            throw refused(place, "%s er på mere end %d tegn".formatted(what, most));
        }
        if (text.indexOf('\0') >= 0) {
            throw refused(place, what + " indeholder et nultegn (NUL)");
        }
        return text;
    }

    /** Rows without a key are called by their place, as a reader of the overview would. */
    private static List<FileRow> withKeys(int section, List<FileRow> rows) {
        return rows.stream()
                .map(row -> row.key().isEmpty() ? withKey(row, keyOf(section, row.position())) : row)
                .toList();
    }

    private static FileRow withKey(FileRow row, String key) {
        return new FileRow(
                key,
                row.position(),
                row.title(),
                row.purpose(),
                row.status(),
                row.leadership(),
                row.budget(),
                row.unknownCells());
    }

    private static String keyOf(int section, int position) {
        return section + "." + position;
    }

    private void demand(JsonToken expected, String rule) {
        if (json.currentToken() != expected) {
            throw refused(place, rule);
        }
    }

    private static ImportRefused refused(String place, String why) {
        return new ImportRefused("%s: %s.".formatted(place, why));
    }
}
