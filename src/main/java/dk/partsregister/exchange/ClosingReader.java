package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.ClosingKind;
import dk.partsregister.project.ProjectSheet.ClosingState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how far evaluation and accounts are from the sentences that mention them. */
final class ClosingReader {

    private static final Pattern MENTION =
            Pattern.compile("(?iu)(?<effect>\\beffekt(?:evaluering|måling)\\p{L}*+)|(?<evaluated>\\bevalueret\\b)"
                    + "|(?<evaluation>\\b(?:slut|selv)?evaluer(?:ing|ende|es)\\p{L}*+)"
                    + "|(?<accounts>\\b(?:slut|projekt)?regnskab(?:et|er|erne)?\\b)");

    /** In the order in which a sentence may name them, the more telling first. */
    private static final Map<ClosingState, Pattern> SIGNS = signs();

    private ClosingReader() {}

    private static Map<ClosingState, Pattern> signs() {
        Map<ClosingState, String> words = new EnumMap<>(ClosingState.class);
        words.put(ClosingState.WAIVED, "bortfald\\p{L}*|frafald\\p{L}*|undlad\\p{L}*");
        words.put(ClosingState.NOTED, "efterretning");
        words.put(ClosingState.JOINT, "indgår|koordineres|sammen med");
        words.put(
                ClosingState.AWAITED,
                "afvent\\p{L}*|mangler|udestår|forvent\\p{L}*|planlagt|planlægges|skal|vil|undervejs|evalueres"
                        + "|ikke|under (?:udarbejdelse|færdiggørelse|forberedelse)|udarbejdes|gennemføres|foretages|pågår|kommer");
        words.put(ClosingState.APPROVED, "godkendt\\p{L}*");
        words.put(ClosingState.RECEIVED, "modtaget|indsendt|afleveret|fremsendt");
        words.put(
                ClosingState.DONE,
                "udarbejdet|gennemført|foretaget|afsluttet|færdig\\p{L}*|foreligger|offentliggjort|aflagt|udsendt|lavet");
        Map<ClosingState, Pattern> patterns = new EnumMap<>(ClosingState.class);
        words.forEach((state, pattern) -> patterns.put(state, Pattern.compile("(?iu)\\b(?:" + pattern + ")\\b")));
        return patterns;
    }

    /**
     * @param sentences of the statements, in order; the last word on a thing counts
     * @param activities where a planned evaluation may be a step of its own
     */
    static List<ClosingItem> read(List<String> sentences, List<Activity> activities) {
        Map<ClosingKind, ClosingItem> items = new EnumMap<>(ClosingKind.class);
        for (Activity activity : activities) {
            Matcher mention = MENTION.matcher(activity.title());
            while (mention.find()) {
                ClosingKind kind = kindOf(mention);
                items.put(kind, new ClosingItem(kind, ClosingState.AWAITED, activity.title()));
            }
        }
        for (String sentence : sentences) {
            readSentence(sentence, items);
        }
        return List.copyOf(items.values());
    }

    private static void readSentence(String sentence, Map<ClosingKind, ClosingItem> items) {
        if (sentence.length() > LONGEST_SENTENCE) {
            return;
        }
        Matcher mention = MENTION.matcher(sentence);
        while (mention.find()) {
            ClosingKind kind = kindOf(mention);
            ClosingState state = mention.group("evaluated") == null
                    ? stateAround(sentence, mention.start(), mention.end())
                    : stateOfEvaluated(sentence.substring(0, mention.start()));
            if (state != null) {
                items.put(kind, new ClosingItem(kind, state, sentence));
            }
        }
    }

    private static final int LONGEST_SENTENCE = 2_000;

    private static ClosingKind kindOf(Matcher mention) {
        if (mention.group("effect") != null) {
            return ClosingKind.EFFECT_EVALUATION;
        }
        return mention.group("accounts") == null ? ClosingKind.EVALUATION : ClosingKind.ACCOUNTS;
    }

    private static ClosingState stateOfEvaluated(String before) {
        return matches(ClosingState.AWAITED, before) ? ClosingState.AWAITED : ClosingState.DONE;
    }

    private static boolean matches(ClosingState state, String words) {
        Pattern sign = SIGNS.get(state);
        return sign != null && sign.matcher(words).find();
    }

    /** The first sign after the mention, else the last before it. */
    private static @Nullable ClosingState stateAround(String sentence, int start, int end) {
        ClosingState nearest = null;
        int place = Integer.MAX_VALUE;
        for (Map.Entry<ClosingState, Pattern> sign : SIGNS.entrySet()) {
            Matcher after = sign.getValue().matcher(sentence);
            if (after.find(end) && after.start() < place) {
                place = after.start();
                nearest = sign.getKey();
            }
        }
        if (nearest != null) {
            return nearest;
        }
        if (matches(ClosingState.AWAITED, sentence.substring(start, end))) {
            return ClosingState.AWAITED;
        }
        place = -1;
        for (Map.Entry<ClosingState, Pattern> sign : SIGNS.entrySet()) {
            Matcher before = sign.getValue().matcher(sentence.substring(0, start));
            while (before.find()) {
                if (before.start() > place) {
                    place = before.start();
                    nearest = sign.getKey();
                }
            }
        }
        return nearest;
    }
}
