package dk.partsregister.exchange;

import dk.partsregister.exchange.LeadershipToken.Kind;
import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.shared.Words;
import java.util.regex.Pattern;

/** Reads what stands after a name: organisation, title, group, and remarks, in any order. */
final class PersonDetailsReader {

    private static final int LONGEST_INITIALS = 20;

    private static final Pattern SURNAME = Pattern.compile(".{1,40}(?:sen|sson|sdatter|gaard|gård)");
    private static final Pattern INITIAL = Pattern.compile("(?:\\p{Lu}\\p{Ll}{0,2}\\.-?)+");

    private final KnownOrganisations organisations;
    private final LeadershipCursor cursor;
    private final NameSpans names;
    private final LeadershipRecorder people;
    private boolean organisationsComeFirst;

    PersonDetailsReader(KnownOrganisations organisations, LeadershipCursor cursor, LeadershipRecorder people) {
        this.organisations = organisations;
        this.cursor = cursor;
        this.names = new NameSpans(cursor);
        this.people = people;
    }

    /** On this line an organisation belongs to the name after it. */
    void organisationsComeFirst() {
        organisationsComeFirst = true;
    }

    void lineEnds() {
        organisationsComeFirst = false;
    }

    void read(PersonEntry person) {
        while (readOneThing(person)) {
            // Each round reads one: organisation, bracket, title.
        }
    }

    private boolean readOneThing(PersonEntry person) {
        LeadershipToken token = cursor.peek();
        int at = cursor.at();
        if (token.is(Kind.BRACKET)) {
            cursor.moveOn();
            readBracket(person, token.text());
            return true;
        }
        if (token.is(Kind.ORGANISATION) && canTakeOrganisationAt(at, person)) {
            cursor.moveOn();
            setOrganisation(person, token.text());
            return true;
        }
        if (token.is(Kind.WORD) && person.organisation == null && OrganisationShape.begins(token.text())) {
            int end = endOfOrganisation();
            setOrganisation(person, cursor.wordsOf(at, end));
            cursor.moveTo(end);
            return true;
        }
        return (token.is(Kind.COMMA) || token.is(Kind.DASH)) && readAfterSign(person, token.is(Kind.DASH));
    }

    /** "Region Midt" and "Dansk Arkitektforening" without a comma before them: two words, no more can be known. */
    private int endOfOrganisation() {
        return Math.min(cursor.endOfSegment(cursor.at()), cursor.at() + 2);
    }

    private boolean readAfterSign(PersonEntry person, boolean dash) {
        int next = cursor.at() + 1;
        if (cursor.tokenAt(next).is(Kind.BREAK)) {
            LeadershipToken afterIt = cursor.tokenAt(next + 2);
            boolean aloneOnItsLine =
                    cursor.tokenAt(next + 1).is(Kind.ORGANISATION) && (afterIt.is(Kind.BREAK) || afterIt.is(Kind.END));
            if (!aloneOnItsLine) {
                return false;
            }
            next++;
        }
        LeadershipToken token = cursor.tokenAt(next);
        if (token.is(Kind.ORGANISATION)) {
            if (!canTakeOrganisationAt(next, person)) {
                return false;
            }
            setOrganisation(person, token.text());
            cursor.moveTo(next + 1);
            return true;
        }
        return token.is(Kind.WORD) && readWordsAfterSign(person, next, dash);
    }

    private boolean readWordsAfterSign(PersonEntry person, int from, boolean dash) {
        int end = cursor.endOfSegment(from);
        String words = cursor.wordsOf(from, end);
        LeadershipToken first = cursor.tokenAt(from);
        if (cursor.tokenAt(end).is(Kind.COLON)
                || PersonEntry.isVacant(words)
                || PersonEntry.coming(words) != null
                || LeadershipLabel.announces(first.text())) {
            return false;
        }
        if (PersonTitle.is(first.text()) && !names.isNameAt(from + 1)) {
            person.addTitle(words);
        } else if (person.organisation == null && OrganisationShape.fits(words)) {
            setOrganisation(person, words);
        } else if (Words.lower(words).endsWith("gruppen") && person.viaGroup == null) {
            person.viaGroup = words;
        } else if (!first.isCapitalised()) {
            person.note(words);
        } else if (person.organisation == null && (dash || standsWhereOrganisationsStand(from, end))) {
            setOrganisation(person, words);
        } else {
            return false;
        }
        cursor.moveTo(end);
        return true;
    }

    /** The second part after a comma is an organisation, unless it can only be the next person. */
    private boolean standsWhereOrganisationsStand(int from, int end) {
        if (people.hasParty()) {
            return false;
        }
        if (end - from == 1) {
            return true;
        }
        LeadershipToken next = cursor.tokenAt(end);
        boolean ownOrganisationFollows = next.is(Kind.ORGANISATION)
                || (next.is(Kind.COMMA) && cursor.tokenAt(end + 1).is(Kind.ORGANISATION))
                || next.is(Kind.BRACKET);
        boolean initials = cursor.between(from, end).stream()
                .anyMatch(token -> token.text().length() < LONGEST_INITIALS
                        && INITIAL.matcher(token.text()).matches());
        boolean surname = SURNAME.matcher(cursor.tokenAt(end - 1).text()).matches();
        return !ownOrganisationFollows && !initials && !surname;
    }

    private boolean canTakeOrganisationAt(int index, PersonEntry person) {
        if (person.organisation != null || cursor.tokenAt(index + 1).is(Kind.COLON)) {
            return false;
        }
        return !(organisationsComeFirst && names.isNameAt(index + 1));
    }

    private static void setOrganisation(PersonEntry person, String words) {
        person.organisation = words;
        int slash = words.indexOf('/');
        if (slash > 0 && Words.lower(words.substring(slash)).contains("gruppe")) {
            person.viaGroup = words.substring(slash + 1);
        }
    }

    private void readBracket(PersonEntry person, String words) {
        if (words.isBlank()) {
            return;
        }
        boolean oneWord = words.indexOf(' ') < 0;
        boolean known = organisations.resolve(words).isPresent();
        if (person.organisation == null && (known || OrganisationShape.fits(words))) {
            setOrganisation(person, words);
        } else if (Words.lower(words).endsWith("gruppen") && person.viaGroup == null && oneWord) {
            person.viaGroup = words;
        } else if (PersonTitle.is(words)) {
            person.addTitle(words);
        } else if (person.organisation == null
                && !people.hasParty()
                && oneWord
                && Character.isUpperCase(words.charAt(0))) {
            setOrganisation(person, words);
        } else {
            person.note(words);
        }
    }
}
