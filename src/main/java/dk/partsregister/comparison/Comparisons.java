package dk.partsregister.comparison;

import dk.partsregister.comparison.Comparison.Fate;
import dk.partsregister.comparison.Comparison.Figures;
import dk.partsregister.comparison.Comparison.ProjectChange;
import dk.partsregister.comparison.Comparison.Unchanged;
import dk.partsregister.overview.Block;
import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Imprint;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.overview.OverviewTemplates;
import dk.partsregister.overview.Overviews;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.Selection;
import dk.partsregister.shared.AsOf;
import dk.partsregister.shared.MarkedText.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Compares overviews. */
@Service
public class Comparisons {

    private final List<ComparisonSource> sources;
    private final Overviews overviews;
    private final OverviewTemplates templates;
    private final SheetFacts facts;

    Comparisons(List<ComparisonSource> sources, Overviews overviews, OverviewTemplates templates, SheetFacts facts) {
        this.sources = sources;
        this.overviews = overviews;
        this.templates = templates;
        this.facts = facts;
    }

    /** The overview that is asked for by an address. */
    public Optional<ComparedSide> find(String address) {
        return sources.stream().flatMap(source -> source.find(address).stream()).findFirst();
    }

    /** All overviews that can be pointed at. */
    public List<ComparisonSource.Choice> choices() {
        return sources.stream().flatMap(source -> source.choices().stream()).toList();
    }

    /** What changed. Nothing is told that either of the two does not show. */
    public Comparison compare(ComparedSide from, ComparedSide to) {
        OverviewTemplates.Used used = templates.standard(to.asOf());
        OverviewTemplate layout = Stream.of(to.template(), from.template(), used.template())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .with(disclosure(from).and(disclosure(to)));
        Overview before = overview(from, layout, used.issuer());
        Overview after = overview(to, layout, used.issuer());
        return new Marking(from, to, before, after).comparison();
    }

    private static Disclosure disclosure(ComparedSide side) {
        return side.template() == null ? Disclosure.FULL : side.template().disclosure();
    }

    private Overview overview(ComparedSide side, OverviewTemplate layout, String issuer) {
        List<RecordedSheet> sheets = side.template() != null
                ? side.sheets()
                : Selection.of(AsOf.on(side.asOf()), layout.filter(), side.sheets())
                        .sheets();
        Imprint imprint = Imprint.passing("Ændringer", side.asOf(), null, issuer);
        return overviews.overview(imprint, sheets.size(), sheets, layout);
    }

    /** A row and the section it stands in. */
    private record Placed(OverviewSection section, OverviewRow row) {}

    /** Goes through two overviews of the same columns. */
    private final class Marking {

        private final ComparedSide from;
        private final ComparedSide to;
        private final Overview before;
        private final Overview after;
        private final Map<Integer, Placed> old = new LinkedHashMap<>();
        private final List<ProjectChange> changes = new ArrayList<>();
        private final List<Unchanged> unchanged = new ArrayList<>();

        Marking(ComparedSide from, ComparedSide to, Overview before, Overview after) {
            this.from = from;
            this.to = to;
            this.before = before;
            this.after = after;
            before.sections()
                    .forEach(section ->
                            section.rows().forEach(row -> old.put(row.project(), new Placed(section, row))));
        }

        Comparison comparison() {
            Map<String, OverviewSection> sections = new LinkedHashMap<>();
            Set<Integer> present = new HashSet<>();
            after.sections().forEach(section -> section.rows().forEach(row -> present.add(row.project())));
            Map<String, List<OverviewRow>> gone = new HashMap<>();
            for (OverviewSection section : before.sections()) {
                section.rows().stream()
                        .filter(row -> !present.contains(row.project()))
                        .forEach(row -> gone.computeIfAbsent(section.heading(), key -> new ArrayList<>())
                                .add(row));
            }
            for (OverviewSection section : after.sections()) {
                List<OverviewRow> rows = new ArrayList<>();
                section.rows().forEach(row -> add(section, row, rows));
                gone(section, gone.remove(section.heading()), rows);
                put(sections, section, rows);
            }
            for (OverviewSection section : before.sections()) {
                List<OverviewRow> rows = new ArrayList<>();
                gone(section, gone.remove(section.heading()), rows);
                put(sections, section, rows);
            }
            Figures figures = figures();
            Comparison plain = new Comparison(from, to, figures, changes, unchanged, after);
            Overview marked = new Overview(
                    after.imprint(),
                    after.projectCount(),
                    Summary.blocks(plain),
                    after.columns(),
                    List.copyOf(sections.values()));
            return new Comparison(from, to, figures, changes, unchanged, marked);
        }

