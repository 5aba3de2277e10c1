package dk.partsregister.money.web;

import dk.partsregister.overview.MoneyCell;
import dk.partsregister.shared.Danish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Period by period a table of sources by parties, with sums both ways. */
record MoneyPicture(List<Period> periods, BigDecimal sum) {

    /** A period; its rows have a cell for each party, empty where there is nothing. */
    record Period(String name, List<String> parties, List<Row> rows, List<BigDecimal> sums, BigDecimal sum) {}

    /** A source. */
    record Row(String source, List<@Nullable BigDecimal> cells, BigDecimal sum) {}

    static MoneyPicture of(List<MoneyCell> cells) {
        Map<String, List<MoneyCell>> byPeriod = cells.stream()
                .collect(Collectors.groupingBy(MoneyCell::period, LinkedHashMap::new, Collectors.toList()));
        return new MoneyPicture(
                byPeriod.entrySet().stream()
                        .map(period -> period(period.getKey(), period.getValue()))
                        .toList(),
                sum(cells));
    }

    private static Period period(String name, List<MoneyCell> cells) {
        List<String> parties = List.copyOf(cells.stream()
                .map(MoneyCell::party)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Danish.order()))));
        Map<String, List<MoneyCell>> bySource = cells.stream()
                .collect(Collectors.groupingBy(MoneyCell::source, LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = bySource.entrySet().stream()
                .map(source -> new Row(source.getKey(), row(parties, source.getValue()), sum(source.getValue())))
                .toList();
        List<BigDecimal> sums = parties.stream()
                .map(party -> sum(cells.stream()
                        .filter(cell -> cell.party().equals(party))
                        .toList()))
                .toList();
        return new Period(name, parties, rows, sums, sum(cells));
    }

    private static List<@Nullable BigDecimal> row(List<String> parties, List<MoneyCell> cells) {
        List<@Nullable BigDecimal> row = new ArrayList<>();
        for (String party : parties) {
            List<MoneyCell> those =
                    cells.stream().filter(cell -> cell.party().equals(party)).toList();
            row.add(those.isEmpty() ? null : sum(those));
        }
        return row;
    }

    private static BigDecimal sum(List<MoneyCell> cells) {
        return cells.stream().map(MoneyCell::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
