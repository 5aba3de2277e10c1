package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectSheet.RelationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a text points at another section, at another project, or at a document. */
final class RelationReader {

    /** "pkt. 4.1.b" is a point of an agreement and not a section. */
    private static final Pattern SECTION = Pattern.compile(
            "(?iu)\\b(?:jf\\.?|jvf\\.?|under|se|se også|i) (?:pkt\\.?|punkt|afsnit) ?(\\d{1,2})(?!\\d|\\.\\d|\\.?\\p{L})");

    private static final Pattern DOCUMENT =
            Pattern.compile("(?iu)^(?:se|jf\\.|der henvises til) (?:også )?[”\"“»„].*+");
    private static final Pattern EVALUATED_VIA =
            Pattern.compile("(?iu)\\bevaluering\\p{L}*+ (?:indgår|koordineres|sker sammen med|varetages).*+");
    private static final Pattern EXTENDS = Pattern.compile(
            "(?iu)\\b(?:i forlængelse af|udvidelse af|bygger videre på) (?:[\\p{L}-]++ ){0,3}\\p{L}*+projekt\\p{L}*+");

    private static final int LONGEST_SENTENCE = 2_000;

    private RelationReader() {}

    static List<Relation> read(List<String> sentences) {
        List<Relation> relations = new ArrayList<>();
        for (String sentence : sentences) {
            if (sentence.length() > LONGEST_SENTENCE) {
                continue;
            }
            Matcher section = SECTION.matcher(sentence);
            while (section.find()) {
                add(relations, RelationKind.SEE_ALSO, sentence, Integer.valueOf(section.group(1)));
            }
            if (DOCUMENT.matcher(sentence).matches()) {
                add(relations, RelationKind.SEE_ALSO, sentence, null);
            }
            if (EVALUATED_VIA.matcher(sentence).find()) {
                add(relations, RelationKind.EVALUATED_VIA, sentence, null);
            }
            if (EXTENDS.matcher(sentence).find()) {
                add(relations, RelationKind.EXTENDS, sentence, null);
            }
        }
        return List.copyOf(relations);
    }

    private static void add(List<Relation> relations, RelationKind kind, String words, @Nullable Integer section) {
        Relation relation = new Relation(kind, words, null, section);
        if (!relations.contains(relation)) {
            relations.add(relation);
        }
    }
}
