package dk.partsregister.money.web;

import dk.partsregister.money.MoneyBook;
import dk.partsregister.money.MoneyLine;
import dk.partsregister.money.PotAccount;
import dk.partsregister.overview.MoneyCell;
import dk.partsregister.shared.Danish;
import dk.partsregister.tables.Table;
import dk.partsregister.tables.Table.Head;
import dk.partsregister.tables.Value;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Money as tables for a spreadsheet. */
@Component
class MoneyTables {

    private static final Head KRONER = new Head("Kroner", 16);

    private final MessageSource messages;

    MoneyTables(MessageSource messages) {
        this.messages = messages;
    }

    /** All pots, then what is not divided and what has no pot. */
    List<Table> pots(MoneyBook book) {
        return List.of(
                new Table(
                        "Puljer",
                        List.of(
                                new Head("Pulje", 44),
                                new Head("Tildelt", 16),
                                new Head("Udmøntet", 16),
                                new Head("Brugt", 16),
                                new Head("Tilbage", 16)),
                        () -> Stream.concat(
                                book.accounts().stream()
                                        .filter(account -> !account.isEmpty())
                                        .map(account -> List.of(
                                                Value.words(account.pot().words()),
                                                account.isSized() ? Value.amount(account.grantedSum()) : Value.EMPTY,
                                                Value.amount(account.allocatedSum()),
                                                Value.amount(account.spentSum()),
                                                Value.amount(account.left()))),
                                Stream.of(
                                        rest("puljer.ikke.fordelt", Value.amount(book.undividedSum())),
                                        rest("puljer.uden", Value.amount(book.withoutPotSum()))))),
                new Table(
                        "Ikke fordelt",
                        List.of(new Head("Projekt nr.", 10), new Head("Titel", 40), new Head("Puljer", 60), KRONER),
                        () -> book.undivided().stream()
                                .map(one -> List.of(
                                        Value.number(one.project()),
                                        Value.words(one.title()),
                                        Value.words(String.join(
                                                " + ",
                                                one.pots().stream()
                                                        .map(pot -> pot.words())
                                                        .toList())),
                                        Value.amount(one.sum())))));
    }

    private List<Value> rest(String key, Value allocated) {
        return List.of(Value.words(words(key)), Value.EMPTY, allocated, Value.EMPTY, Value.EMPTY);
    }

    /** Every line of a pot. */
    List<Table> pot(PotAccount account) {
        return List.of(new Table(
                "Pulje",
                List.of(
                        new Head("Tal", 14),
                        new Head("Linje", 24),
                        new Head("Projekt nr.", 10),
                        new Head("Tekst", 44),
                        new Head("Dag", 12),
                        new Head("Bemærkning", 30),
                        KRONER),
                () -> Stream.of(
                                lines("pulje.tildelt", account.granted()),
                                lines("pulje.udmoentet", account.allocated()),
                                lines("pulje.brugt", account.spent()))
                        .flatMap(lines -> lines)));
    }

    private Stream<List<Value>> lines(String figure, List<MoneyLine> lines) {
        return lines.stream()
                .map(line -> List.of(
                        Value.words(words(figure)),
                        Value.words(words("penge.linje." + line.kind())),
                        line.project() == null ? Value.EMPTY : Value.number(line.project()),
                        Value.words(line.words()),
                        Value.day(line.day()),
                        Value.words(line.remark()),
                        Value.amount(line.amount())));
    }

    static List<Table> picture(List<MoneyCell> cells) {
        return List.of(new Table(
                "Penge",
                List.of(
                        new Head("Periode", 16),
                        new Head("Kilde", 20),
                        new Head("Part", 24),
                        new Head("Projekter", 10),
                        KRONER),
                () -> cells.stream()
                        .map(cell -> List.of(
                                Value.words(cell.period()),
                                Value.words(cell.source()),
                                Value.words(cell.party()),
                                Value.number(cell.projects()),
                                Value.amount(cell.amount())))));
    }

    private String words(String key) {
        return messages.getMessage(key, null, Danish.LOCALE);
    }
}
