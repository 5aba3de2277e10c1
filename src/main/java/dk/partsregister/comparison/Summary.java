package dk.partsregister.comparison;

import dk.partsregister.comparison.Comparison.Fate;
import dk.partsregister.comparison.Comparison.Figures;
import dk.partsregister.comparison.Comparison.ProjectChange;
import dk.partsregister.overview.Block;
import dk.partsregister.overview.Column;
import dk.partsregister.shared.Kroner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a comparison comes to, in sentences. */
public final class Summary {

    private Summary() {}

    /** The sentences that stand before the rows, and how they are to be read. */
    static List<Block> blocks(Comparison comparison) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.title(
                "Fra " + comparison.from().name() + " til " + comparison.to().name()));
        sentences(comparison).forEach(sentence -> blocks.add(Block.text(sentence)));
        if (!comparison.isEmpty()) {
            blocks.add(
                    Block.text(
                            "Det, der er kommet til, er understreget. Det, der er gået ud, er streget over. Projekter uden ændringer er udeladt."));
        }
        return blocks;
    }

    /** The same in sentences alone. */
    public static List<String> sentences(Comparison comparison) {
        Figures figures = comparison.figures();
        List<String> sentences = new ArrayList<>();
        if (comparison.isEmpty()) {
            sentences.add("Ingen af de " + projects(figures.after()) + " er ændret.");
            return sentences;
        }
        sentences.add("Oversigten har " + projects(figures.after()) + " mod " + figures.before() + " før: "
                + counted(comparison.count(Fate.NEW), "nyt", "nye") + " og "
                + counted(comparison.count(Fate.GONE), "udgået", "udgåede") + ".");
        sentences.add(counted(comparison.count(Fate.CHANGED), "er ændret", "er ændrede") + ", "
                + counted(comparison.count(Fate.MOVED), "er flyttet", "er flyttede") + " til et andet afsnit, og "
                + counted(comparison.unchanged().size(), "er uændret", "er uændrede") + ".");
        addStates(comparison, sentences);
        if (comparison.marked().columns().contains(Column.BUDGET)) {
            sentences.add(money(figures));
        }
        if (figures.came() + figures.went() > 0) {
            sentences.add(persons(figures.came()) + " er kommet til, og " + persons(figures.went()) + " er gået ud.");
        }
        return sentences;
    }

    /** Which projects stand elsewhere in their lives, each change of state a sentence. */
    private static void addStates(Comparison comparison, List<String> sentences) {
        for (ProjectChange change : comparison.changes()) {
            String states = change.facts().stream()
                    .filter(fact -> fact.kind() == Fact.Kind.STATE)
                    .map(Fact::words)
                    .collect(Collectors.joining("; "));
            if (!states.isEmpty()) {
                sentences.add(change.title() + ": " + states + ".");
            }
        }
    }

    private static String money(Figures figures) {
        BigDecimal difference = figures.grantedAfter().subtract(figures.granted());
        String now = Kroner.format(figures.grantedAfter()) + " kr.";
        if (difference.signum() == 0) {
            return "Bevillingerne er uændret " + now;
        }
        return "Bevillingerne er " + (difference.signum() > 0 ? "steget" : "faldet") + " med "
                + Kroner.format(difference.abs()) + " kr. til " + now;
    }

    private static String projects(int count) {
        return counted(count, "projekt", "projekter");
    }

    private static String persons(int count) {
        return counted(count, "person", "personer");
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
