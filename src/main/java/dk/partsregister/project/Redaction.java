package dk.partsregister.project;

import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.redaction.Match;
import dk.partsregister.redaction.NameFinder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes out of sheets, and of the words that go with them, what a disclosure does not show. */
public final class Redaction {

    /** Stands in texts where a name is left out. */
    static final String A_NAME = "[navn udeladt]";

    /** Stands in texts where an amount is left out. */
    static final String AN_AMOUNT = "[beløb udeladt]";

    private final Disclosure shown;
    private final PersonIndex persons;
    private final RedactionAnswers answers;
    private final NameFinder.Own everybody;
    private final Map<Integer, Set<String>> known;

    /** @param sheets those that the words beside them are about */
    Redaction(Disclosure shown, PersonIndex persons, Collection<RecordedSheet> sheets, RedactionAnswers answers) {
        this.shown = shown;
        this.persons = persons;
        this.answers = answers;
        this.everybody = shown.names() ? NameFinder.Own.NOBODY : persons.named(sheets);
        this.known = answers.knownByProject();
    }

    public Disclosure disclosure() {
        return shown;
    }

    /** The sheets with nothing in them that is not shown. */
    public List<RecordedSheet> of(List<RecordedSheet> sheets) {
        return shown.equals(Disclosure.FULL)
                ? sheets
                : sheets.stream().map(this::of).toList();
    }

    private RecordedSheet of(RecordedSheet recorded) {
        NameFinder.Own own = own(recorded);
        return new RecordedSheet(
                recorded.id(),
                recorded.number(),
                recorded.effectiveOn(),
                recorded.recordedAt(),
                shown.names() ? recorded.recordedBy() : "",
                changed(recorded.number(), recorded.cause(), own),
                SheetDocument.withTexts(withoutLists(recorded.sheet()), text -> changed(recorded.number(), text, own)));
    }

    /** Words that stand on no sheet, with nothing in them that is not shown. */
    public String of(String words) {
        return shown.equals(Disclosure.FULL) ? words : changed(0, words, everybody);
    }

    /**
     * What is taken out of these sheets.
     *
     * @param words that stand beside them
     */
    public RedactionReview review(List<RecordedSheet> sheets, List<String> words) {
        Set<Place> places = new LinkedHashSet<>();
        int people = 0;
        int amounts = 0;
        if (!shown.equals(Disclosure.FULL)) {
            words.forEach(text -> addPlaces(0, text, everybody, places));
            for (RecordedSheet recorded : sheets) {
                ProjectSheet sheet = recorded.sheet();
                NameFinder.Own own = own(recorded);
                SheetDocument.eachText(withoutLists(sheet), text -> addPlaces(recorded.number(), text, own, places));
                people += shown.names() ? 0 : ProjectCriteria.persons(sheet).size();
                amounts += shown.money()
                        ? 0
                        : sheet.budget().size() + sheet.unreadMoney().size();
            }
        }
        return new RedactionReview(
                shown,
                places.stream().filter(Place::certain).toList(),
                places.stream().filter(place -> !place.certain()).toList(),
                people,
                amounts);
    }

    private NameFinder.Own own(RecordedSheet recorded) {
        return shown.names() ? NameFinder.Own.NOBODY : persons.named(List.of(recorded));
    }

    private List<Match> found(int project, String text, NameFinder.Own own) {
        return persons.find(text, shown, own, known.getOrDefault(project, Set.of()));
    }

    private void addPlaces(int project, String text, NameFinder.Own own, Set<Place> places) {
        found(project, text, own).forEach(found -> places.add(Place.of(project, text, found)));
    }

    private String changed(int project, String text, NameFinder.Own own) {
        List<Match> found = found(project, text, own);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder changed = new StringBuilder(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            Match one = found.get(i);
            boolean left = !one.certain()
                    && answers.left().contains(Place.of(project, text, one).key());
            if (!left) {
                changed.replace(one.start(), one.end(), one.kind() == Match.Kind.NAME ? A_NAME : AN_AMOUNT);
            }
        }
        return changed.toString();
    }

    /** The sheet without the lists that hold nothing else. */
    private ProjectSheet withoutLists(ProjectSheet sheet) {
        ProjectSheet withoutLists = sheet.withParties(
                sheet.leaders().stream().map(this::of).toList(),
                sheet.groups().stream().map(this::of).toList(),
                shown.money() ? sheet.budget() : List.<BudgetLine>of(),
                sheet.decisions());
        return shown.money()
                ? withoutLists
                : withoutLists.withoutMoney(sheet.closing().stream()
                        .map(item -> new ClosingItem(item.kind(), item.state(), item.words()))
                        .toList());
    }

    private Leader of(Leader leader) {
        return shown.names()
                ? leader
                : new Leader(
                        Named.UNNAMED,
                        null,
                        leader.organisation(),
                        leader.viaGroup(),
                        leader.role(),
                        leader.activities(),
                        leader.scope(),
                        leader.heading());
    }

    private Group of(Group group) {
        List<Seat> seats = new ArrayList<>();
        group.seats()
                .forEach(seat -> seats.add(
                        shown.names() || seat.holder() == null
                                ? seat
                                : new Seat(
                                        seat.status(),
                                        Named.UNNAMED,
                                        null,
                                        seat.organisation(),
                                        seat.party(),
                                        seat.viaGroup(),
                                        seat.note(),
                                        seat.expected())));
        return new Group(group.kind(), group.heading(), seats);
    }
}
