package dk.partsregister.overview.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The lists of a Word document: those that count, and those whose items all have the same marker. */
final class WordLists {

    private static final Pattern COUNTED = Pattern.compile("([1-9]\\d{0,3})\\.");

    /** The definition of lists that count has this number; those of markers follow. */
    private static final int COUNTING = 0;

    private static final int LEVELS = 2;

    private final Map<String, Integer> numberOfMarker = new LinkedHashMap<>();
    private final List<Listing> lists = new ArrayList<>();

    /** @param start the number of the first item, on this level; 0 for a list that does not count */
    private record Listing(int definition, int level, int start) {}

    /** The number of an item whose marker is one, as in {@code "3."}. */
    static OptionalInt counted(String marker) {
        Matcher counted = COUNTED.matcher(marker);
        return counted.matches() ? OptionalInt.of(Integer.parseInt(counted.group(1))) : OptionalInt.empty();
    }

    /** A new list that counts from a number. */
    int countingFrom(int start, int level) {
        lists.add(new Listing(COUNTING, level, start));
        return lists.size();
    }

    /** The list of all items that have this marker. */
    int marked(String marker) {
        return numberOfMarker.computeIfAbsent(marker, added -> {
            lists.add(new Listing(numberOfMarker.size() + 1, 0, 0));
            return lists.size();
        });
    }

    void write(WordXml xml, String namespace) throws XMLStreamException {
        xml.document(
                "w:numbering",
                () -> {
                    define(xml, COUNTING, "decimal", "");
                    int definition = COUNTING;
                    for (String marker : numberOfMarker.keySet()) {
                        define(xml, ++definition, "bullet", marker);
                    }
                    for (int i = 0; i < lists.size(); i++) {
                        list(xml, i + 1, lists.get(i));
                    }
                },
                "xmlns:w",
                namespace);
    }

    private static void define(WordXml xml, int number, String format, String marker) throws XMLStreamException {
        xml.element(
                "w:abstractNum",
                () -> {
                    xml.empty("w:multiLevelType", "w:val", "multilevel");
                    for (int level = 0; level < LEVELS; level++) {
                        String text = marker.isEmpty() ? "%" + (level + 1) + "." : marker;
                        xml.element(
                                "w:lvl",
                                () -> {
                                    xml.empty("w:start", "w:val", "1");
                                    xml.empty("w:numFmt", "w:val", format);
                                    xml.empty("w:lvlText", "w:val", text);
                                    xml.empty("w:lvlJc", "w:val", "left");
                                },
                                "w:ilvl",
                                String.valueOf(level));
                    }
                },
                "w:abstractNumId",
                String.valueOf(number));
    }

    private static void list(WordXml xml, int number, Listing list) throws XMLStreamException {
        xml.element(
                "w:num",
                () -> {
                    xml.empty("w:abstractNumId", "w:val", String.valueOf(list.definition()));
                    if (list.start() > 0) {
                        xml.element(
                                "w:lvlOverride",
                                () -> xml.empty("w:startOverride", "w:val", String.valueOf(list.start())),
                                "w:ilvl",
                                String.valueOf(list.level()));
                    }
                },
                "w:numId",
                String.valueOf(number));
    }
}
