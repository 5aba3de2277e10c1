package dk.partsregister.redaction;

import dk.partsregister.redaction.AmountToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds amounts of money in texts: numbers and words for numbers with a unit of money beside them, ranges and products of such, for certain;
 * bare numbers beside words of money, and large ones that count nothing, to be asked for.
 */
public final class AmountFinder {

    private static final int FEW = 1000;

    /** How words begin without which an amount needs a digit. */
    private static final List<String> BEGINNINGS = List.of(
            "kr", "mio", "mil", "mia", "mrd", "mkr", "hund", "tus", "eur", "dk", "doll", "pund", "øre", "usd", "cifre");

    private static final Pattern LARGE_SUM =
            Pattern.compile("(?:milli|trecifre|tocifre)[a-zæøå]*(?:beløb|bevilling|budget|tilskud|pulje)[a-zæøå]*");

    private AmountFinder() {}

    /** The amounts in a text, in order. */
    public static List<Match> find(PlainText plain) {
        if (!mayHoldOne(plain.text())) {
            return List.of();
        }
        List<AmountToken> tokens = AmountToken.of(plain.text());
        return tokens.stream().anyMatch(token -> token.isQuantity() || token.kind() == Kind.SCALE)
                ? new Search(plain, tokens).found()
                : List.of();
    }

