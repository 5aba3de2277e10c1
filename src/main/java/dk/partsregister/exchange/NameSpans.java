package dk.partsregister.exchange;

import dk.partsregister.exchange.LeadershipToken.Kind;
import java.util.Set;

/** Tells where the name of a person begins and ends. */
final class NameSpans {

    private static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "la", "le", "du", "af", "der", "den", "di", "da", "el", "al", "ter", "zu", "y");

    private final LeadershipCursor cursor;

    NameSpans(LeadershipCursor cursor) {
        this.cursor = cursor;
    }

    boolean isNameAt(int index) {
        LeadershipToken first = cursor.tokenAt(index);
        return first.is(Kind.WORD)
                && first.isCapitalised()
                && !LeadershipLabel.announces(first.text())
                && (PersonEntry.isVacant(first.text()) || endOfName(index) > index)
                && !cursor.tokenAt(cursor.endOfSegment(index)).is(Kind.COLON);
    }

    int endOfName(int from) {
        LeadershipToken first = cursor.tokenAt(from);
        int end = from;
        if (!first.is(Kind.WORD) || !first.isCapitalised()) {
            return from;
        }
        while (cursor.tokenAt(end).is(Kind.WORD) && belongsToName(end, from)) {
            end++;
        }
        return end;
    }

    private boolean belongsToName(int index, int from) {
        LeadershipToken token = cursor.tokenAt(index);
        String word = token.text();
        if (index > from && (LeadershipLabel.announces(word) || OrganisationShape.begins(word))) {
            return false;
        }
        if (index > from && PersonEntry.isVacant(cursor.tokenAt(from).text())) {
            return false;
        }
        return token.isCapitalised()
                || (index > from
                        && PARTICLES.contains(word)
                        && cursor.tokenAt(index + 1).isCapitalised())
                || word.startsWith("d'")
                || word.startsWith("’");
    }
}
