package dk.partsregister.overview.web;

import dk.partsregister.overview.AmountStyle;
import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Headings;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.overview.RowMother;
import dk.partsregister.overview.Totals;
import dk.partsregister.overview.Totals.Contained;
import dk.partsregister.overview.Totals.Remark;
import dk.partsregister.overview.Totals.Sum;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** An overview and its totals, as pages are handed them. */
public final class ExampleOverview {

    public static final LocalDate DAY = LocalDate.of(2008, 5, 13);

    private ExampleOverview() {}

    /** Two sections with three projects. */
    public static Overview overview() {
        return of(
                new OverviewSection(
                        1,
                        "Tværgående personalepolitik (messe m.v)",
                        List.of(retention(1, "Fastholdelse på ældreområdet"))),
                new OverviewSection(2, "Arbejdsmiljø", List.of(stress(), relay())));
    }

    /** As many rows as a whole overview has, with the blocks that real ones have. */
    public static Overview large() {
        List<OverviewSection> sections = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> new OverviewSection(
                        number,
                        "Ansættelsesvilkår og arbejdsmiljø " + number,
                        IntStream.range(0, number <= 8 ? 5 : 4)
                                .mapToObj(place -> place % 2 == 0
                                        ? row(number * 10 + place, stress())
                                        : retention(number * 10 + place, "Fastholdelse på ældreområdet"))
                                .toList()))
                .toList();
        return of(sections.toArray(OverviewSection[]::new));
    }

    public static Overview empty() {
        return of();
    }

    public static Overview only(int section) {
        return of(overview().sections().stream()
                .filter(part -> part.number() == section)
                .toArray(OverviewSection[]::new));
    }

    public static Totals totals() {
        return new Totals(
                DAY,
                3,
                new BigDecimal("8999115.00"),
                new BigDecimal("6449115.00"),
                List.of(new Contained(
                        43, "Stafet om stress", 8, "Indsats mod arbejdsbetinget stress", new BigDecimal("2550000"))),
                List.of(
                        new Sum("1. Tværgående personalepolitik (messe m.v)", 1, new BigDecimal("1399115")),
                        new Sum("2. Arbejdsmiljø", 2, new BigDecimal("7600000"))),
                List.of(new Sum("OK-02", 1, new BigDecimal("1399115")), new Sum("OK-05", 2, new BigDecimal("7600000"))),
                List.of(new Sum("§ 4", 2, new BigDecimal("7600000.50"))),
                List.of(new Sum("KL", 1, new BigDecimal("1399115"))),
                List.of(new Remark(
                        8, "Indsats mod arbejdsbetinget stress", "Ca. 5,05 mio. kr.", "Talt med efter pålydende")),
                List.of(new Remark(1, "Fastholdelse på ældreområdet", "(503.580 kr.)", "Står i parentes")),
                List.of());
    }

    public static Totals nothing() {
        return new Totals(
                DAY,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Overview of(OverviewSection... sections) {
        return Overview.whole(RowMother.imprint(DAY), List.of(sections));
    }

    private static OverviewRow retention(int number, String title) {
        return RowMother.row(
                number,
                title,
                List.of(
                        new Cell(Column.TITLE, List.of(Block.title(title), Block.text("(§ 5/KL)"))),
                        new Cell(
                                Column.PURPOSE,
                                List.of(
                                        Block.text("Projektet skal finde ud af, hvad der får <erfarne> ansatte til at"
                                                + " blive i faget, også efter de er fyldt 60."),
                                        Block.item(1, "•", "hvad ledelsen selv kan gøre"),
                                        Block.item(2, "o", "i det daglige"),
                                        Block.item(2, "o", "ved de årlige samtaler"),
                                        Block.item(1, "•", "hvad der kræver en aftale"))),
                        new Cell(
                                Column.STATUS,
                                List.of(
                                        Block.text("Godkendt i august 2005."),
                                        Block.item(1, "1.", "Kortlægning: forår 2006"),
                                        Block.item(1, "2.", "Forsøg: 2007"),
                                        Block.text("Evaluering og regnskab afventes."))),
                        new Cell(
                                Column.LEADERSHIP,
                                List.of(
                                        Block.label("Projektledelse:"),
                                        Block.text("Anne Eksempel, KL"),
                                        Block.text("Bo Prøve, FOA"))),
                        new Cell(
                                Column.BUDGET,
                                List.of(
                                        Block.text("1.399.115 kr."),
                                        Block.text("OK-02 (bilag C)"),
                                        Block.text("”Frie midler”")))));
    }

    private static OverviewRow stress() {
        return RowMother.row(
                8,
                "Indsats mod arbejdsbetinget stress",
                List.of(
                        new Cell(
                                Column.TITLE,
                                List.of(
                                        Block.title("”Indsats mod arbejdsbetinget stress”"),
                                        Block.text("(§ 4/Personalepolitisk Forum)"))),
                        new Cell(
                                Column.PURPOSE,
                                List.of(
                                        Block.text("Arbejdspladserne skal kunne opdage stress tidligt og handle på"
                                                + " den, før nogen bliver syge. Indsatsen samler det, der allerede er"
                                                + " prøvet, og giver det videre i en form, som en travl leder og en"
                                                + " tillidsrepræsentant kan bruge i fællesskab."),
                                        Block.item(1, "1.", "En antologi med viden fra forskere"),
                                        Block.item(1, "2.", "Et magasin til alle arbejdspladser"),
                                        Block.item(1, "3.", "En hjemmeside med redskaber"),
                                        Block.item(1, "4.", "En konference i hver region"))),
                        new Cell(
                                Column.STATUS,
                                List.of(
                                        Block.item(
                                                1,
                                                "Ad. 1-4.",
                                                "Gennemført. Magasinet er trykt i 28.000 eksemplarer"
                                                        + " og sendt til alle, der bad om det."),
                                        Block.item(1, "Ad. 5.", "Er i gang, og der er god søgning til de ti hold."),
                                        Block.item(1, "Ad. 6.", "Er endnu ikke begyndt."),
                                        Block.text("Regnskab foreligger, når den sidste aktivitet er afsluttet."))),
                        new Cell(
                                Column.LEADERSHIP,
                                List.of(
                                        Block.label("Projektledelse:"),
                                        Block.text("Dorte Forsøg, Danske Regioner"),
                                        Block.text("Erik Mønster, KL"),
                                        Block.indented("(Kun fase 1 og 2)"),
                                        Block.label("Følgegruppe:"),
                                        Block.text("Fie Tænkt, KTO"),
                                        Block.text("NN, KL"))),
                        new Cell(
                                Column.BUDGET,
                                List.of(
                                        Block.text("Ca. 5,05 mio. kr."),
                                        Block.indented("heraf 2,55 mio. kr. til stafetten"),
                                        Block.text("OK-05")))));
    }

    private static OverviewRow relay() {
        return row(43, stress());
    }

    private static OverviewRow row(int number, OverviewRow like) {
        return RowMother.row(number, like.title(), like.cells());
    }

    /** The standard template, as it comes with every register. */
    static OverviewTemplates.Used template() {
        return new OverviewTemplates.Used(
                new OverviewTemplate(
                        1L,
                        1,
                        "Statusoversigt",
                        Headings.SECTION,
                        List.of(Column.values()),
                        ProjectFilter.NONE,
                        Disclosure.FULL,
                        AmountStyle.TYPED,
                        false,
                        1,
                        null,
                        true),
                "KTO");
    }
}
