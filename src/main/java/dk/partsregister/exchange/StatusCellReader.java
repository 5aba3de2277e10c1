package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a status cell: the steps, the statements, and the facts that stand in them. */
final class StatusCellReader {

    /** Looks like a day, but no calendar has it: "31. juni", "15.13.2008". */
    private static final Pattern DAY = Pattern.compile(
            "(?iu)\\b\\d{1,2}\\. ?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?: \\d{4})?"
                    + "|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private StatusCellReader() {}

    static StatusCell read(String cell, Choices choices) {
        StatusOutline outline = StatusOutlineReader.read(cell);
        List<String> all = new ArrayList<>(Sentences.of(outline.introduction().typed()));
        List<String> ofTheProject = new ArrayList<>(all);
        for (StatusEntry status : outline.statuses()) {
            List<String> sentences = Sentences.of(status.text().typed());
            all.addAll(sentences);
            if (status.activities().isEmpty()) {
                ofTheProject.addAll(sentences);
            }
        }
        Dates dates = ProjectDatesReader.read(ofTheProject, outline.activities());
        List<ClosingItem> closing = ClosingReader.read(all, outline.activities());
        StateProposal state =
                StateProposal.of(ofTheProject, !outline.activities().isEmpty(), dates, closing);
        choices.add(ChoiceKind.PROPOSED_STATE, state.evidence(), "Passer tilstanden ”%s”?".formatted(state.inWords()));
        askForDates(cell, choices);
        return new StatusCell(outline, dates, closing, state, RelationReader.read(all), ProductReader.read(all));
    }

    private static void askForDates(String cell, Choices choices) {
        Matcher day = DAY.matcher(Words.plain(cell));
        while (day.find()) {
            if (DatePhrase.read(day.group()).reading() == DatePhrase.Reading.UNREAD) {
                choices.add(ChoiceKind.UNREAD_DATE, day.group(), "Hvilken dag menes der? Datoen findes ikke.");
            }
        }
    }
}