    /** Whether there is any digit, sign or word that an amount needs; most texts have none. */
    private static boolean mayHoldOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || c == '$' || (c > '~' && isNumberOrCurrency(c)) || beginsUnit(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumberOrCurrency(char c) {
        int type = Character.getType(c);
        return type == Character.OTHER_NUMBER || type == Character.CURRENCY_SYMBOL;
    }

    private static boolean beginsUnit(String text, int at) {
        return switch (Character.toLowerCase(text.charAt(at))) {
            case 'k', 'm', 'h', 't', 'e', 'd', 'p', 'ø', 'u', 'c' ->
                BEGINNINGS.stream().anyMatch(unit -> text.regionMatches(true, at, unit, 0, unit.length()));
            default -> false;
        };
    }

    private enum Verdict {
        AMOUNT,
        ASKED,
        NEITHER
    }

    private static final class Search {

        private final PlainText plain;
        private final List<AmountToken> tokens;
        private final BareNumbers bare;
        private final List<Quantity> quantities = new ArrayList<>();
        private final List<Verdict> verdicts = new ArrayList<>();

        Search(PlainText plain, List<AmountToken> tokens) {
            this.plain = plain;
            this.tokens = tokens;
            this.bare = new BareNumbers(tokens);
        }

        List<Match> found() {
            read();
            for (int i = quantities.size() - 1; i > 0; i--) {
                link(i, i - 1);
            }
            for (int i = 0; i < quantities.size() - 1; i++) {
                link(i, i + 1);
            }
            List<Match> found = new ArrayList<>();
            for (int i = 0; i < quantities.size(); i++) {
                Verdict verdict = verdicts.get(i);
                int last = i;
                while (last + 1 < quantities.size() && verdicts.get(last + 1) == verdict && areOne(last, last + 1)) {
                    last++;
                }
                if (verdict != Verdict.NEITHER) {
                    int start = withSign(quantities.get(i).first());
                    int end = tokens.get(quantities.get(last).last()).end();
                    found.add(plain.found(start, end, Match.Kind.AMOUNT, verdict == Verdict.AMOUNT));
                }
                i = last;
            }
            scalesAlone(found);
            return Match.apart(found);
        }

        private void read() {
            int at = 0;
            while (at < tokens.size()) {
                Quantity quantity = Quantity.at(tokens, at);
                if (quantity == null) {
                    at++;
                } else {
                    quantities.add(quantity);
                    verdicts.add(verdict(quantity));
                    at = quantity.last() + 1;
                }
            }
        }

        private Verdict verdict(Quantity quantity) {
            if (quantity.currency()) {
                return Verdict.AMOUNT;
            }
            String follows = follows(quantity);
            if (quantity.scaled()) {
                return follows == null || MoneyWords.goesOn(follows) ? Verdict.AMOUNT : Verdict.ASKED;
            }
            return bare.mayBeMoney(quantity, follows) ? Verdict.ASKED : Verdict.NEITHER;
        }

        /** The word in small letters after a quantity on its line. */
        private @Nullable String follows(Quantity quantity) {
            AmountToken next = token(quantity.last() + 1);
            boolean small = next != null
                    && next.kind() == Kind.WORD
                    && !next.newLine()
                    && Character.isLowerCase(plain.text().charAt(next.start()));
            return next != null && small ? next.word() : null;
        }

        /** A number that is tied to an amount by "-", "til", "x" and the like is one, too. */
        private void link(int known, int other) {
            if (verdicts.get(known) == Verdict.NEITHER || verdicts.get(other) == Verdict.AMOUNT) {
                return;
            }
            AmountToken connector = connector(Math.min(known, other), Math.max(known, other));
            if (connector == null) {
                return;
            }
            Verdict linked = linked(quantities.get(known), connector, quantities.get(other), other < known);
            Verdict verdict = linked == Verdict.AMOUNT ? verdicts.get(known) : linked;
            if (verdict != Verdict.NEITHER) {
                verdicts.set(other, verdict);
            }
        }

        private Verdict linked(Quantity known, AmountToken connector, Quantity other, boolean before) {
            AmountToken number = tokens.get(other.number());
            AmountToken money = tokens.get(known.number());
            boolean words = number.kind() == Kind.NUMBER_WORD;
            boolean likeYears = number.isYear() && money.word().matches("\\d{4}") && !known.scaled();
            if (!words
                    && ((number.isYear() && !likeYears)
                            || (number.isDate() && !known.scaled())
                            || number.word().startsWith("0"))) {
                return Verdict.NEITHER;
            }
            long value = number.value();
            boolean unlike = !words && !other.isOfMoney() && value < FEW && !known.scaled() && money.value() >= FEW;
            return switch (connector.word()) {
                case "x", "×", "*", "·", "gange", "+", "plus", "minus", "à", "á", "a" -> Verdict.AMOUNT;
                case "og", "eller", "&", "," -> {
                    if (isPair(other, before) || (!words && value >= FEW)) {
                        yield Verdict.AMOUNT;
                    }
                    boolean either = connector.word().equals("eller");
                    yield !known.scaled() || !before ? Verdict.NEITHER : either ? Verdict.AMOUNT : Verdict.ASKED;
                }
                default ->
                    unlike && !isTight(connector)
                            ? (before && isPair(other, true) ? Verdict.AMOUNT : Verdict.NEITHER)
                            : Verdict.AMOUNT;
            };
        }

        /** "4-500.000 kr.", but not "fase 4 - 500.000 kr.". */
        private boolean isTight(AmountToken connector) {
            String text = plain.text();
            return connector.isSign('-')
                    && connector.start() > 0
                    && connector.end() < text.length()
                    && text.charAt(connector.start() - 1) != ' '
                    && text.charAt(connector.end()) != ' ';
        }

        /** "mellem 2 og 3". */
        private boolean isPair(Quantity other, boolean before) {
            for (int at = other.first() - 1; at >= Math.max(0, other.first() - (before ? 3 : 8)); at--) {
                if (List.of("mellem", "enten", "både", "fra", "hhv", "henholdsvis", "imellem")
                        .contains(tokens.get(at).word())) {
                    return true;
                }
            }
            return false;
        }

        /** Whether two are one amount, and not two that each have their unit. */
        private boolean areOne(int one, int other) {
            AmountToken connector = connector(one, other);
            boolean apart =
                    quantities.get(one).isOfMoney() && quantities.get(other).isOfMoney();
            return connector != null && (connector.kind() == Kind.SIGN || !apart);
        }

        /** What stands between two quantities where that is nothing but a word or sign that ties them. */
        private @Nullable AmountToken connector(int one, int other) {
            int from = quantities.get(one).last() + 1;
            int to = quantities.get(other).first();
            AmountToken connector = null;
            for (int at = from; at < to; at++) {
                AmountToken token = tokens.get(at);
                boolean ties = (token.kind() == Kind.SIGN && "-/x×*·+&,~÷".indexOf(token.word()) >= 0)
                        || (token.kind() == Kind.WORD && MoneyWords.links(token.word()));
                boolean filler = token.isSign('.')
                        || List.of("op", "ca", "omkring", "cirka", "måske").contains(token.word());
                if (ties && (connector == null || connector.isSign('-') || connector.isSign(','))) {
                    connector = token;
                } else if (!filler) {
                    return null;
                }
            }
            return connector;
        }

        private int withSign(int first) {
            int start = tokens.get(first).start();
            AmountToken before = token(first - 1);
            if (before == null
                    || before.end() != start
                    || before.kind() != Kind.SIGN
                    || "-+~±<>≈÷=".indexOf(before.word()) < 0) {
                return start;
            }
            boolean glued = first > 1 && tokens.get(first - 2).end() == before.start();
            return glued ? start : before.start();
        }

        /** "millioner" that no number stands before. */
        private void scalesAlone(List<Match> found) {
            for (AmountToken token : tokens) {
                if (token.kind() == Kind.SCALE || isLargeSum(token)) {
                    found.add(plain.found(token.start(), token.end(), Match.Kind.AMOUNT, false));
                }
            }
        }

        /** "millionbeløb". */
        private static boolean isLargeSum(AmountToken token) {
            return token.kind() == Kind.WORD
                    && (token.word().startsWith("milli") || token.word().contains("cifre"))
                    && LARGE_SUM.matcher(token.word()).matches();
        }

        private @Nullable AmountToken token(int at) {
            return at < 0 || at >= tokens.size() ? null : tokens.get(at);
        }
    }
}
