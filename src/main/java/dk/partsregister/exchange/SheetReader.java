package dk.partsregister.exchange;

import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.project.ClauseReader;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import dk.partsregister.shared.StructuredText;
import dk.partsregister.shared.TextCleaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a row of five text cells into a project sheet. */
public final class SheetReader {

    /** What people would notice; the rest is tidying. */
    private static final Set<TextCleaning.Change> WORTH_SAYING = Set.of(
            TextCleaning.Change.CONTROL_CHARACTERS,
            TextCleaning.Change.BROKEN_CHARACTERS,
            TextCleaning.Change.INVISIBLE_CHARACTERS);

    private final LeadershipCellReader leadership;
    private final BudgetCellReader budget;
    private final ClauseReader clauses;

    public SheetReader(KnownOrganisations organisations) {
        leadership = new LeadershipCellReader(organisations);
        budget = new BudgetCellReader(organisations);
        clauses = new ClauseReader(organisations);
    }

    public ReadRow read(FileSection section, FileRow row) {
        Choices choices = new Choices(section.number(), row.key());
        row.unknownCells()
                .forEach(name -> choices.add(
                        ChoiceKind.UNKNOWN_CELL, name, "Skal kolonnen bruges? Registeret har ingen plads til den."));
        TitleCell title = TitleCellReader.read(clean("Titel", row.title(), choices));
        StructuredText purpose =
                StructuredText.of(clean("Formål", row.purpose(), choices).strip());
        StatusCell status = StatusCellReader.read(clean("Tidsplan og status", row.status(), choices), choices);
        LeadershipCell people = leadership.read(clean("Projektledelse", row.leadership(), choices), choices);
        BudgetCell money = budget.read(clean("Budget", row.budget(), choices), choices);
        askForPeople(people, status.outline().activities(), row, choices);
        ProjectSheet sheet = new ProjectSheet(
                title.title(),
                title.workingTitle(),
                new SectionPlace(section.number(), section.title(), row.position()),
                title.clause() == null ? null : clauses.read(title.clause()),
                title.programme(),
                status.state().state(),
                purpose,
                status.dates(),
                status.outline().introduction(),
                status.outline().activities(),
                status.outline().statuses(),
                people.leaders(),
                people.groups(),
                money.lines(),
                money.unread(),
                status.closing(),
                relations(purpose, status),
                status.products());
        return new ReadRow(row.key(), sheet, choices.found());
    }

    private static String clean(String cell, String typed, Choices choices) {
        TextCleaning cleaning = TextCleaning.clean(typed);
        boolean outsideTheBasicPlane = cleaning.text().codePoints().anyMatch(Character::isSupplementaryCodePoint);
        if (outsideTheBasicPlane || cleaning.changes().stream().anyMatch(WORTH_SAYING::contains)) {
            choices.add(
                    ChoiceKind.CLEANED_TEXT, cell, "Er teksten, som den skal være? Der var usædvanlige tegn i den.");
        }
        return cleaning.text();
    }

    private static void askForPeople(LeadershipCell people, List<Activity> activities, FileRow row, Choices choices) {
        if (people.leaders().isEmpty()) {
            choices.add(ChoiceKind.MISSING_LEADERSHIP, row.title().strip(), "Hvem leder projektet?");
        }
        Set<Integer> numbers = activities.stream().map(Activity::number).collect(Collectors.toSet());
        for (Leader leader : people.leaders()) {
            for (int number : leader.activities()) {
                if (!numbers.contains(number)) {
                    choices.add(
                            ChoiceKind.UNKNOWN_ACTIVITY,
                            String.valueOf(number),
                            "Hvilken aktivitet ledes der? Den står ikke i tidsplanen.");
                }
            }
        }
    }

    private static List<Relation> relations(StructuredText purpose, StatusCell status) {
        List<Relation> relations = new ArrayList<>(RelationReader.read(Sentences.of(purpose.typed())));
        status.relations().stream()
                .filter(relation -> !relations.contains(relation))
                .forEach(relations::add);
        return relations;
    }
}
