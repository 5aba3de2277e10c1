package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.shared.MarkedText.Change;
import dk.partsregister.shared.MarkedText.Piece;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlBlocksTest {

    @Test
    void itemsThatFollowEachOtherMakeOneListWithTheNextLevelInside() {
        Element body = body(new HtmlBlocks()
                .paragraph("Før")
                .item(1, "•", "et")
                .item(2, "o", "et a")
                .item(2, "o", "et b")
                .item(1, "•", "to")
                .paragraph("Efter"));

        assertThat(body.children().eachText()).containsExactly("Før", "• et o et a o et b • to", "Efter");
        assertThat(body.select("> ul > li")).hasSize(2);
        assertThat(body.select("> ul > li:first-child > ul > li").eachText()).containsExactly("o et a", "o et b");
    }

    @Test
    void numberedItemsMakeAListOfTheirOwn() {
        Element body = body(new HtmlBlocks()
                .item(1, "•", "punkt")
                .item(1, "Ad. 1-4.", "om de første")
                .item(1, "5.", "om den sidste"));

        assertThat(body.select("> ul > li").eachText()).containsExactly("• punkt");
        assertThat(body.select("> ol > li").eachText()).containsExactly("Ad. 1-4. om de første", "5. om den sidste");
    }

    @Test
    void anItemOfTheSecondLevelMayStandFirst() {
        Element body = body(new HtmlBlocks().item(2, "o", "alene").item(1, "•", "næste"));

        assertThat(body.select("> ul > li").eachText()).containsExactly("o alene", "• næste");
    }

    @Test
    void bulletsAreHiddenFromScreenReadersAndNumbersAreNot() {
        Element body = body(new HtmlBlocks().item(1, "•", "a").item(1, "1.", "b"));

        assertThat(body.select("ul .m").attr("aria-hidden")).isEqualTo("true");
        assertThat(body.select("ol .m").hasAttr("aria-hidden")).isFalse();
    }

    @Test
    void whatIsTypedCannotBecomeMarkup() {
        String html = new HtmlBlocks()
                .paragraph("<script>alert('a' & \"b\")</script>")
                .link("title", "/x?a=\"><b>", MarkedText.of("<i>"))
                .item(1, "<u>", "</li>")
                .html();

        assertThat(html)
                .isEqualTo("<p>&lt;script&gt;alert(&#39;a&#39; &amp; &quot;b&quot;)&lt;/script&gt;</p>"
                        + "<p class=\"title\"><a href=\"/x?a=&quot;&gt;&lt;b&gt;\">&lt;i&gt;</a></p>"
                        + "<ul><li><span class=\"m\" aria-hidden=\"true\">&lt;u&gt;</span> &lt;/li&gt;</li></ul>");
    }

    @Test
    void whatCameInAndWentOutIsMarkedAndEscaped() {
        String html = new HtmlBlocks()
                .paragraph(new MarkedText(List.of(
                        new Piece(Change.SAME, "Mødet er "),
                        new Piece(Change.DELETED, "aflyst & <b>"),
                        new Piece(Change.INSERTED, "holdt"))))
                .html();

        assertThat(html).isEqualTo("<p>Mødet er <del>aflyst &amp; &lt;b&gt;</del><ins>holdt</ins></p>");
    }

    private static Element body(HtmlBlocks blocks) {
        return Jsoup.parseBodyFragment(blocks.html()).body();
    }
}
