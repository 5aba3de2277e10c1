package dk.partsregister.exchange;

import dk.partsregister.exchange.LeadershipToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who leads and who sits in which group.
 *
 * <p>Follows the signs between the words rather than the lines, because people also write everything on one line.
 */
final class LeadershipCellReader {

    private static final int LONGEST_LABEL = 25;
    private static final int LONGEST_ORGANISATION = 12;
    private static final int LONGEST_SEGMENT = 60;
    private static final int LONGEST_INITIALS = 20;

    private static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "la", "le", "du", "af", "der", "den", "di", "da", "el", "al", "ter", "zu", "y");

    private static final Pattern SURNAME = Pattern.compile(".{1,40}(?:sen|sson|sdatter|gaard|gård)");
    private static final Pattern INITIAL = Pattern.compile("(?:\\p{Lu}\\p{Ll}{0,2}\\.-?)+");

    private final KnownOrganisations organisations;

    LeadershipCellReader(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    LeadershipCell read(String cell, Choices choices) {
        LeadershipRecorder people = new LeadershipRecorder(organisations, choices);
        new Run(LeadershipTokens.of(cell, organisations), people).read();
        return people.finished();
    }

    /** One reading of one cell. */
    private final class Run {

        private final List<LeadershipToken> tokens;
        private final LeadershipRecorder people;
        private int at;
        private boolean organisationsComeFirst;

        Run(List<LeadershipToken> tokens, LeadershipRecorder people) {
            this.tokens = tokens;
            this.people = people;
        }

        void read() {
            while (!peek().is(Kind.END)) {
                LeadershipToken token = peek();
                switch (token.kind()) {
                    case BREAK -> {
                        at++;
                        organisationsComeFirst = false;
                        people.lineEnds(continuesOverBreak());
                    }
                    case BULLET -> {
                        at++;
                        people.itemBegins();
                    }
                    case COMMA, AND, DASH, COLON, STOP -> at++;
                    case NUMBERS -> {
                        people.activities(token.numbers());
                        at++;
                    }
                    case BRACKET -> {
                        people.looseWords("(" + token.text() + ")");
                        at++;
                    }
                    default -> readLabelOrEntry();
                }
            }
        }

        private boolean continuesOverBreak() {
            Kind before = at >= 2 ? tokens.get(at - 2).kind() : Kind.END;
            return before == Kind.COMMA || before == Kind.AND;
        }

        private void readLabelOrEntry() {
            if (readLabel() || readPartyLabel()) {
                return;
            }
            if (peek().is(Kind.ORGANISATION)) {
                readOrganisationFirst();
            } else {
                readPerson(null);
            }
        }

        // --- labels

        private boolean readLabel() {
            int colon = colonAfter(at);
            if (colon > at && looksLikeLabel(colon)) {
                Optional<LeadershipLabel> label = LeadershipLabel.of(wordsOf(at, colon));
                if (label.isPresent()) {
                    people.label(label.get());
                    at = colon + 1;
                    return true;
                }
            }
            if (peek().is(Kind.WORD) && LeadershipLabel.announces(peek().text())) {
                int end = standsAlone() ? endOfSegment(at) : at + 1;
                people.label(LeadershipLabel.of(wordsOf(at, end)).orElse(LeadershipLabel.NONE));
                at = end;
                return true;
            }
            return false;
        }

        /** Whether a line without a colon is a heading, as "Styregruppe for projektet" is. */
        private boolean standsAlone() {
            int end = endOfSegment(at);
            boolean lineEnds = end >= tokens.size() || tokens.get(end).is(Kind.BREAK);
            return lineEnds && tokens.subList(at + 1, end).stream().noneMatch(LeadershipToken::isCapitalised);
        }

        private int colonAfter(int from) {
            int end = Math.min(tokens.size(), from + LONGEST_LABEL);
            for (int i = from; i < end; i++) {
                switch (tokens.get(i).kind()) {
                    case COLON -> {
                        return i;
                    }
                    case BREAK, NUMBERS, BULLET, STOP -> {
                        return -1;
                    }
                    default -> {}
                }
            }
            return -1;
        }

        private boolean looksLikeLabel(int colon) {
            LeadershipToken first = tokens.get(at);
            if (!first.is(Kind.WORD)) {
                return false;
            }
            if (LeadershipLabel.isKeyword(first.text()) || LeadershipLabel.opens(first.text())) {
                return true;
            }
            boolean namesAnOrganisation =
                    tokens.subList(at, colon).stream().anyMatch(token -> token.is(Kind.ORGANISATION));
            LeadershipToken second = tokens.get(at + 1);
            boolean beginsLikeAName =
                    second.is(Kind.WORD) && second.isCapitalised() && !LeadershipLabel.isKeyword(second.text());
            return !namesAnOrganisation && !beginsLikeAName;
        }

        /** "KL: …" and "KL, Navn": those who follow are there for KL. */
        private boolean readPartyLabel() {
            int colon = colonAfter(at);
            if (colon > at
                    && colon - at <= LONGEST_ORGANISATION
                    && noneBetween(at, colon, Kind.COMMA, Kind.BRACKET)
                    && !isPersonBeforeParty(colon)
                    && tokens.subList(at + 1, colon).stream()
                            .noneMatch(token -> LeadershipLabel.announces(token.text()))) {
                String words = wordsOf(at, colon);
                if (colon == at + 1 && PersonTitle.is(words)) {
                    people.titleOfThoseWhoFollow(words);
                } else {
                    people.party(words, isOrganisation(at, colon, words));
                }
                at = colon + 1;
                return true;
            }
            if (!peek().is(Kind.ORGANISATION) || !atStartOfLine()) {
                return false;
            }
            Kind next = tokenAt(at + 1).kind();
            boolean beforeAName = next == Kind.COMMA && isNameAt(at + 2);
            if (beforeAName || next == Kind.BREAK) {
                if (beforeAName) {
                    people.party(peek().text(), true);
                } else {
                    people.partyOnALineOfItsOwn(peek().text());
                }
                at += 2;
                return true;
            }
            return false;
        }

        /** "… N.N. KL: …": the one party's list ends where the next party's name stands. */
        private boolean isPersonBeforeParty(int colon) {
            return colon - at > 1
                    && peek().is(Kind.WORD)
                    && tokens.get(colon - 1).is(Kind.ORGANISATION)
                    && !OrganisationShape.fits(wordsOf(at, colon - 1));
        }

        private boolean isOrganisation(int from, int to, String words) {
            return (to == from + 1 && tokens.get(from).is(Kind.ORGANISATION))
                    || organisations.resolve(words).isPresent()
                    || OrganisationShape.fits(words)
                    || tokens.subList(from, to).stream().allMatch(LeadershipToken::isCapitalised);
        }

        private boolean noneBetween(int from, int to, Kind... kinds) {
            return tokens.subList(from, to).stream()
                    .noneMatch(token -> Set.of(kinds).contains(token.kind()));
        }

        private boolean atStartOfLine() {
            if (at == 0) {
                return true;
            }
            return switch (tokens.get(at - 1).kind()) {
                case BREAK, BULLET, COLON, NUMBERS -> true;
                default -> false;
            };
        }

        // --- people

        private void readOrganisationFirst() {
            LeadershipToken organisation = peek();
            LeadershipToken next = tokenAt(at + 1);
            if (next.is(Kind.BRACKET)) {
                at += 2;
                people.party(organisation.text(), true);
                List<LeadershipToken> inside = LeadershipTokens.of(next.text(), organisations);
                new Run(inside, people).read();
                people.lineEnds(false);
            } else if (isNameAt(at + 1)) {
                organisationsComeFirst = organisationsComeFirst || atStartOfLine();
                at++;
                readPerson(organisation.text());
            } else {
                at++;
                people.organisationAlone(organisation.text());
            }
        }

        private void readPerson(@Nullable String organisation) {
            PersonEntry coming = PersonEntry.coming(wordsOf(at, endOfSegment(at)));
            if (coming != null) {
                at = endOfSegment(at);
                readWhatFollows(coming);
                people.add(coming, false);
                return;
            }
            String title = readTitle();
            int end = endOfName(at);
            if (end == at) {
                readLooseWords(title);
                return;
            }
            String name = wordsOf(at, end);
            PersonEntry person = PersonEntry.isVacant(name) ? PersonEntry.vacant(name) : PersonEntry.named(name);
            person.title = title;
            person.organisation = organisation;
            at = end;
            readWhatFollows(person);
            people.add(person, peek().is(Kind.AND) && isNameAt(at + 1));
        }

        private void readLooseWords(@Nullable String title) {
            int end = Math.max(endOfSegment(at), at + (title == null ? 1 : 0));
            String words = wordsOf(at, end);
            at = end;
            people.looseWords(title == null ? words : (title + " " + words).strip());
        }

        private @Nullable String readTitle() {
            int end = at;
            while (end < tokens.size()
                    && end - at < LONGEST_SEGMENT
                    && tokens.get(end).is(Kind.WORD)
                    && PersonTitle.is(tokens.get(end).text())) {
                end++;
            }
            if (end == at || !isNameAt(end)) {
                return null;
            }
            String title = wordsOf(at, end);
            at = end;
            return title;
        }

        private void readWhatFollows(PersonEntry person) {
            while (readOneThingAbout(person)) {
                // Each round reads one: organisation, bracket, title.
            }
        }

        private boolean readOneThingAbout(PersonEntry person) {
            LeadershipToken token = peek();
            if (token.is(Kind.BRACKET)) {
                at++;
                readBracket(person, token.text());
                return true;
            }
            if (token.is(Kind.ORGANISATION) && canTakeOrganisationAt(at, person)) {
                at++;
                setOrganisation(person, token.text());
                return true;
            }
            if (token.is(Kind.WORD) && person.organisation == null && OrganisationShape.begins(token.text())) {
                int end = endOfOrganisation(at);
                setOrganisation(person, wordsOf(at, end));
                at = end;
                return true;
            }
            if (token.is(Kind.COMMA) || token.is(Kind.DASH)) {
                return readAfterSign(person, token.is(Kind.DASH));
            }
            return false;
        }

        private boolean readAfterSign(PersonEntry person, boolean dash) {
            int next = at + 1;
            if (tokenAt(next).is(Kind.BREAK)) {
                boolean aloneOnItsLine = tokenAt(next + 1).is(Kind.ORGANISATION)
                        && (tokenAt(next + 2).is(Kind.BREAK)
                                || tokenAt(next + 2).is(Kind.END));
                if (!aloneOnItsLine) {
                    return false;
                }
                next++;
            }
            if (tokenAt(next).is(Kind.ORGANISATION)) {
                if (!canTakeOrganisationAt(next, person)) {
                    return false;
                }
                setOrganisation(person, tokenAt(next).text());
                at = next + 1;
                return true;
            }
            return tokenAt(next).is(Kind.WORD) && readWordsAfterSign(person, next, dash);
        }

        private boolean readWordsAfterSign(PersonEntry person, int from, boolean dash) {
            int end = endOfSegment(from);
            String words = wordsOf(from, end);
            if (tokenAt(end).is(Kind.COLON)
                    || PersonEntry.isVacant(words)
                    || PersonEntry.coming(words) != null
                    || LeadershipLabel.announces(tokenAt(from).text())) {
                return false;
            }
            if (PersonTitle.is(tokenAt(from).text()) && !isNameAt(from + 1)) {
                person.addTitle(words);
            } else if (person.organisation == null && OrganisationShape.fits(words)) {
                setOrganisation(person, words);
            } else if (Words.lower(words).endsWith("gruppen") && person.viaGroup == null) {
                person.viaGroup = words;
            } else if (!tokenAt(from).isCapitalised()) {
                person.note(words);
            } else if (person.organisation == null && (dash || standsWhereOrganisationsStand(from, end))) {
                setOrganisation(person, words);
            } else {
                return false;
            }
            at = end;
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
            LeadershipToken next = tokenAt(end);
            boolean ownOrganisationFollows = next.is(Kind.ORGANISATION)
                    || (next.is(Kind.COMMA) && tokenAt(end + 1).is(Kind.ORGANISATION))
                    || next.is(Kind.BRACKET);
            boolean initials = tokens.subList(from, end).stream()
                    .anyMatch(token -> token.text().length() < LONGEST_INITIALS
                            && INITIAL.matcher(token.text()).matches());
            boolean surname = SURNAME.matcher(tokenAt(end - 1).text()).matches();
            return !ownOrganisationFollows && !initials && !surname;
        }

        private boolean canTakeOrganisationAt(int index, PersonEntry person) {
            if (person.organisation != null || tokenAt(index + 1).is(Kind.COLON)) {
                return false;
            }
            return !(organisationsComeFirst && isNameAt(index + 1));
        }

        private void setOrganisation(PersonEntry person, String words) {
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
            boolean known = organisations.resolve(words).isPresent();
            if (person.organisation == null && (known || OrganisationShape.fits(words))) {
                setOrganisation(person, words);
            } else if (Words.lower(words).endsWith("gruppen") && person.viaGroup == null && words.indexOf(' ') < 0) {
                person.viaGroup = words;
            } else if (PersonTitle.is(words)) {
                person.addTitle(words);
            } else if (person.organisation == null
                    && !people.hasParty()
                    && words.indexOf(' ') < 0
                    && Character.isUpperCase(words.charAt(0))) {
                setOrganisation(person, words);
            } else {
                person.note(words);
            }
        }

        // --- where things end

        private boolean isNameAt(int index) {
            LeadershipToken first = tokenAt(index);
            return first.is(Kind.WORD)
                    && first.isCapitalised()
                    && !LeadershipLabel.announces(first.text())
                    && (PersonEntry.isVacant(first.text()) || endOfName(index) > index)
                    && !tokenAt(endOfSegment(index)).is(Kind.COLON);
        }

        private int endOfName(int from) {
            int end = from;
            if (!tokenAt(from).is(Kind.WORD) || !tokenAt(from).isCapitalised()) {
                return from;
            }
            while (tokenAt(end).is(Kind.WORD) && belongsToName(end, from)) {
                end++;
            }
            return end;
        }

        private boolean belongsToName(int index, int from) {
            String word = tokenAt(index).text();
            if (index > from && (LeadershipLabel.announces(word) || beginsOrganisation(index))) {
                return false;
            }
            if (index > from && PersonEntry.isVacant(tokenAt(from).text())) {
                return false;
            }
            return tokenAt(index).isCapitalised()
                    || (index > from
                            && PARTICLES.contains(word)
                            && tokenAt(index + 1).isCapitalised())
                    || word.startsWith("d'")
                    || word.startsWith("’");
        }

        private boolean beginsOrganisation(int index) {
            return OrganisationShape.begins(tokenAt(index).text());
        }

        /** "Region Midt" and "Dansk Arkitektforening" without a comma before them: two words, no more can be known. */
        private int endOfOrganisation(int from) {
            return Math.min(endOfSegment(from), from + 2);
        }

        private int endOfSegment(int from) {
            int end = from;
            while (end < tokens.size()
                    && end - from < LONGEST_SEGMENT
                    && tokens.get(end).is(Kind.WORD)
                    && (end == from
                            || !LeadershipLabel.announces(tokens.get(end).text()))) {
                end++;
            }
            return end;
        }

        private LeadershipToken peek() {
            return tokenAt(at);
        }

        private LeadershipToken tokenAt(int index) {
            return index < tokens.size() ? tokens.get(index) : LeadershipToken.of(Kind.END, "");
        }

        private String wordsOf(int from, int to) {
            List<String> words = new ArrayList<>();
            for (LeadershipToken token : tokens.subList(from, Math.max(from, Math.min(to, tokens.size())))) {
                if (token.is(Kind.COMMA) && !words.isEmpty()) {
                    words.set(words.size() - 1, words.get(words.size() - 1) + ",");
                } else if (token.is(Kind.BRACKET)) {
                    words.add("(" + token.text() + ")");
                } else {
                    words.add(token.text());
                }
            }
            return String.join(" ", words);
        }
    }
}
