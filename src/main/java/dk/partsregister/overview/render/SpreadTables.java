package dk.partsregister.overview.render;

import static dk.partsregister.tables.Value.amount;
import static dk.partsregister.tables.Value.day;
import static dk.partsregister.tables.Value.words;

import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Column;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewRow;
import dk.partsregister.overview.OverviewSection;
import dk.partsregister.project.ChoiceWords;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheet.Activity;
import dk.partsregister.project.ProjectSheet.BudgetLine;
import dk.partsregister.project.ProjectSheet.BudgetLineKind;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.Group;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import dk.partsregister.project.ProjectSheet.Seat;
import dk.partsregister.shared.DatePhrase;
import dk.partsregister.tables.Table;
import dk.partsregister.tables.Table.Head;
import dk.partsregister.tables.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables an overview is spread out on: the rows that are printed, and one each for what they hold many of. */
@Component
class SpreadTables {

    private final ChoiceWords choices;

    SpreadTables(ChoiceWords choices) {
        this.choices = choices;
    }

    /** A row a project: section and cells as they are printed, then what can be counted and sorted by. */
    Table projects(Overview overview) {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head("Afsnit", 22));
        overview.columns().forEach(column -> heads.add(new Head(column.heading(), width(column))));
        heads.addAll(List.of(
                new Head("Projekt nr.", 10),
                new Head("Tilstand", 14),
                new Head("Begyndt tidligst", 12),
                new Head("Forventes afsluttet senest", 14),
                new Head("Afsluttet senest", 12)));
        boolean money = overview.columns().contains(Column.BUDGET);
        if (money) {
            heads.add(new Head("Bevilget i kr.", 15));
        }
        return new Table(
                "Oversigt",
                heads,
                () -> overview.sections().stream()
                        .flatMap(section -> section.rows().stream().map(row -> project(section, row, money))));
    }

    /** All tables, those left out that would show what no column of the overview does. */
    List<Table> all(Overview overview) {
        List<Table> tables = new ArrayList<>();
        tables.add(projects(overview));
        if (overview.columns().contains(Column.BUDGET)) {
            tables.add(grants(overview));
        }
        if (overview.columns().contains(Column.LEADERSHIP)) {
            tables.add(people(overview));
        }
        if (overview.columns().contains(Column.STATUS)) {
            tables.add(phases(overview));
        }
        return tables;
    }

    private static int width(Column column) {
        return switch (column) {
            case TITLE -> 28;
            case PURPOSE -> 50;
            case STATUS -> 60;
            case LEADERSHIP -> 34;
            case BUDGET -> 22;
        };
    }

    private List<Value> project(OverviewSection section, OverviewRow row, boolean money) {
        ProjectSheet sheet = row.recorded().sheet();
        Dates dates = sheet.dates();
        List<Value> values = new ArrayList<>();
        values.add(words(section.heading()));
        row.cells().stream().map(Cell::text).map(Value::words).forEach(values::add);
        values.add(Value.number(row.project()));
        values.add(words(choices.of(sheet.state())));
        values.add(earliest(dates.started()));
        values.add(latest(dates.expectedEnd()));
        values.add(latest(dates.ended()));
        if (money) {
            values.add(granted(sheet));
        }
        return values;
    }

    private static Value granted(ProjectSheet sheet) {
        List<BigDecimal> grants = sheet.budget().stream()
                .filter(line -> line.kind() == BudgetLineKind.GRANT)
                .map(line -> line.amount().amount())
                .flatMap(Stream::ofNullable)
                .toList();
        return grants.isEmpty() ? Value.EMPTY : amount(grants.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Table grants(Overview overview) {
        return perProject(
                overview,
                "Bevillinger",
                List.of(
                        new Head("Beløb i kr.", 15),
                        new Head("Som det står", 24),
                        new Head("Tæller med", 24),
                        new Head("Cirka", 8),
                        new Head("Part", 20),
                        new Head("Til", 24),
                        new Head("Bevilget efter", 24),
                        new Head("Periode", 10),
                        new Head("Bilag", 10),
                        new Head("Underpulje", 18),
                        new Head("Fordeling", 22)),
                this::grants);
    }

    private Stream<List<Value>> grants(ProjectSheet sheet) {
        Value clause = words(sheet.clause() == null ? null : sheet.clause().typed());
        Stream<List<Value>> read = sheet.budget().stream().map(line -> grant(line, clause));
        Stream<List<Value>> unread = sheet.unreadMoney().stream()
                .map(typed -> List.of(
                        Value.EMPTY,
                        words(typed),
                        words(choices.unread()),
                        Value.EMPTY,
                        Value.EMPTY,
                        Value.EMPTY,
                        clause,
                        Value.EMPTY,
                        Value.EMPTY,
                        Value.EMPTY,
                        Value.EMPTY));
        return Stream.concat(read, unread);
    }

    private List<Value> grant(BudgetLine line, Value clause) {
        return List.of(
                amount(line.amount().amount()),
                words(line.amount().typed()),
                words(choices.of(line.kind())),
                words(line.amount().approximate() ? "ca." : null),
                words(name(line.party())),
                words(line.label()),
                clause,
                words(
                        line.funding().period() == null
                                ? line.funding().periodTyped()
                                : line.funding().period()),
                words(line.funding().annex()),
                words(line.funding().subPot()),
                words(line.funding().distribution()));
    }

    private Table people(Overview overview) {
        return perProject(
                overview,
                "Personer",
                List.of(
                        new Head("Gruppe", 30),
                        new Head("Rolle", 18),
                        new Head("Stilling", 18),
                        new Head("Navn", 26),
                        new Head("Organisation", 26),
                        new Head("Udpeget af", 20),
                        new Head("Gennem", 20),
                        new Head("Aktiviteter", 12),
                        new Head("Bemærkning", 26)),
                sheet -> Stream.concat(
                        sheet.leaders().stream().map(this::leader),
                        sheet.groups().stream()
                                .flatMap(group -> group.seats().stream().map(seat -> seat(group, seat)))));
    }

    private List<Value> leader(Leader leader) {
        return List.of(
                words(leader.heading() == null ? "Projektledelse" : leader.heading()),
                words(choices.of(leader.role())),
                words(leader.personTitle()),
                words(leader.person().words()),
                words(name(leader.organisation())),
                Value.EMPTY,
                words(leader.viaGroup()),
                words(leader.activities().stream().map(String::valueOf).collect(Collectors.joining(", "))),
                words(leader.scope()));
    }

    private List<Value> seat(Group group, Seat seat) {
        String note = Stream.of(seat.note(), seat.expected())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("; "));
        return List.of(
                words(group.heading()),
                words(choices.of(seat.status())),
                words(seat.personTitle()),
                words(name(seat.holder())),
                words(name(seat.organisation())),
                words(name(seat.party())),
                words(seat.viaGroup()),
                Value.EMPTY,
                words(note));
    }

    private Table phases(Overview overview) {
        return perProject(
                overview,
                "Faser",
                List.of(
                        new Head("Nr.", 6),
                        new Head("Slags", 12),
                        new Head("Fase", 50),
                        new Head("Tid, som den står", 26),
                        new Head("Tidligst", 12),
                        new Head("Senest", 12)),
                sheet -> sheet.activities().stream().map(this::phase));
    }

    private List<Value> phase(Activity activity) {
        return List.of(
                Value.number(activity.number()),
                words(choices.of(activity.kind())),
                words(activity.title()),
                words(activity.period() == null ? null : activity.period().typed()),
                earliest(activity.period()),
                latest(activity.period()));
    }

    /** A table of what projects hold many of: each row begins with the project's number and title. */
    private static Table perProject(
            Overview overview, String name, List<Head> heads, Function<ProjectSheet, Stream<List<Value>>> rows) {
        List<Head> all = new ArrayList<>(List.of(new Head("Projekt nr.", 10), new Head("Titel", 28)));
        all.addAll(heads);
        return new Table(
                name,
                all,
                () -> overview.sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .flatMap(row -> rows.apply(row.recorded().sheet()).map(values -> {
                            List<Value> whole = new ArrayList<>(values.size() + 2);
                            whole.add(Value.number(row.project()));
                            whole.add(words(row.title()));
                            whole.addAll(values);
                            return whole;
                        })));
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.words();
    }

    private static Value earliest(@Nullable DatePhrase phrase) {
        return day(Optional.ofNullable(phrase).map(DatePhrase::earliest).orElse(null));
    }

    private static Value latest(@Nullable DatePhrase phrase) {
        return day(Optional.ofNullable(phrase).map(DatePhrase::latest).orElse(null));
    }
}
