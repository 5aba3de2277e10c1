package dk.partsregister.exchange;

import dk.partsregister.exchange.LeadershipToken.Kind;
import dk.partsregister.party.KnownOrganisations;
import java.util.Optional;

/** Reads the words people stand under: what they do, which group they sit in, whom they are there for. */
final class LeadershipLabelReader {

    private static final int LONGEST_ORGANISATION = 12;

    private final KnownOrganisations organisations;
    private final LeadershipCursor cursor;
    private final NameSpans names;
    private final LeadershipRecorder people;

    LeadershipLabelReader(KnownOrganisations organisations, LeadershipCursor cursor, LeadershipRecorder people) {
        this.organisations = organisations;
        this.cursor = cursor;
        this.names = new NameSpans(cursor);
        this.people = people;
    }

    /** Reads a label if one stands here. */
    boolean read() {
        return readLabelWithColon() || readAnnouncement() || readPartyWithColon() || readPartyInFront();
    }

    private boolean readLabelWithColon() {
        int colon = cursor.colonAhead();
        if (colon <= cursor.at() || !looksLikeLabel(colon)) {
            return false;
        }
        Optional<LeadershipLabel> label = LeadershipLabel.of(cursor.wordsOf(cursor.at(), colon));
        if (label.isEmpty()) {
            return false;
        }
        people.label(label.get());
        cursor.moveTo(colon + 1);
        return true;
    }

    private boolean looksLikeLabel(int colon) {
        LeadershipToken first = cursor.peek();
        if (!first.is(Kind.WORD)) {
            return false;
        }
        if (LeadershipLabel.isKeyword(first.text()) || LeadershipLabel.opens(first.text())) {
            return true;
        }
        boolean namesAnOrganisation =
                cursor.between(cursor.at(), colon).stream().anyMatch(token -> token.is(Kind.ORGANISATION));
        LeadershipToken second = cursor.tokenAt(cursor.at() + 1);
        boolean beginsLikeAName =
                second.is(Kind.WORD) && second.isCapitalised() && !LeadershipLabel.isKeyword(second.text());
        return !namesAnOrganisation && !beginsLikeAName;
    }

    private boolean readAnnouncement() {
        int at = cursor.at();
        if (!cursor.peek().is(Kind.WORD)
                || !LeadershipLabel.announces(cursor.peek().text())) {
            return false;
        }
        int end = standsAlone() ? cursor.endOfSegment(at) : at + 1;
        people.label(LeadershipLabel.of(cursor.wordsOf(at, end)).orElse(LeadershipLabel.NONE));
        cursor.moveTo(end);
        return true;
    }

    /** Whether a line without a colon is a heading, as "Styregruppe for projektet" is. */
    private boolean standsAlone() {
        int end = cursor.endOfSegment(cursor.at());
        Kind next = cursor.tokenAt(end).kind();
        return (next == Kind.BREAK || next == Kind.END)
                && cursor.between(cursor.at() + 1, end).stream().noneMatch(LeadershipToken::isCapitalised);
    }

    /** "KL: …": those who follow are there for KL. */
    private boolean readPartyWithColon() {
        int at = cursor.at();
        int colon = cursor.colonAhead();
        if (colon <= at || !looksLikeParty(colon)) {
            return false;
        }
        String words = cursor.wordsOf(at, colon);
        if (colon == at + 1 && PersonTitle.is(words)) {
            people.titleOfThoseWhoFollow(words);
        } else {
            people.party(words, isOrganisation(colon, words));
        }
        cursor.moveTo(colon + 1);
        return true;
    }

    private boolean looksLikeParty(int colon) {
        return colon - cursor.at() <= LONGEST_ORGANISATION
                && cursor.between(cursor.at(), colon).stream()
                        .noneMatch(token -> token.is(Kind.COMMA) || token.is(Kind.BRACKET))
                && !isPersonBeforeParty(colon)
                && cursor.between(cursor.at() + 1, colon).stream()
                        .noneMatch(token -> LeadershipLabel.announces(token.text()));
    }

    /** "… N.N. KL: …": the one party's list ends where the next party's name stands. */
    private boolean isPersonBeforeParty(int colon) {
        return colon - cursor.at() > 1
                && cursor.peek().is(Kind.WORD)
                && cursor.tokenAt(colon - 1).is(Kind.ORGANISATION)
                && !OrganisationShape.fits(cursor.wordsOf(cursor.at(), colon - 1));
    }

    private boolean isOrganisation(int colon, String words) {
        return (colon == cursor.at() + 1 && cursor.peek().is(Kind.ORGANISATION))
                || organisations.resolve(words).isPresent()
                || OrganisationShape.fits(words)
                || cursor.between(cursor.at(), colon).stream().allMatch(LeadershipToken::isCapitalised);
    }

    /** "KL, Navn", or an organisation on a line of its own. */
    private boolean readPartyInFront() {
        LeadershipToken organisation = cursor.peek();
        if (!organisation.is(Kind.ORGANISATION) || !cursor.isAtStartOfLine()) {
            return false;
        }
        Kind next = cursor.tokenAt(cursor.at() + 1).kind();
        if (next == Kind.COMMA && names.isNameAt(cursor.at() + 2)) {
            people.party(organisation.text(), true);
        } else if (next == Kind.BREAK) {
            people.partyOnALineOfItsOwn(organisation.text());
        } else {
            return false;
        }
        cursor.moveTo(cursor.at() + 2);
        return true;
    }
}
