package dk.partsregister.overview;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.ActivityKind;
import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.Decision;
import dk.partsregister.project.ProjectSheet.StatusEntry;
import dk.partsregister.shared.DatePhrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cell "Tidsplan og status": what is dated first, then the statuses, closing items and decisions last.
 *
 * <p>A date or closing item is printed on its own only where no text of the sheet has said it already.
 */
final class StatusLayout {

    private final ProjectSheet sheet;
    private final String said;
    private final List<Block> blocks = new ArrayList<>();

    private StatusLayout(ProjectSheet sheet) {
        this.sheet = sheet;
        this.said = Stream.of(
                        Stream.of(sheet.introduction().typed()),
                        sheet.activities().stream().map(StatusLayout::words),
                        sheet.statuses().stream().map(status -> status.text().typed()))
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    static List<Block> blocks(ProjectSheet sheet) {
        StatusLayout layout = new StatusLayout(sheet);
        layout.addDates();
        layout.blocks.addAll(OverviewLayout.blocks(sheet.introduction()));
        layout.addActivities();
        sheet.statuses().forEach(layout::add);
        layout.addClosing();
        layout.addDecisions();
        return layout.blocks;
    }

    private static String words(Activity activity) {
        return activity.period() == null
                ? activity.title()
                : activity.title() + " " + activity.period().typed();
    }

    private boolean isSaid(String words) {
        return said.contains(words.toLowerCase(Locale.ROOT));
    }

    private void addDates() {
        addDate("Godkendt", sheet.dates().approved());
        addDate("Begyndt", sheet.dates().started());
        addDate("Oprindeligt forventet afsluttet", sheet.dates().originallyExpectedEnd());
        addDate("Forventes afsluttet", sheet.dates().expectedEnd());
        addDate("Afsluttet", sheet.dates().ended());
    }

    private void addDate(String what, @Nullable DatePhrase phrase) {
        if (phrase != null && !isSaid(phrase.typed())) {
            blocks.add(Block.text(what + " " + phrase.typed() + "."));
        }
    }

    private void addActivities() {
        String period = null;
        for (Activity activity : sheet.activities()) {
            if (activity.kind() == ActivityKind.MILESTONE) {
                String typed =
                        activity.period() == null ? "" : activity.period().typed();
                if (!typed.isEmpty() && !typed.equals(period)) {
                    blocks.add(Block.label(typed));
                }
                period = typed;
                blocks.add(Block.text(sentence(activity.title())));
            } else {
                blocks.add(Block.item(1, marker(activity), titleAndPeriod(activity)));
            }
        }
    }

    private static String marker(Activity activity) {
        return switch (activity.kind()) {
            case PHASE -> "Fase " + activity.number() + ".";
            case PART -> "Del " + activity.number() + ".";
            case ACTIVITY, MILESTONE -> activity.number() + ".";
        };
    }

    private static String titleAndPeriod(Activity activity) {
        DatePhrase period = activity.period();
        if (period == null || activity.title().endsWith(period.typed())) {
            return sentence(activity.title());
        }
        return sentence(activity.title()) + " " + sentence(period.typed());
    }

    private static String sentence(String words) {
        boolean goesOn =
                words.isEmpty() || words.endsWith(" og") || ".:;,!?".indexOf(words.charAt(words.length() - 1)) >= 0;
        return goesOn ? words : words + ".";
    }

    private void add(StatusEntry status) {
        List<Block> lines = OverviewLayout.blocks(status.text());
        if (status.activities().isEmpty()) {
            blocks.addAll(lines);
            return;
        }
        String marker = "Ad. " + Numbers.ranges(status.activities()) + ".";
        if (lines.isEmpty() || lines.get(0).marker() != null) {
            blocks.add(Block.label(marker));
            blocks.addAll(lines);
        } else {
            blocks.add(Block.item(1, marker, lines.get(0).text()));
            blocks.addAll(lines.subList(1, lines.size()));
        }
    }

    private void addClosing() {
        Set<String> unsaid = new LinkedHashSet<>();
        for (ClosingItem item : sheet.closing()) {
            if (item.words() == null) {
                if (!isDecided(item)) {
                    unsaid.add(ClosingWords.of(item));
                }
            } else if (!isSaid(item.words())) {
                unsaid.add(item.words());
            }
        }
        unsaid.forEach(words -> blocks.add(Block.text(words)));
    }

    /** Whether a decision says the same, with the day and the body to it. */
    private boolean isDecided(ClosingItem item) {
        return sheet.decisions().stream()
                .anyMatch(
                        decision -> decision.matter().name().equals(item.kind().name())
                                && decision.outcome().name().equals(item.state().name()));
    }

    private void addDecisions() {
        for (Decision decision : sheet.decisions()) {
            String words = DecisionWords.of(decision);
            if (!isSaid(words)) {
                blocks.add(Block.text(words));
            }
        }
    }
}
