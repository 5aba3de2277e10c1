package dk.partsregister.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.partsregister.project.ProjectSheets;
import dk.partsregister.testing.RegisterTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RegisterTest
class OverviewImportTest {

    private static final LocalDate APRIL = LocalDate.of(2008, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final Path SAMPLE = Path.of("db/sample/oversigt-2008.json");
    private static final Path REAL = Path.of("../shared/data/kto-2008-05-13.json");

    @Autowired
    private OverviewImport overviews;

    @Autowired
    private ProjectSheets sheets;

    @Autowired
    private JdbcTemplate jdbc;

    @TempDir
    private Path folder;

    @Test
    void theSampleIsTakenInWholeAndASecondTimeChangesNothing() {
        ImportReport first = run(SAMPLE, APRIL);
        List<Integer> before = counts();
        ImportReport second = run(SAMPLE, APRIL);

        assertThat(first.created()).isEqualTo(48);
        assertThat(first.sections()).isEqualTo(10);
        assertThat(first.money()).isEqualByComparingTo("67356892");
        assertThat(first.money().subtract(first.contained())).isEqualByComparingTo("64806892");
        assertThat(second.unchanged()).isEqualTo(48);
        assertThat(second.summary()).contains("intet ændret");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void theRealOverviewGivesThePeopleAndSumsThatAreKnownOfIt() {
        assumeThat(REAL).exists();

        ImportReport report = run(REAL, APRIL);

        assertThat(report.projects()).isEqualTo(48);
        assertThat(report.persons()).isEqualTo(116);
        assertThat(report.money()).isEqualByComparingTo("67356892");
        assertThat(report.money().subtract(report.contained())).isEqualByComparingTo("64806892");
    }

    @Test
    void aLaterOverviewChangesOnlyWhatItSaysDifferently() throws IOException {
        run(file("første", row("1.1", "Et", "100.000 kr."), row("1.2", "To", "200.000 kr.")), APRIL);

        ImportReport later = run(file("anden", row("1.1", "Et", "100.000 kr."), row("1.2", "To", "250.000 kr.")), MAY);

        assertThat(later.unchanged()).isEqualTo(1);
        assertThat(later.changed()).isEqualTo(1);
    }

    @Test
    void aRefusedFileLeavesNothingBehindNotEvenTheFileBeforeIt() throws IOException {
        List<Integer> before = counts();
        Path good = file("god", row("1.1", "Kun i den gode", "1 mio. kr."));
        Path bad = file("dårlig", row("1.1", " ", "1 mio. kr."));

        assertThatThrownBy(() -> overviews.run(List.of(good, bad), APRIL, "prøve", progress -> {}))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("Afsnit 1")
                .hasMessageContaining("1.1");
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whatIsNotUnderstoodIsKeptAndListed() throws IOException {
        ImportReport report = run(
                file("uklar", row("1.1", "Ulæselige penge", "1.2.3 kr."), row("1.2", "Venter", "beløb afventer")),
                APRIL);

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.text()).contains("1.2.3 kr.").contains("beløb afventer");
        assertThat(jdbc.queryForObject("select count(*) from import_choice where words like '%1.2.3%'", Integer.class))
                .isPositive();
    }

    @Test
    void aLongImportTellsHowFarItIs() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 250; i++) {
            rows.add(row("7." + i, "Mange " + i, i + ".000 kr."));
        }
        List<String> told = new ArrayList<>();

        overviews.run(List.of(file("mange", rows.toArray(String[]::new))), APRIL, "prøve", told::add);

        assertThat(told).containsExactly("250 af 250 projekter er læst ind");
        assertThat(sheets.asOf(APRIL, null)).hasSizeGreaterThanOrEqualTo(250);
    }

    private ImportReport run(Path file, LocalDate asOf) {
        return overviews.run(List.of(file), asOf, "prøve", progress -> {}).get(0);
    }

    private List<Integer> counts() {
        return List.of("project", "project_sheet", "person", "organisation", "import_batch", "import_choice").stream()
                .map(table -> jdbc.queryForObject("select count(*) from " + table, Integer.class))
                .toList();
    }

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), """
                {"sections": [{"number": 1, "title": "Prøver", "projects": [%s]}]}
                """.formatted(String.join(",", rows)));
    }

    private static String row(String key, String title, String budget) {
        return """
                {"key": "%s", "cells": {"title": "%s", "purpose": "At prøve.", "status": "Er i gang.",
                 "leadership": "Projektledelse: Anne Holm, KL", "budget": "%s"}}
                """.formatted(key, title, budget);
    }
}
