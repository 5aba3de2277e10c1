package dk.partsregister.exchange;

import dk.partsregister.exchange.LeadershipToken.Kind;
import dk.partsregister.party.KnownOrganisations;

/**
 * Reads who leads and who sits in which group.
 *
 * <p>Follows the signs between the words rather than the lines, because people also write everything on one line.
 */
final class LeadershipCellReader {

    private final KnownOrganisations organisations;

    LeadershipCellReader(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    LeadershipCell read(String cell, Choices choices) {
        LeadershipRecorder people = new LeadershipRecorder(organisations, choices);
        new Run(cell, people).read();
        return people.finished();
    }

    /** One reading of one cell, or of the brackets in it. */
    private final class Run {

        private final LeadershipCursor cursor;
        private final LeadershipRecorder people;
        private final LeadershipLabelReader labels;
        private final PersonReader persons;

        Run(String words, LeadershipRecorder people) {
            this.cursor = new LeadershipCursor(LeadershipTokens.of(words, organisations));
            this.people = people;
            this.labels = new LeadershipLabelReader(organisations, cursor, people);
            this.persons = new PersonReader(organisations, cursor, people);
        }

        void read() {
            while (!cursor.peek().is(Kind.END)) {
                LeadershipToken token = cursor.peek();
                switch (token.kind()) {
                    case BREAK -> {
                        Kind before = cursor.tokenAt(cursor.at() - 1).kind();
                        cursor.moveOn();
                        persons.lineEnds();
                        people.lineEnds(before == Kind.COMMA || before == Kind.AND);
                    }
                    case BULLET -> {
                        cursor.moveOn();
                        people.itemBegins();
                    }
                    case COMMA, AND, DASH, COLON, STOP -> cursor.moveOn();
                    case NUMBERS -> {
                        people.activities(token.numbers());
                        cursor.moveOn();
                    }
                    case BRACKET -> {
                        people.looseWords("(" + token.text() + ")");
                        cursor.moveOn();
                    }
                    default -> readWords();
                }
            }
        }

        private void readWords() {
            if (labels.read()) {
                return;
            }
            if (cursor.peek().is(Kind.ORGANISATION)) {
                readOrganisation();
            } else {
                persons.read();
            }
        }

        private void readOrganisation() {
            String organisation = cursor.peek().text();
            LeadershipToken next = cursor.tokenAt(cursor.at() + 1);
            if (next.is(Kind.BRACKET)) {
                cursor.moveTo(cursor.at() + 2);
                people.party(organisation, true);
                new Run(next.text(), people).read();
                people.lineEnds(false);
            } else if (!persons.readAfterOrganisation()) {
                cursor.moveOn();
                people.organisationAlone(organisation);
            }
        }
    }
}
