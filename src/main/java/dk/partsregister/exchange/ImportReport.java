package dk.partsregister.exchange;

import dk.partsregister.shared.Kroner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of reading a file into the register.
 *
 * @param file its name
 * @param asOf the day from which it holds
 * @param persons names, as spelled
 * @param organisations names, each once however it is spelled
 * @param money sum of the grants of all rows, in kroner
 * @param contained part of that sum that stands in another row's grant too
 * @param choices what a human must decide
 */
public record ImportReport(
        String file,
        LocalDate asOf,
        int sections,
        int created,
        int changed,
        int unchanged,
        int persons,
        int organisations,
        BigDecimal money,
        BigDecimal contained,
        List<Choice> choices) {

    public ImportReport {
        choices = List.copyOf(choices);
    }

    public int projects() {
        return created + changed + unchanged;
    }

    /** Whether the register was changed. */
    public boolean changesAnything() {
        return created + changed > 0;
    }

    /** The report in Danish, the summary last. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("Rapport for %s, der gælder fra %s%n".formatted(file, asOf));
        text.append("  Projekter:      %d i %d afsnit (%d nye, %d ændrede, %d uændrede)%n"
                .formatted(projects(), sections, created, changed, unchanged));
        text.append("  Personer:       %d%n".formatted(persons));
        text.append("  Organisationer: %d%n".formatted(organisations));
        text.append("  Bevillinger:    %s kr.".formatted(Kroner.format(money)));
        if (contained.signum() != 0) {
            text.append(", heraf %s kr. talt to gange; uden dem %s kr."
                    .formatted(Kroner.format(contained), Kroner.format(money.subtract(contained))));
        }
        text.append("%n".formatted());
        appendChoices(text);
        return text.toString();
    }

    private void appendChoices(StringBuilder text) {
        Map<ChoiceKind, List<Choice>> byKind =
                choices.stream().collect(Collectors.groupingBy(Choice::kind, TreeMap::new, Collectors.toList()));
        List<Choice> states =
                Optional.ofNullable(byKind.remove(ChoiceKind.PROPOSED_STATE)).orElse(List.of());
        if (byKind.isEmpty()) {
            text.append("  Der er intet uklart, et menneske skal tage stilling til.%n".formatted());
        } else {
            text.append("  Et menneske skal tage stilling til %d ting:%n".formatted(choices.size() - states.size()));
        }
        byKind.forEach((kind, these) -> {
            text.append("  %s (%d)%n".formatted(kind.words(), these.size()));
            these.forEach(choice -> text.append(
                    "    %s: ”%s” – %s%n".formatted(place(choice), shortened(choice.words()), choice.question())));
        });
        appendStates(states, text);
    }

    /** Every project has one of these, so they are drawn together: a line a state. */
    private static void appendStates(List<Choice> states, StringBuilder text) {
        if (!states.isEmpty()) {
            text.append("  Tilstanden er foreslået ud fra teksten:%n".formatted());
            Map<String, List<String>> byQuestion = states.stream()
                    .collect(Collectors.groupingBy(
                            Choice::question,
                            LinkedHashMap::new,
                            Collectors.mapping(ImportReport::place, Collectors.toList())));
            byQuestion.forEach(
                    (question, places) -> text.append("    %s %s%n".formatted(question, String.join(", ", places))));
        }
    }

    private static String place(Choice choice) {
        return choice.key().isEmpty() ? "Afsnit " + choice.section() : choice.key();
    }

    private static String shortened(String words) {
        String line = words.replace('\n', ' ');
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }

    /** One line that says what happened. */
    public String summary() {
        return changesAnything()
                ? "%s: %d projekter læst ind, %d nye og %d ændrede.".formatted(file, projects(), created, changed)
                : "%s: intet ændret, alle %d projekter står der i forvejen.".formatted(file, projects());
    }
}
