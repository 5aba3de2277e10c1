package dk.partsregister.tables;

import dk.partsregister.shared.Kroner;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as a CSV file that a Danish Excel opens by a double click: UTF-8 with its mark, semicolons, decimal commas.
 *
 * <p>Words that a spreadsheet would take for a formula have an apostrophe before them.
 */
public final class CsvFile {

    private static final CSVFormat DANISH_EXCEL = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setQuote('"')
            .setQuoteMode(QuoteMode.MINIMAL)
            .setRecordSeparator("\r\n")
            .get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private CsvFile() {}

    /** Writes the table; the stream stays open. */
    public static void write(Table table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(new Open(out), StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(writer, DANISH_EXCEL)) {
            csv.printRecord(table.heads().stream().map(Table.Head::words));
            for (Iterator<List<Value>> rows = table.rows().get().iterator(); rows.hasNext(); ) {
                csv.printRecord(texts(rows.next()));
            }
        }
    }

    private static List<String> texts(List<Value> values) {
        Texts texts = new Texts(new ArrayList<>(values.size()));
        values.forEach(value -> value.giveTo(texts));
        return texts.texts();
    }

    /** The values as they are typed. */
    private record Texts(List<String> texts) implements Value.Taker {

        @Override
        public void words(String words) {
            texts.add(FORMULA_BEGINS.indexOf(words.charAt(0)) < 0 ? words : "'" + words);
        }

        @Override
        public void number(int number) {
            texts.add(String.valueOf(number));
        }

        @Override
        public void day(LocalDate day) {
            texts.add(DAY.format(day));
        }

        @Override
        public void amount(BigDecimal kroner) {
            texts.add(Kroner.format(kroner).replace(".", ""));
        }

        @Override
        public void nothing() {
            texts.add("");
        }
    }

    /** A stream that stays open when what is written through it is closed. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
