package dk.partsregister.overview.render;

import static dk.partsregister.overview.Block.indented;
import static dk.partsregister.overview.Block.item;
import static dk.partsregister.overview.Block.label;
import static dk.partsregister.overview.Block.text;
import static dk.partsregister.overview.Block.title;

import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.overview.RowMother;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Overviews for tests: every kind of block, long rows and short ones. */
final class OverviewMother {

    private static final List<String> SECTIONS = List.of(
            "Tværgående personalepolitik (messe m.v)",
            "Arbejdsmiljø og trivsel",
            "Arbejdstid",
            "Løn og lønsedler",
            "Kompetenceudvikling og projektstyring",
            "Ledelse",
            "Mangfoldighed, integration og seniorer",
            "Medindflydelse og medbestemmelse",
            "Stafetter",
            "Analyser og øvrige projekter");

    private static final List<List<List<Block>>> ROWS = List.of(
            List.of(
                    List.of(title("”Fastholdelse i ældreplejen”"), text("(§ 5, KL)")),
                    List.of(
                            text("Projektet skal give kommunerne redskaber, så flere ansatte bliver i ældreplejen."),
                            text("Der lægges vægt på:"),
                            item(1, "•", "medarbejderindflydelse på vagtplaner og opgavefordeling,"),
                            item(1, "•", "oplæring af nye kolleger i de første måneder,"),
                            item(2, "-", "mentorordning på hver arbejdsplads,"),
                            item(2, "-", "fælles introduktionsdag,"),
                            item(1, "•", "sygefraværsområdet, som følges kvartalsvis.")),
                    List.of(
                            text("Godkendt i august 2006."),
                            item(1, "1.", "Forberedelse: 1. september 2006 – 31. december 2006"),
                            item(1, "2.", "Gennemførelse: januar 2007 – ultimo marts 2008"),
                            item(1, "3.", "Formidling: forår 2008"),
                            text("Fem kommuner har meldt sig, og de første erfaringer drøftes på et fællesmøde."
                                    + " En håndbog til arbejdspladserne er sat i tryk; den ventes udsendt før"
                                    + " sommerferien."),
                            text("Evaluering og regnskab afventes.")),
                    List.of(
                            label("Projektledelse:"),
                            text("Anne Jørgensen, KL"),
                            text("Søren Ærø Lund, FOA"),
                            label("Følgegruppe:"),
                            text("KL: Bodil Åkjær, NN"),
                            text("KTO: Ole Dam-Rasmussen")),
                    List.of(text("1.250.000 kr."), indented("heraf 250.000 kr. til formidling"), text("OK-05"))),
            List.of(
                    List.of(title("Fællesprojekt om stress"), text("(§ 4, Det Personalepolitiske Forum)")),
                    List.of(
                            text("At forebygge arbejdsbetinget stress gennem flere aktiviteter på en gang:"),
                            item(1, "1.", "Stresshåndbog til ledere og tillidsrepræsentanter"),
                            item(1, "2.", "Kampagne over for arbejdsmiljøorganisationen"),
                            item(1, "3.", "Undersøgelse af stressfaktorer i socialpædagogiske tilbud"),
                            item(1, "4.", "Arbejdstidstilrettelæggelse som værn mod stress"),
                            item(1, "5.", "Stafet mellem arbejdspladser")),
                    List.of(
                            item(
                                    1,
                                    "Ad. 1-4.",
                                    "Afsluttet i efteråret 2007. Håndbogen er trykt i 20.000"
                                            + " eksemplarer og kan hentes på www.eksempel-forum.dk/stress."),
                            item(
                                    1,
                                    "Ad. 5.",
                                    "Begynder, når kommunalbestyrelserne har udpeget deltagere."
                                            + " Der henvises til afsnit 9."),
                            text("Spørgsmål kan sendes til sekretariat@eksempel-forum.dk.")),
                    List.of(
                            label("Overordnet koordinering:"),
                            text("Karen Holm, Danske Regioner"),
                            label("Projektledelse:"),
                            item(1, "1 + 2.", "Jens Friis, KL"),
                            item(1, "3.", "Mette Bøgh, Socialpædagogerne"),
                            item(1, "4.", "Per Lind, KTO (kun fase 1 og 2)")),
                    List.of(
                            text("Ca. 5,6 mio. kr."),
                            text("OK-05"),
                            text("(473.000 kr. i tillægsbevilling)"),
                            text("Restmidler fra før 2002"))),
            List.of(
                    List.of(title("Musikskolernes arbejdstid"), text("(§ 5, KL)")),
                    List.of(text("Formålet fastlægges på ny.")),
                    List.of(text("Ikke begyndt.")),
                    List.of(label("Projektledelse:"), text("Inger Kær, KL")),
                    List.of(text("300.000 kr."), text("OK-02 (bilag C)"), text("”Konkret aftalte projekter”"))),
            List.of(
                    List.of(title("Kompetenceudvikling for kontoransatte"), text("(§ 5, Danske Regioner)")),
                    List.of(
                            text(
                                    "At afprøve nye former for kompetenceudvikling, hvor læring foregår tæt på den daglige"
                                            + " opgaveløsning, og hvor lederen har et medansvar for, at det lærte tages i brug."),
                            text("Projektet skal desuden vise, hvordan uddannelsesplaner kan bruges i"
                                    + " medarbejderudviklingssamtaler.")),
                    List.of(text("Projektet løber fra 2. halvår 2007 til medio 2009. Tre sygehuse og to"
                            + " administrationer deltager. Midtvejsrapporten forelægges for styregruppen i"
                            + " oktober; herefter besluttes det, om kursusdelen skal udvides.")),
                    List.of(
                            label("Projektledelse:"),
                            text("Ulla Thygesen, Danske Regioner"),
                            text("Bent Kvist, HK/Kommunal")),
                    List.of(text("952.000 kr."), text("OK-05"))),
            List.of(
                    List.of(title("Effektiviseringer i fællesskab"), text("(§ 9, Væksthus for Ledelse 2)")),
                    List.of(
                            text("Institutionsledelser og personale skal sammen finde arbejdsgange, der kan forenkles,"
                                    + " uden at servicen over for borgerne forringes."),
                            text("Resultatet er en eksempelsamling og et dialogværktøj.")),
                    List.of(text("Afsluttet. Evaluering afventes.")),
                    List.of(label("Projektledelse:"), text("Lone Vad, KL"), text("Erik Skov, HK/Kommunal")),
                    List.of(text("1, 8 mio. kr."), text("OK-05"))),
            List.of(
                    List.of(title("Overenskomstansatte med skiftende arbejdssteder"), text("(§ 11)")),
                    List.of(
                            text("Kortlægning af vilkår for ansatte, der skifter arbejdssted i løbet af ugen."),
                            item(2, "o", "kørsel og arbejdstid"),
                            item(2, "o", "arbejdsmiljørepræsentation")),
                    List.of(
                            item(1, "•", "Spørgeskema udsendt i marts 2008"),
                            item(1, "•", "Svarfrist 1. juni 2008"),
                            item(1, "•", "Rapport forventes i 4. kvartal 2008")),
                    List.of(
                            label("Projektledelse:"),
                            text("Gitte Rask, Sundhedskartellet"),
                            label("Styregruppe:"),
                            text("KL: NN"),
                            text("Danske Regioner: Hans Berg"),
                            text("KTO: Lis Aagaard")),
                    List.of(text("387.885 kr. (KL)"), text("974.115 kr. (Danske Regioner)"), text("OK-02"))));

