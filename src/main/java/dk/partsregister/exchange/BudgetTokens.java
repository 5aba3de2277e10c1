package dk.partsregister.exchange;

import dk.partsregister.exchange.BudgetToken.Kind;
import dk.partsregister.shared.Kroner;
import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds amounts and what is said of their source in a budget cell, wherever the lines break. */
final class BudgetTokens {

    private static final Pattern SOURCE = Pattern.compile(
            "(?iu)(?<period>(?<![\\p{L}\\d])(?:OK|O\\.K\\.?|O\\.)[ ’'–-]{0,2}(?:20)?\\d{2}(?![\\d]|[.,]\\d))"
                    + "|\\(? ?(?<annex>\\bbilag [\\p{L}\\d][\\p{L}\\d.]{0,5}+(?<!\\.)) ?\\)?"
                    + "|[”\"“„»«](?<pot>[^”\"“„»«\\n]{1,120}+)[”\"“„»«]"
                    + "|(?<plainPot>\\bfrie midler\\b|\\bkonkret aftalte projekter\\b)"
                    + "|(?<key>\\bfordel(?:t|es) efter [^.;,()\\n\\d”\"“„]{1,60})");

    private BudgetTokens() {}

    static List<BudgetToken> of(String cell) {
        List<BudgetToken> tokens = new ArrayList<>();
        StringBuilder masked = new StringBuilder(cell);
        Matcher source = SOURCE.matcher(cell);
        while (source.find()) {
            BudgetToken token = sourceToken(source);
            tokens.add(token);
            for (int at = token.start(); at < token.end(); at++) {
                masked.setCharAt(at, '\n');
            }
        }
        for (Kroner.Found amount : Kroner.findInCell(masked.toString())) {
            tokens.add(new BudgetToken(
                    Kind.AMOUNT, amount.start(), amount.end(), amount.kroner().typed(), amount.kroner()));
        }
        tokens.sort(Comparator.comparingInt(BudgetToken::start));
        return List.copyOf(tokens);
    }

    private static BudgetToken sourceToken(Matcher source) {
        if (source.group("period") != null) {
            return token(Kind.PERIOD, source, source.group("period"));
        }
        if (source.group("annex") != null) {
            return token(Kind.ANNEX, source, "bilag" + source.group("annex").substring("bilag".length()));
        }
        if (source.group("key") != null) {
            String key = source.group("key");
            int period = Words.lower(key).indexOf(" ok");
            String words = period < 0 ? key : key.substring(0, period);
            return new BudgetToken(
                    Kind.DISTRIBUTION, source.start(), source.start() + words.length(), words.strip(), null);
        }
        String pot = source.group("pot") == null ? source.group("plainPot") : source.group("pot");
        return token(Kind.SUB_POT, source, pot.strip());
    }

    private static BudgetToken token(Kind kind, Matcher source, String text) {
        return new BudgetToken(kind, source.start(), source.end(), text, null);
    }
}
