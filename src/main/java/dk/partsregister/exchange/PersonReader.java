package dk.partsregister.exchange;

import dk.partsregister.exchange.LeadershipToken.Kind;
import dk.partsregister.party.KnownOrganisations;
import org.jspecify.annotations.Nullable;

/** Reads one person, one empty seat, or words that are neither. */
final class PersonReader {

    private static final int LONGEST_TITLE = 60;

    private final LeadershipCursor cursor;
    private final NameSpans names;
    private final PersonDetailsReader details;
    private final LeadershipRecorder people;

    PersonReader(KnownOrganisations organisations, LeadershipCursor cursor, LeadershipRecorder people) {
        this.cursor = cursor;
        this.names = new NameSpans(cursor);
        this.details = new PersonDetailsReader(organisations, cursor, people);
        this.people = people;
    }

    void lineEnds() {
        details.lineEnds();
    }

    void read() {
        read(null);
    }

    /** Reads "KL Navn", if a name stands after the organisation that stands here. */
    boolean readAfterOrganisation() {
        if (!names.isNameAt(cursor.at() + 1)) {
            return false;
        }
        if (cursor.isAtStartOfLine()) {
            details.organisationsComeFirst();
        }
        String organisation = cursor.peek().text();
        cursor.moveOn();
        read(organisation);
        return true;
    }

    private void read(@Nullable String organisation) {
        int endOfWords = cursor.endOfSegment(cursor.at());
        PersonEntry coming = PersonEntry.coming(cursor.wordsOf(cursor.at(), endOfWords));
        if (coming != null) {
            cursor.moveTo(endOfWords);
            details.read(coming);
            people.add(coming, false);
            return;
        }
        String title = readTitle();
        int end = names.endOfName(cursor.at());
        if (end == cursor.at()) {
            readLooseWords(title);
            return;
        }
        String name = cursor.wordsOf(cursor.at(), end);
        PersonEntry person = PersonEntry.isVacant(name) ? PersonEntry.vacant(name) : PersonEntry.named(name);
        person.title = title;
        person.organisation = organisation;
        cursor.moveTo(end);
        details.read(person);
        people.add(person, cursor.peek().is(Kind.AND) && names.isNameAt(cursor.at() + 1));
    }

    private @Nullable String readTitle() {
        int end = cursor.at();
        while (end - cursor.at() < LONGEST_TITLE
                && cursor.tokenAt(end).is(Kind.WORD)
                && PersonTitle.is(cursor.tokenAt(end).text())) {
            end++;
        }
        if (end == cursor.at() || !names.isNameAt(end)) {
            return null;
        }
        String title = cursor.wordsOf(cursor.at(), end);
        cursor.moveTo(end);
        return title;
    }

    private void readLooseWords(@Nullable String title) {
        int end = Math.max(cursor.endOfSegment(cursor.at()), cursor.at() + (title == null ? 1 : 0));
        String words = cursor.wordsOf(cursor.at(), end);
        cursor.moveTo(end);
        people.looseWords(title == null ? words : (title + " " + words).strip());
    }
}