    private OverviewMother() {}

    /** 48 projects in ten sections. */
    static Overview ofMay2008() {
        return withProjects(48);
    }

    static Overview withProjects(int count) {
        List<OverviewSection> sections = new ArrayList<>();
        int project = 1;
        for (int s = 0; s < SECTIONS.size(); s++) {
            List<OverviewRow> rows = new ArrayList<>();
            int until = count * (s + 1) / SECTIONS.size();
            while (project <= until) {
                rows.add(row(project, ROWS.get(project % ROWS.size())));
                project++;
            }
            sections.add(new OverviewSection(s + 1, SECTIONS.get(s), rows));
        }
        return of(sections);
    }

    static Overview of(List<OverviewSection> sections) {
        return Overview.whole(RowMother.imprint(LocalDate.of(2008, 5, 13)), sections);
    }

    /** One row in which one cell holds the blocks and the others a word. */
    static Overview withCell(Column column, Block... blocks) {
        List<List<Block>> cells = new ArrayList<>();
        for (Column each : Column.values()) {
            cells.add(each == column ? List.of(blocks) : List.of(text("Øvrigt")));
        }
        return of(List.of(new OverviewSection(1, SECTIONS.get(0), List.of(row(1, cells)))));
    }

    private static OverviewRow row(int project, List<List<Block>> blocks) {
        List<Cell> cells = new ArrayList<>();
        for (Column column : Column.values()) {
            cells.add(new Cell(column, blocks.get(cells.size())));
        }
        return RowMother.row(project, "Projekt " + project, cells);
    }
}
