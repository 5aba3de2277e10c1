package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.Product;
import dk.partsregister.project.ProjectSheet.ProductKind;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the products a text says are published; rather few and right than many and wrong. */
final class ProductReader {

    private static final Map<String, ProductKind> KINDS = kinds();

    private static final Pattern PUBLISHING = Pattern.compile(
            "(?iu)\\b(?:udgiv\\p{L}*+|udkom(?:mer|met)?|udsend(?:t|es)|offentliggjort|offentliggøres|lancere[ts]|lanceret|trykt)\\b");
    private static final Pattern TITLED = Pattern.compile("[”\"“»„]([^”\"“»„«\\n]{2,150}+)[”\"“«]");
    private static final Pattern PRINT_RUN =
            Pattern.compile("(?iu)\\b\\d{1,3}(?:\\.\\d{3})*+ (?:eksemplarer|eksp\\.|stk\\.)");
    private static final Pattern VERB =
            Pattern.compile("(?iu) (?:er|blev|bliver|udkommer|udkom|udsendes|udgives|offentliggøres|lanceres)\\b");
    private static final Pattern NOUN = Pattern.compile("(?iu)\\b[\\p{L}-]{3,40}+");

    private static final int LONGEST_SENTENCE = 2_000;
    private static final int LONGEST_TITLE = 80;
    private static final int NEAR = 40;

    private ProductReader() {}

    private static Map<String, ProductKind> kinds() {
        Map<String, ProductKind> kinds = new LinkedHashMap<>();
        kinds.put("pixi", ProductKind.PIXI);
        kinds.put("pixiudgave", ProductKind.PIXI);
        kinds.put("magasin", ProductKind.MAGAZINE);
        kinds.put("pjece", ProductKind.PAMPHLET);
        kinds.put("hæfte", ProductKind.PAMPHLET);
        kinds.put("folder", ProductKind.PAMPHLET);
        kinds.put("guide", ProductKind.GUIDE);
        kinds.put("vejledning", ProductKind.GUIDE);
        kinds.put("håndbog", ProductKind.HANDBOOK);
        kinds.put("rapport", ProductKind.REPORT);
        kinds.put("sammenfatning", ProductKind.SUMMARY);
        kinds.put("sammendrag", ProductKind.SUMMARY);
        kinds.put("resume", ProductKind.SUMMARY);
        kinds.put("resumé", ProductKind.SUMMARY);
        kinds.put("nyhedsbrev", ProductKind.NEWSLETTER);
        kinds.put("artikel", ProductKind.ARTICLE);
        kinds.put("bog", ProductKind.BOOK);
        kinds.put("film", ProductKind.FILM);
        kinds.put("værktøj", ProductKind.TOOL);
        kinds.put("hjemmeside", ProductKind.WEBSITE);
        kinds.put("danmarkskort", ProductKind.MAP);
        kinds.put("kodeks", ProductKind.CODE);
        kinds.put("kampagne", ProductKind.CAMPAIGN);
        kinds.put("notat", ProductKind.NOTE);
        kinds.put("inspirationsmateriale", ProductKind.OTHER);
        kinds.put("inspirationskatalog", ProductKind.OTHER);
        return kinds;
    }

    static List<Product> read(List<String> sentences) {
        List<Product> products = new ArrayList<>();
        for (String sentence : sentences) {
            Product product = sentence.length() > LONGEST_SENTENCE ? null : readSentence(sentence);
            if (product != null
                    && products.stream().noneMatch(other -> other.title().equals(product.title()))) {
                products.add(product);
            }
        }
        return List.copyOf(products);
    }

    private static @Nullable Product readSentence(String sentence) {
        Matcher noun = NOUN.matcher(sentence);
        while (noun.find()) {
            ProductKind kind = kindOf(noun.group());
            String title = kind == null ? null : titleOf(sentence, noun.start(), noun.end());
            if (kind != null && title != null) {
                return new Product(kind, title, dateIn(sentence, noun.end()), printRunIn(sentence));
            }
        }
        return null;
    }

    private static @Nullable ProductKind kindOf(String word) {
        String lower = Words.lower(word);
        for (String ending : new String[] {"", "en", "et", "n", "e", "t", "r"}) {
            if (!lower.endsWith(ending)) {
                continue;
            }
            String stem = lower.substring(0, lower.length() - ending.length());
            for (Map.Entry<String, ProductKind> kind : KINDS.entrySet()) {
                boolean compound = stem.endsWith(kind.getKey()) && kind.getKey().length() > 4;
                if (stem.equals(kind.getKey()) || compound) {
                    return kind.getValue();
                }
            }
        }
        return null;
    }

    /** A title in quotation marks right behind the noun, or the noun and its words when the sentence is about it. */
    private static @Nullable String titleOf(String sentence, int start, int end) {
        Matcher quoted = TITLED.matcher(sentence);
        if (quoted.find(end) && quoted.start() - end <= NEAR) {
            return quoted.group(1).strip();
        }
        if (start > 0 || !PUBLISHING.matcher(sentence).find()) {
            return null;
        }
        Matcher verb = VERB.matcher(sentence);
        return verb.find(end) && verb.start() <= LONGEST_TITLE ? sentence.substring(0, verb.start()) : null;
    }

    private static @Nullable DatePhrase dateIn(String sentence, int from) {
        if (!PUBLISHING.matcher(sentence).find()) {
            return null;
        }
        for (DatePhrase.Found date : DatePhrase.find(sentence)) {
            if (date.start() >= from) {
                return date.phrase();
            }
        }
        return null;
    }

    private static @Nullable String printRunIn(String sentence) {
        Matcher run = PRINT_RUN.matcher(sentence);
        return run.find() ? run.group() : null;
    }
}
