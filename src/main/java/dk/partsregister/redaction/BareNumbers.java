package dk.partsregister.redaction;

import dk.partsregister.redaction.AmountToken.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells which of the numbers without a unit of money may be amounts, by the words around them. */
record BareNumbers(List<AmountToken> tokens) {

    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:[. ]\\d{3})+(?:,\\d+)?");
    private static final int NEAR = 5;
    private static final int SMALL = 100;
    private static final int FEW = 1000;
    private static final int LINKS = 3;
    private static final Set<String> IS = Set.of("på", "er", "var", "blev", "udgør", "til", "med", "ca");

    /** Whether somebody is to be asked. */
    boolean mayBeMoney(Quantity quantity, @Nullable String follows) {
        if (isCounted(quantity, follows) || isNumbered(quantity)) {
            return false;
        }
        boolean other = follows != null && !MoneyWords.goesOn(follows) && !MoneyWords.isAboutMoney(follows);
        AmountToken number = tokens.get(quantity.number());
        boolean near = isNearMoney(quantity.first(), -1) || isNearMoney(quantity.last(), 1);
        if (number.kind() == Kind.NUMBER_WORD) {
            boolean multiplied = IntStream.rangeClosed(quantity.number(), quantity.last())
                    .anyMatch(at -> MoneyWords.multiplies(tokens.get(at).word()));
            return multiplied && (near || !other);
        }
        if (number.isYear() || (number.isDate() && !isSaidToBe(quantity))) {
            return false;
        }
        boolean multiplied = quantity.last() > quantity.number();
        if (near) {
            boolean decimals = number.word().indexOf(',') > 0;
            return number.isLarge() || multiplied || number.value() >= SMALL || decimals || isSaidToBe(quantity);
        }
        boolean grouped = number.isLarge() && GROUPED.matcher(number.word()).matches();
        return (multiplied || (grouped && number.value() >= FEW)) && !other;
    }

    private boolean isCounted(Quantity quantity, @Nullable String follows) {
        AmountToken next = token(quantity.last() + 1);
        boolean percent = next != null && !next.newLine() && (next.isSign('%') || next.isSign('‰'));
        return percent || (follows != null && !MoneyWords.goesOn(follows) && MoneyWords.isCounted(follows));
    }

    /** "§ 5", "nr. 5", "OK-05", "5. maj", "12/9", "kl. 9.30". */
    private boolean isNumbered(Quantity quantity) {
        int at = isSign(quantity.first() - 1, '.') ? quantity.first() - 2 : quantity.first() - 1;
        AmountToken before = token(at);
        boolean numbered = isSign(at, '§')
                || isSign(at, '#')
                || (before != null && before.kind() == Kind.WORD && MoneyWords.isNumbered(before.word()));
        boolean small = tokens.get(quantity.number()).value() < SMALL;
        int next = isSign(quantity.last() + 1, '.') ? quantity.last() + 2 : quantity.last() + 1;
        AmountToken after = token(next);
        boolean month = small && after != null && MoneyWords.isMonth(after.word());
        boolean slashed = (isSign(quantity.last() + 1, '/') && isNumber(quantity.last() + 2))
                || (isSign(quantity.first() - 1, '/') && isNumber(quantity.first() - 2));
        return numbered || month || slashed || isAfterName(quantity.first());
    }

    /** "OK-05". */
    private boolean isAfterName(int first) {
        AmountToken hyphen = token(first - 1);
        AmountToken name = token(first - 2);
        return hyphen != null
                && name != null
                && hyphen.isSign('-')
                && name.kind() == Kind.WORD
                && name.end() == hyphen.start()
                && hyphen.end() == tokens.get(first).start();
    }

    /** "bevilling: 75", "budgettet er på 3". */
    private boolean isSaidToBe(Quantity quantity) {
        for (int steps = 1; steps <= LINKS; steps++) {
            AmountToken token = token(quantity.first() - steps);
            if (token == null) {
                return false;
            }
            if (token.kind() == Kind.WORD && MoneyWords.isAboutMoney(token.word())) {
                return true;
            }
            boolean between = token.isSign(':') || token.isSign('=') || token.isSign('(') || IS.contains(token.word());
            if (!between) {
                return false;
            }
        }
        return false;
    }

    private boolean isNearMoney(int from, int step) {
        int words = 0;
        for (int at = from + step; words < NEAR; at += step) {
            AmountToken token = token(at);
            if (token == null) {
                return false;
            }
            if (token.kind() == Kind.CURRENCY) {
                return true;
            }
            if (token.kind() == Kind.WORD) {
                words++;
                if (MoneyWords.isAboutMoney(token.word())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSign(int at, char sign) {
        AmountToken token = token(at);
        return token != null && token.isSign(sign);
    }

    private boolean isNumber(int at) {
        AmountToken token = token(at);
        return token != null && token.kind() == Kind.NUMBER;
    }

    private @Nullable AmountToken token(int at) {
        return at < 0 || at >= tokens.size() ? null : tokens.get(at);
    }
}
