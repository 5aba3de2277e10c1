package dk.partsregister.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Danish words that dates are made of, in small letters. */
final class DateWords {

    /** A season by its first month and its length. */
    record Season(int month, int months) {}

    private static final List<List<String>> MONTH_NAMES = List.of(
            List.of("januar", "jan"),
            List.of("februar", "feb", "febr"),
            List.of("marts", "mar"),
            List.of("april", "apr"),
            List.of("maj"),
            List.of("juni", "jun"),
            List.of("juli", "jul"),
            List.of("august", "aug"),
            List.of("september", "sep", "sept"),
            List.of("oktober", "okt"),
            List.of("november", "nov"),
            List.of("december", "dec"));

    static final Map<String, Integer> MONTHS = months();

    static final Map<String, Season> SEASONS = Map.ofEntries(
            Map.entry("forår", new Season(3, 3)),
            Map.entry("foråret", new Season(3, 3)),
            Map.entry("forsommer", new Season(5, 2)),
            Map.entry("forsommeren", new Season(5, 2)),
            Map.entry("sommer", new Season(6, 3)),
            Map.entry("sommeren", new Season(6, 3)),
            Map.entry("eftersommer", new Season(8, 2)),
            Map.entry("eftersommeren", new Season(8, 2)),
            Map.entry("sensommer", new Season(8, 2)),
            Map.entry("sensommeren", new Season(8, 2)),
            Map.entry("efterår", new Season(9, 3)),
            Map.entry("efteråret", new Season(9, 3)),
            Map.entry("vinter", new Season(12, 3)),
            Map.entry("vinteren", new Season(12, 3)));

    static final Map<String, Days.Part> PARTS =
            Map.of("primo", Days.Part.PRIMO, "medio", Days.Part.MEDIO, "ultimo", Days.Part.ULTIMO);

    /** As {@link #PARTS}, when "af" follows. */
    static final Map<String, Days.Part> PARTS_OF = Map.of(
            "begyndelsen", Days.Part.PRIMO,
            "starten", Days.Part.PRIMO,
            "midten", Days.Part.MEDIO,
            "slutningen", Days.Part.ULTIMO,
            "udgangen", Days.Part.ULTIMO);

    static final Map<String, DateElement.Kind> SPANS = Map.of(
            "halvår", DateElement.Kind.HALF,
            "halvdel", DateElement.Kind.HALF,
            "kvartal", DateElement.Kind.QUARTER);

    static final Map<String, Integer> ORDINALS = Map.of("første", 1, "andet", 2, "anden", 2, "tredje", 3, "fjerde", 4);

    static final Set<String> WEEKDAYS = Set.of("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag");

    static final Set<String> ABOUT = Set.of("omkring", "ca", "cirka", "circa", "omtrent", "omkr");

    /** Which agreement period is meant, counted from the present one. */
    static final Map<String, Integer> PERIODS = Map.of(
            "kommende", 1,
            "næste", 1,
            "nuværende", 0,
            "indeværende", 0,
            "igangværende", 0,
            "forrige", -1,
            "foregående", -1,
            "sidste", -1);

    /** Phrases that are understood, but tied to no day; dots left out. */
    static final Set<String> RELATIVE = Set.of(
            "nært forestående",
            "snarlig",
            "snarligt",
            "snart",
            "snarest",
            "snarest muligt",
            "netop",
            "pt",
            "p t",
            "for tiden",
            "i øjeblikket",
            "løbende",
            "afventer",
            "afventes");

    private DateWords() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= MONTH_NAMES.size(); month++) {
            for (String name : MONTH_NAMES.get(month - 1)) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}
