package dk.partsregister.exchange;

import dk.partsregister.governance.SeatStatus;
import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.LeaderRole;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the people of a leadership cell where they belong, and notes what is left to a human. */
final class LeadershipRecorder {

    private final OrganisationQuestions organisations;
    private final Choices choices;
    private final List<Leader> leaders = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final List<PersonEntry> waiting = new ArrayList<>();

    private LeadershipLabel label = LeadershipLabel.NONE;
    private List<Integer> activities = List.of();
    private @Nullable String party;
    private @Nullable String lonelyParty;
    private @Nullable String unclearHeading;
    private @Nullable String titleOfThoseWhoFollow;
    private boolean somebodyOnThisLine;
    private boolean partySpansLines;

    LeadershipRecorder(KnownOrganisations organisations, Choices choices) {
        this.organisations = new OrganisationQuestions(organisations, choices);
        this.choices = choices;
    }

    void label(LeadershipLabel next) {
        seatTheLonelyParty();
        recordWaiting();
        closeGroup();
        label = next;
        activities = List.of();
        unclearHeading = null;
        forgetParty();
    }

    void activities(List<Integer> numbers) {
        seatTheLonelyParty();
        activities = numbers;
        forgetParty();
        somebodyOnThisLine = false;
    }

    /** Those who follow are there for a party, until the line or the list ends. */
    void party(String words, boolean organisation) {
        seatTheLonelyParty();
        somebodyOnThisLine = false;
        titleOfThoseWhoFollow = null;
        if (organisation) {
            party = words;
            partySpansLines = true;
        } else {
            unclearHeading = words;
            choices.add(ChoiceKind.UNPLACED_WORDS, words, "Hvad betyder overskriften over personerne?");
        }
    }

    /** Either people follow on the next lines, or the organisation is all that is said. */
    void partyOnALineOfItsOwn(String words) {
        party(words, true);
        lonelyParty = words;
    }

    private void seatTheLonelyParty() {
        String lonely = lonelyParty;
        lonelyParty = null;
        if (lonely != null) {
            organisationAlone(lonely);
        }
    }

    boolean hasParty() {
        return party != null;
    }

    void titleOfThoseWhoFollow(String words) {
        titleOfThoseWhoFollow = words;
    }

    void itemBegins() {
        somebodyOnThisLine = false;
    }

    void lineEnds(boolean listGoesOn) {
        boolean partyStillWaits = partySpansLines && !somebodyOnThisLine;
        if (!listGoesOn && !partyStillWaits) {
            forgetParty();
        }
        somebodyOnThisLine = false;
    }

    private void forgetParty() {
        party = null;
        partySpansLines = false;
        titleOfThoseWhoFollow = null;
    }

    /**
     * @param andAnother whether the next person follows after "og", and so may bring the organisation of both
     */
    void add(PersonEntry person, boolean andAnother) {
        if (person.title == null) {
            person.title = titleOfThoseWhoFollow;
        }
        lonelyParty = null;
        somebodyOnThisLine = true;
        if (person.organisation == null && party == null && andAnother) {
            waiting.add(person);
            return;
        }
        for (PersonEntry earlier : waiting) {
            shareOrganisation(person, earlier);
            record(earlier);
        }
        waiting.clear();
        record(person);
    }

    private void shareOrganisation(PersonEntry from, PersonEntry to) {
        if (from.organisation != null) {
            to.organisation = from.organisation;
            organisations.askWhetherShared(to.name, from.organisation);
        }
    }

    private void record(PersonEntry person) {
        if (label.body() == null) {
            addLeader(person);
        } else {
            addSeat(person);
        }
    }

    /** An organisation without a person: a seat somebody is yet to be named for. */
    void organisationAlone(String words) {
        seatTheLonelyParty();
        recordWaiting();
        organisations.askIfUnknown(words);
        organisations.askWho(words);
        somebodyOnThisLine = true;
        if (label.body() == null) {
            leaders.add(leader(Named.of(words), null, null, null, null));
        } else {
            seats.add(new Seat(SeatStatus.NAMED_LATER, null, null, organisations.named(words), null, null, null, null));
        }
    }

    /** Words that are nobody: kept with the person before them, or as they stand. */
    void looseWords(String words) {
        if (Words.trimmed(words).isEmpty()) {
            return;
        }
        seatTheLonelyParty();
        recordWaiting();
        choices.add(ChoiceKind.UNPLACED_WORDS, words, "Hvor hører ordene til? De er ikke læst som et navn.");
        if (label.body() == null) {
            if (somebodyOnThisLine && !leaders.isEmpty()) {
                leaders.add(Remarks.withScope(leaders.remove(leaders.size() - 1), words));
            } else {
                leaders.add(leader(Named.of(words), null, null, null, null));
                somebodyOnThisLine = true;
            }
        } else if (somebodyOnThisLine && !seats.isEmpty()) {
            seats.add(Remarks.withNote(seats.remove(seats.size() - 1), words));
        } else {
            seats.add(
                    new Seat(SeatStatus.NAMED_LATER, null, null, organisations.named(party), null, null, words, null));
            somebodyOnThisLine = true;
        }
    }

    private void recordWaiting() {
        waiting.forEach(this::record);
        waiting.clear();
    }

    LeadershipCell finished() {
        seatTheLonelyParty();
        recordWaiting();
        closeGroup();
        return new LeadershipCell(leaders, groups);
    }

    private void closeGroup() {
        if (label.body() != null) {
            groups.add(new Group(label.body(), label.words(), seats));
            seats.clear();
        }
    }

    private void addLeader(PersonEntry person) {
        String organisation = person.organisation == null ? party : person.organisation;
        String heading = party == null || party.equals(organisation) ? null : party;
        if (person.status != SeatStatus.FILLED) {
            choices.add(ChoiceKind.UNPLACED_WORDS, person.name, "Hvem leder? Der står intet navn.");
        } else if (organisation == null) {
            organisations.askWhere(person.name);
        }
        organisations.askIfUnknown(organisation);
        leaders.add(leader(
                Named.of(person.name),
                person.title,
                organisation,
                person.viaGroup,
                Remarks.joined(person.notesInWords(), heading)));
    }

    private Leader leader(
            Named person,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable String viaGroup,
            @Nullable String scope) {
        return new Leader(
                person,
                title,
                organisations.named(organisation),
                viaGroup,
                label.coordinating() ? LeaderRole.COORDINATOR : LeaderRole.LEADER,
                activities,
                scope,
                unclearHeading == null ? label.heading() : unclearHeading);
    }

    private void addSeat(PersonEntry person) {
        boolean empty = person.status != SeatStatus.FILLED;
        String organisation = person.organisation == null ? party : person.organisation;
        if (organisation == null && !empty) {
            organisations.askWhere(person.name);
        }
        organisations.askIfUnknown(organisation);
        String differingParty = party == null || organisations.areSame(party, organisation) ? null : party;
        organisations.askIfUnknown(differingParty);
        seats.add(new Seat(
                person.status,
                empty ? null : Named.of(person.name),
                person.title,
                organisations.named(organisation),
                organisations.named(differingParty),
                person.viaGroup,
                Remarks.joined(person.notesInWords(), person.status == SeatStatus.NAMED_LATER ? person.name : null),
                person.expected));
    }
}
