package dk.partsregister.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.partsregister.overview.Block;
import dk.partsregister.shared.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CellDifferenceTest {

    @Test
    void marksTheWordsThatWereWrittenOver() {
        assertThat(shown(new WordDifference(
                                "Afsluttet i efteråret 2007. Evaluering afventes.",
                                "Afsluttet i foråret 2008. Evaluering afventes.")
                        .marked()))
                .isEqualTo("Afsluttet i [-efteråret 2007-][+foråret 2008+]. Evaluering afventes.");
    }

    @Test
    void takesAnAmountForOneWord() {
        assertThat(shown(new WordDifference("Bevilget 1.200.000 kr.", "Bevilget 1.300.000 kr.").marked()))
                .isEqualTo("Bevilget [-1.200.000 -][+1.300.000 +]kr.");
    }

    @Test
    void linesWithLittleInCommonAreOneThatWentAndOneThatCame() {
        assertThat(new WordDifference("Projektet er udskudt til 2009.", "Håndbogen er trykt.").isAlike())
                .isFalse();
        assertThat(new WordDifference("", "").isAlike()).isFalse();
    }

    @Test
    void aLineThatWasPutInMovesNoOther() {
        List<Block> marked = CellDifference.marked(
                List.of(Block.item(1, "1.", "Forberedelse"), Block.item(1, "2.", "Formidling")),
                List.of(
                        Block.item(1, "1.", "Forberedelse"),
                        Block.item(1, "2.", "Afprøvning i kommuner"),
                        Block.item(1, "3.", "Formidling")));

        assertThat(marked)
                .extracting(Block::marker, block -> shown(block.words()))
                .containsExactly(
                        tuple("1.", "Forberedelse"),
                        tuple("2.", "[+Afprøvning i kommuner+]"),
                        tuple("3.", "Formidling"));
    }

    @Test
    void aLineThatIsGoneStandsWhereItStood() {
        List<Block> marked = CellDifference.marked(
                List.of(Block.text("Først"), Block.text("Noget helt andet"), Block.text("Sidst")),
                List.of(Block.text("Først"), Block.text("Sidst")));

        assertThat(marked)
                .extracting(block -> shown(block.words()))
                .containsExactly("Først", "[-Noget helt andet-]", "Sidst");
    }

    /** Whatever the two lists are: what is left without the deletions is the new one, and without the insertions the old one. */
    @Test
    void bothListsCanBeReadOutOfEveryAlignment() {
        Random random = new Random(17);
        for (int round = 0; round < 2000; round++) {
            List<Integer> before = numbers(random);
            List<Integer> after = numbers(random);
            List<Integer> old = new ArrayList<>();
            List<Integer> now = new ArrayList<>();
            int same = 0;
            for (Alignment.Stretch stretch : Alignment.of(before, after)) {
                List<Integer> one = before.subList(stretch.from(), stretch.to());
                List<Integer> other = after.subList(stretch.otherFrom(), stretch.otherTo());
                old.addAll(one);
                now.addAll(other);
                if (stretch.same()) {
                    assertThat(one).isEqualTo(other);
                    same += one.size();
                }
            }
            assertThat(old).isEqualTo(before);
            assertThat(now).isEqualTo(after);
            assertThat(same).isEqualTo(longestInCommon(before, after));
        }
    }

    private static List<Integer> numbers(Random random) {
        return random.ints(random.nextInt(12), 0, 4).boxed().toList();
    }

    private static int longestInCommon(List<Integer> one, List<Integer> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                longest[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[one.size()][other.size()];
    }

    private static String shown(MarkedText text) {
        return text.pieces().stream()
                .map(piece -> switch (piece.change()) {
                    case SAME -> piece.text();
                    case INSERTED -> "[+" + piece.text() + "+]";
                    case DELETED -> "[-" + piece.text() + "-]";
                })
                .collect(Collectors.joining());
    }
}
