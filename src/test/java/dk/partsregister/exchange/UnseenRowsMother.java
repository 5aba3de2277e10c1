package dk.partsregister.exchange;

import java.util.ArrayList;
import java.util.List;

/** Invented rows of other years and other parties, each in the lines people type and on one line. */
final class UnseenRowsMother {

    private UnseenRowsMother() {}

    static FileRow onOneLine(FileRow row) {
        return new FileRow(
                row.key(),
                row.position(),
                onOneLine(row.title()),
                onOneLine(row.purpose()),
                onOneLine(row.status()),
                onOneLine(row.leadership()),
                onOneLine(row.budget()));
    }

    private static String onOneLine(String cell) {
        return cell.strip().replace('\n', ' ');
    }

    static List<FileSection> sections() {
        return List.of(
                new FileSection(1, "Arbejdsmiljø og sygefravær", of2011()),
                new FileSection(2, "Løn og ledelse", of1999()));
    }

    private static List<FileRow> of2011() {
        List<FileRow> rows = new ArrayList<>();
        add(rows, "1.1", """
                Nattevagter i hjemmeplejen
                (§ 5, stk. 2/KL)""", """
                1. Kortlægning af vagtplaner
                Forår 2011
                2. Forsøg i fem kommuner
                Efterår 2011
                3. Samling af erfaringer
                Ad 1. Kortlægningen er afleveret i juni 2011.
                Ad 2-3: Kommunerne er valgt, og forsøgene begynder efter ferien.""", """
                Projektledere: Mette Holst, KL og Jens Bork, FOA. Styregruppe: KL: Anne Rask, Poul Vig; FOA: Tina Skov (formand), NN""", """
                ca. 750.000 kr.
                OK-11, heraf 200.000 kr. til evaluering""");
        add(rows, "1.2", """
                Sygeplejerskers første år
                (§ 4)""", """
                Fase 1 afsluttet primo 2011.
                Projektet forventes afsluttet i 1. kvartal 2012""", """
                Projektleder: Karen Juhl (DSR)
                Følgegruppe: navne følger i august 2011""", """
                1,2 mio. kr. (KL) og 0,8 mio. kr. (RLTN)
                OK 08 (bilag D)
                ”Konkret aftalte projekter”""");
        add(rows, "1.3", """
                Støj i køkkener
                (OK-11, bilag 9.5)""", """
                Evalueringen er godkendt, regnskabet afventes.""", """
                Projektledelse:
                1.-3. Lone Bach, Kost og Ernæringsforbundet
                4, 5 og 6. Ulrik Dahl, Aarhus Kommune (kun fase 2)""", """
                500 t.kr.""");
        add(rows, "1.4", """
                Vold på bosteder
                (§ 11/KL og RLTN)""", """
                Regnskab foreligger, evaluering udestår""", """
                Projektledelse
                1-3: Nina Frost, Socialpædagogernes Landsforbund
                Erik Toft, Region Sjælland""", """
                beløb afventer""");
        add(rows, "1.5", """
                Tekniske servicelederes opgaver
                (§ 5/KL)""", """
                Projektet blev igangsat i marts 2011. Projektet er sat i bero.""", """
                Projektleder: Hans Krogh, Teknisk Landsforbund
                Sekretariat: Det Fælles Sekretariat
                Styregruppe:
                Grete Lind, Dansk Sygeplejeråd
                Søren Vang, Teknisk Landsforbund (suppleant)""", """
                300.000 kr.
                OK-11
                Tillægsbevilling 2012: 150.000 kr.""");
        add(rows, "1.6", """
                ”Godt i gang igen” (arbejdstitel)
                (§ 5, stk. 1, nr. 3/RLTN)""", """
                Projektet er afsluttet i december 2011. Evaluering og regnskab er taget til efterretning.""", """
                Projektledere:
                Dorte Elm, RLTN
                Palle Hald, Dansk Sygeplejeråd
                Karla Munk, Socialpædagogernes Landsforbund""", """
                KL: 250.000 kr.
                RLTN: 125.000 kr.
                I alt 375.000 kr.""");
        return rows;
    }

    private static List<FileRow> of1999() {
        List<FileRow> rows = new ArrayList<>();
        add(rows, "2.1", """
                Ny løn i praksis
                (§ 3/KL, KTO)""", """
                Godkendt den 12. april 1999. Projektet løber til udgangen af 2000.""", """
                Bent Ravn, Amtsrådsforeningen
                Inger Stub, Jordemoderforeningen""", """
                1.250.000 kr. OK-99 (bilag B) ”Frie midler”""");
        add(rows, "2.2", """
                Lederuddannelse i små kommuner
                (restmidler KL)""", """
                Aktiviteter:
                1. Opstart, august 1999
                2. Kursusforløb, forår 2000
                3. Afslutning, december 2000
                Ad 1 og 2: Der er holdt to seminarer.""", """
                Projektleder: Lars Tang, KL
                Følgegruppe: KL, HK/Kommunal og Teknisk Landsforbund""", """
                0,5 mio. kr. fra KL og 0,25 mio. kr. fra Amtsrådsforeningen""");
        add(rows, "2.3", """
                Det rummelige arbejdsmarked § 5/KL""", """
                Endnu ikke påbegyndt.""", """
                Projektledelse: NN, KL og NN, Dansk Sygeplejeråd""", """
                600.000 kr. (OK-97)
                heraf 100.000 kr. til konference""");
        add(rows, "2.4", """
                Samarbejde i tillidsudvalg
                (§ 2 og § 6/KL)""", """
                Rapporten ”Sammen om opgaven” er udgivet i maj 1999. Regnskab udestår.""", """
                Det fælles sekretariat v/ Ruth Kaas""", """
                Kr. 450.000,- OK-97""");
        add(rows, "2.5", """
                Sprog på arbejdspladsen
                Program: Integration
                (§ 5/KL)""", """
                Opstart: september 1999
                Afslutning: juni 2001""", """
                Konsulent Vera Lunde, Aarhus Kommune, og Otto Friis, Dansk Sygeplejeråd""", """
                700.000 kr. i 1999 og 300.000 kr. i 2000""");
        add(rows, "2.6", """
                Hverdagens innovation
                (§ 5/RLTN)""", """
                Projektet er opgivet.""", """
                Projektledere:
                Fase 1: Maja Brix, Region Sjælland
                Fase 2: Carl Due, Kost og Ernæringsforbundet""", """
                2.000.000 kr.
                (1.500.000 kr. fra RLTN)""");
        return rows;
    }

    private static void add(
            List<FileRow> rows, String key, String title, String status, String leadership, String budget) {
        rows.add(new FileRow(key, rows.size() + 1, title, "At prøve noget nyt.", status, leadership, budget));
    }
}
