package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectSheet.RelationKind;
import dk.partsregister.project.ProjectSheet.SectionPlace;
import dk.partsregister.shared.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds rows that are a part of another: the same money, a reference between their sections, and a word in common. */
final class CrossReferenceReader {

    private static final int LETTERS_IN_COMMON = 5;

    private record Part(ReadRow whole, BudgetLine line) {}

    private CrossReferenceReader() {}

    static List<ProposedRelation> read(List<ReadRow> rows) {
        Map<BigDecimal, List<Part>> parts = new HashMap<>();
        for (ReadRow row : rows) {
            for (BudgetLine line : row.sheet().budget()) {
                BigDecimal amount = line.amount().amount();
                if (line.kind() == BudgetLineKind.PART_OF && amount != null) {
                    parts.computeIfAbsent(amount, any -> new ArrayList<>()).add(new Part(row, line));
                }
            }
        }
        List<ProposedRelation> found = new ArrayList<>();
        for (ReadRow row : rows) {
            onlyGrant(row).map(grant -> parts.getOrDefault(grant, List.of())).orElse(List.of()).stream()
                    .flatMap(part -> relation(row, part).stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<BigDecimal> onlyGrant(ReadRow row) {
        List<BudgetLine> grants = row.sheet().budget().stream()
                .filter(line -> line.kind() == BudgetLineKind.GRANT)
                .toList();
        return grants.size() == 1 ? grants.get(0).amount().value() : Optional.empty();
    }

    private static Optional<ProposedRelation> relation(ReadRow row, Part part) {
        String label = part.line().label();
        if (part.whole().key().equals(row.key())
                || label == null
                || !haveAWordInCommon(label, row.sheet().title())) {
            return Optional.empty();
        }
        return reference(row.sheet(), part.whole().sheet())
                .or(() -> reference(part.whole().sheet(), row.sheet()))
                .map(words -> new ProposedRelation(row.key(), part.whole().key(), RelationKind.PART_OF, words));
    }

    /** The words with which one sheet points at the section of the other. */
    private static Optional<String> reference(ProjectSheet from, ProjectSheet to) {
        SectionPlace place = to.section();
        return from.relations().stream()
                .filter(relation ->
                        place != null && Integer.valueOf(place.number()).equals(relation.section()))
                .map(Relation::words)
                .findFirst();
    }

    static boolean haveAWordInCommon(String label, String title) {
        for (String word : words(label)) {
            for (String other : words(title)) {
                if (word.length() >= LETTERS_IN_COMMON
                        && other.length() >= LETTERS_IN_COMMON
                        && word.substring(0, LETTERS_IN_COMMON).equals(other.substring(0, LETTERS_IN_COMMON))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String[] words(String text) {
        return Words.lower(text).split("[^\\p{L}]+", -1);
    }
}
