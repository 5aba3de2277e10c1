package dk.partsregister.exchange;

import dk.partsregister.party.KnownOrganisations;
import dk.partsregister.party.Parties;
import dk.partsregister.project.Occasion;
import dk.partsregister.project.ProjectRegister;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.Relation;
import dk.partsregister.project.ProjectSheet.RelationKind;
import dk.partsregister.project.Recording;
import dk.partsregister.project.Recording.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes overviews that stand in files into the register: all of them, or nothing. */
@Service
public class OverviewImport {

    private static final int PROGRESS_EVERY = 250;

    private final Parties parties;
    private final ProjectRegister register;
    private final ImportBatches batches;
    private final TransactionTemplate transaction;

    OverviewImport(Parties parties, ProjectRegister register, ImportBatches batches, TransactionTemplate transaction) {
        this.parties = parties;
        this.register = register;
        this.batches = batches;
        this.transaction = transaction;
    }

    /**
     * Reads the files in one transaction; when they say nothing new, nothing is written.
     *
     * @param asOf the day from which they hold
     * @param recordedBy who reads them in
     * @param progress is told, in Danish, how far a long import is
     * @throws ImportRefused when one of them cannot be taken in; nothing has changed then
     */
    public List<ImportReport> run(List<Path> files, LocalDate asOf, String recordedBy, Consumer<String> progress) {
        return runAll(files.stream().map(SourceFile::read).toList(), asOf, recordedBy, progress);
    }

    List<ImportReport> runAll(List<SourceFile> sources, LocalDate asOf, String recordedBy, Consumer<String> progress) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<ImportReport> reports = new ArrayList<>();
            sources.forEach(source -> reports.add(take(source, asOf, recordedBy, progress)));
            if (reports.stream().noneMatch(ImportReport::changesAnything)) {
                status.setRollbackOnly();
            }
            return reports;
        }));
    }

    private ImportReport take(SourceFile source, LocalDate asOf, String recordedBy, Consumer<String> progress) {
        KnownOrganisations known = knownOrganisations();
        ReadOverview reading = new OverviewReader(known).read(source.overview());
        long batch = batches.open(source, asOf, recordedBy);
        Recording recording = register.begin(new Occasion(asOf, recordedBy, "Indlæst fra " + source.name(), batch));
        Map<Outcome, Integer> outcomes = record(reading, recording, progress);
        batches.addChoices(batch, reading.choices());
        return new ImportReport(
                source.name(),
                asOf,
                source.overview().sections().size(),
                outcomes.getOrDefault(Outcome.NEW, 0),
                outcomes.getOrDefault(Outcome.CHANGED, 0),
                outcomes.getOrDefault(Outcome.UNCHANGED, 0),
                PrintedNames.persons(reading.rows()).size(),
                PrintedNames.organisations(reading.rows(), known).size(),
                reading.rows().stream().map(row -> grants(row.sheet())).reduce(BigDecimal.ZERO, BigDecimal::add),
                contained(reading),
                reading.choices());
    }

    private KnownOrganisations knownOrganisations() {
        Map<String, String> nameOfSpelling = new LinkedHashMap<>();
        parties.spellings().forEach(known -> nameOfSpelling.put(known.spelling(), known.name()));
        return new KnownOrganisations(nameOfSpelling);
    }

    private static Map<Outcome, Integer> record(ReadOverview reading, Recording recording, Consumer<String> progress) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (ReadRow row : reading.rows()) {
            numbers.put(row.key(), recording.numberOf(row.sheet().title()));
        }
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int done = 0;
        for (ReadRow row : reading.rows()) {
            ProjectSheet sheet = row.sheet().withRelations(relations(row, reading, numbers));
            outcomes.merge(recording.record(Objects.requireNonNull(numbers.get(row.key())), sheet), 1, Integer::sum);
            done++;
            if (done % PROGRESS_EVERY == 0) {
                progress.accept("%d af %d projekter er læst ind".formatted(done, numbers.size()));
            }
        }
        recording.finish();
        return outcomes;
    }

    private static List<Relation> relations(ReadRow row, ReadOverview reading, Map<String, Integer> numbers) {
        return reading.relations().stream()
                .filter(proposed -> proposed.fromKey().equals(row.key()))
                .map(proposed -> new Relation(proposed.kind(), proposed.words(), numbers.get(proposed.toKey()), null))
                .toList();
    }

    private static BigDecimal grants(ProjectSheet sheet) {
        return sheet.budget().stream()
                .filter(line -> line.kind() == BudgetLineKind.GRANT)
                .map(line -> line.amount().value().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal contained(ReadOverview reading) {
        return reading.rows().stream()
                .filter(row -> reading.relations().stream()
                        .anyMatch(relation -> relation.kind() == RelationKind.PART_OF
                                && relation.fromKey().equals(row.key())))
                .map(row -> grants(row.sheet()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
