package dk.partsregister.project;

import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of the sheets somebody is shown. Organisations always are.
 *
 * @param names the names of persons
 * @param money amounts, and where they come from
 */
public record Disclosure(boolean names, boolean money) {

    /** Everything. */
    public static final Disclosure FULL = new Disclosure(true, true);

    /** Stands in texts where a name is left out. */
    static final String A_NAME = "[navn udeladt]";

    /** Stands in texts where an amount is left out. */
    static final String AN_AMOUNT = "[beløb udeladt]";

    /** A number with a unit of money after or before it, in any text. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?iu)(?:\\b(?:kr\\.?|kroner|DKK)\\s*\\d[\\d.,]*)|(?:\\d[\\d.,\\s\u00A0]{0,30}(?:,-|(?:(?:t|mio|mia|mill|tusind|millioner)\\.?\\s*)?(?:kr\\b\\.?|kroner\\b|DKK\\b)|(?:mio|mia)\\b\\.?))");

    /** What both of two disclosures show. */
    public Disclosure and(Disclosure other) {
        return new Disclosure(names && other.names, money && other.money);
    }

    /** The sheets with nothing in them that is not shown; names are looked for in the texts of all of them. */
    public List<RecordedSheet> of(List<RecordedSheet> sheets) {
        if (equals(FULL)) {
            return sheets;
        }
        Withholding withholding = new Withholding(this, names ? null : anyOf(namesIn(sheets)));
        return sheets.stream()
                .map(recorded -> new RecordedSheet(
                        recorded.id(),
                        recorded.number(),
                        recorded.effectiveOn(),
                        recorded.recordedAt(),
                        names ? recorded.recordedBy() : "",
                        recorded.cause(),
                        withholding.of(recorded.sheet())))
                .toList();
    }

    private static List<String> namesIn(Collection<RecordedSheet> sheets) {
        return sheets.stream()
                .flatMap(recorded -> ProjectCriteria.persons(recorded.sheet()).stream())
                .map(Named::words)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static @Nullable Pattern anyOf(List<String> names) {
        return names.isEmpty()
                ? null
                : Pattern.compile(names.stream()
                        .map(name -> Stream.of(name.strip().split("\\s+"))
                                .map(Pattern::quote)
                                .collect(Collectors.joining("\\s+")))
                        .collect(Collectors.joining("|", "(?iu)(?<![\\p{L}\\p{N}])(?:", ")s?(?![\\p{L}\\p{N}])")));
    }

    /** Takes out of sheets what is not shown. */
    private record Withholding(Disclosure shown, @Nullable Pattern persons) {

        private ProjectSheet of(ProjectSheet sheet) {
            ProjectSheet withoutLists = sheet.withParties(
                    sheet.leaders().stream().map(this::of).toList(),
                    sheet.groups().stream().map(this::of).toList(),
                    shown.money ? sheet.budget() : List.<BudgetLine>of(),
                    sheet.decisions());
            return SheetDocument.withTexts(shown.money ? withoutLists : withoutMoney(withoutLists), this::shown);
        }

        private String shown(String typed) {
            String left = persons == null ? typed : persons.matcher(typed).replaceAll(Matcher.quoteReplacement(A_NAME));
            return shown.money ? left : AMOUNT.matcher(left).replaceAll(Matcher.quoteReplacement(AN_AMOUNT));
        }

        private Leader of(Leader leader) {
            return shown.names
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
                            shown.names || seat.holder() == null
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

        private static ProjectSheet withoutMoney(ProjectSheet sheet) {
            return sheet.withoutMoney(sheet.closing().stream()
                    .map(item -> new ClosingItem(item.kind(), item.state(), item.words()))
                    .toList());
        }
    }
}