        private static void put(
                Map<String, OverviewSection> sections, OverviewSection section, List<OverviewRow> rows) {
            if (!rows.isEmpty()) {
                sections.put(section.heading(), new OverviewSection(section.number(), section.title(), rows));
            }
        }

        private void gone(OverviewSection section, @Nullable List<OverviewRow> rows, List<OverviewRow> marked) {
            if (rows != null) {
                for (OverviewRow row : rows) {
                    changes.add(new ProjectChange(row.project(), row.title(), Fate.GONE, section.heading(), List.of()));
                    marked.add(whole(row, Change.DELETED, "Udgået"));
                }
            }
        }

        private void add(OverviewSection section, OverviewRow row, List<OverviewRow> rows) {
            Placed was = old.get(row.project());
            if (was == null) {
                changes.add(new ProjectChange(row.project(), row.title(), Fate.NEW, section.heading(), List.of()));
                rows.add(whole(row, Change.INSERTED, "Nyt projekt"));
                return;
            }
            boolean moved = !was.section().heading().equals(section.heading());
            boolean same = was.row().recorded().id() == row.recorded().id()
                    || was.row().cells().equals(row.cells());
            List<Fact> found = was.row().recorded().id() == row.recorded().id()
                    ? List.of()
                    : facts.between(was.row().recorded().sheet(), row.recorded().sheet());
            if (same && !moved && found.isEmpty()) {
                unchanged.add(new Unchanged(row.project(), row.title()));
                return;
            }
            Fate fate = moved ? Fate.MOVED : Fate.CHANGED;
            changes.add(new ProjectChange(row.project(), row.title(), fate, section.heading(), found));
            rows.add(marked(was, row, moved, found));
        }

        private OverviewRow whole(OverviewRow row, Change change, String fate) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : row.cells()) {
                List<Block> blocks = new ArrayList<>(CellDifference.all(cell.blocks(), change));
                if (cell.column() == Column.TITLE) {
                    blocks.add(Block.label(fate));
                }
                cells.add(new Cell(cell.column(), blocks));
            }
            return new OverviewRow(row.recorded(), cells);
        }

        private OverviewRow marked(Placed was, OverviewRow row, boolean moved, List<Fact> found) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                List<Block> blocks = new ArrayList<>(
                        CellDifference.marked(was.row().cells().get(i).blocks(), cell.blocks()));
                if (cell.column() == Column.TITLE) {
                    if (moved) {
                        blocks.add(Block.label("Flyttet fra " + was.section().heading()));
                    }
                    found.forEach(fact -> blocks.add(Block.item(1, "•", fact.words())));
                }
                cells.add(new Cell(cell.column(), blocks));
            }
            return new OverviewRow(row.recorded(), cells);
        }

        private Figures figures() {
            Set<String> peopleBefore = people(before);
            Set<String> peopleAfter = people(after);
            long came = peopleAfter.stream()
                    .filter(who -> !peopleBefore.contains(who))
                    .count();
            long went = peopleBefore.stream()
                    .filter(who -> !peopleAfter.contains(who))
                    .count();
            return new Figures(
                    before.projectCount(), after.projectCount(), granted(before), granted(after), (int) came, (int)
                            went);
        }

        private static Set<String> people(Overview overview) {
            Set<String> people = new HashSet<>();
            overview.sections()
                    .forEach(section -> section.rows()
                            .forEach(row -> people.addAll(
                                    SheetFacts.people(row.recorded().sheet()))));
            people.remove("");
            return people;
        }

        private static BigDecimal granted(Overview overview) {
            return overview.sections().stream()
                    .flatMap(section -> section.rows().stream())
                    .map(row -> SheetFacts.granted(row.recorded().sheet()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
