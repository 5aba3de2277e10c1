package dk.partsregister.overview;

import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.Funding;
import java.util.ArrayList;
import java.util.List;

/** The cell "Budget": the amounts as typed, each lot of them followed by where it comes from. */
final class BudgetLayout {

    private BudgetLayout() {}

    static List<Block> blocks(ProjectSheet sheet, AmountStyle style) {
        List<Block> blocks = new ArrayList<>();
        List<BudgetLine> lines = sheet.budget();
        for (int i = 0; i < lines.size(); i++) {
            Funding funding = lines.get(i).funding();
            blocks.add(amount(lines.get(i), style));
            if (i == lines.size() - 1 || !lines.get(i + 1).funding().equals(funding)) {
                addFunding(funding, blocks);
            }
        }
        sheet.unreadMoney().forEach(words -> blocks.add(Block.text(words)));
        return blocks;
    }

    private static Block amount(BudgetLine line, AmountStyle style) {
        return switch (line.kind()) {
            case GRANT, UNCLEAR -> Block.text(words(line, style));
            case SUPPLEMENTARY -> Block.text("Tillægsbevilling: " + words(line, style));
            case PART_OF -> Block.indented("heraf " + words(line, style));
        };
    }

    private static String words(BudgetLine line, AmountStyle style) {
        StringBuilder words = new StringBuilder(style.words(line.amount()));
        if (line.label() != null) {
            words.append(' ').append(line.label());
        }
        if (line.party() != null) {
            words.append(" (").append(line.party().words()).append(')');
        }
        return words.toString();
    }

    private static void addFunding(Funding funding, List<Block> blocks) {
        String period = funding.periodTyped() != null ? funding.periodTyped() : funding.period();
        String annex = funding.annex() == null ? null : "(" + funding.annex() + ")";
        if (period != null && annex != null) {
            blocks.add(Block.text(period + " " + annex));
        } else if (period != null || annex != null) {
            blocks.add(Block.text(period != null ? period : String.valueOf(annex)));
        }
        if (funding.subPot() != null) {
            blocks.add(Block.text("”" + funding.subPot() + "”"));
        }
        if (funding.distribution() != null) {
            blocks.add(Block.text(funding.distribution()));
        }
    }
}
