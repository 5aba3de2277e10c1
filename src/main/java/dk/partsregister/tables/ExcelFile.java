package dk.partsregister.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Tables as an Excel workbook, one on each sheet, ready for print. */
public final class ExcelFile {

    /** Rows in memory at a time. */
    private static final int WINDOW = 100;

    /** The head is repeated on each printed page. */
    private static final CellRangeAddress HEAD = CellRangeAddress.valueOf("1:1");

    private ExcelFile() {}

    /**
     * What stands around each printed page.
     *
     * @param issuer who made it
     * @param mark a word of warning in the head, such as {@code "UDKAST"}
     */
    public record Margins(
            String title,
            String issuer,
            String footer,
            @Nullable String mark) {}

    public static void write(Margins margins, List<Table> tables, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            CoreProperties core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            core.setTitle(margins.title());
            core.setCreator(margins.issuer());
            Styles styles = new Styles(workbook);
            for (Table table : tables) {
                write(table, workbook, styles, margins);
            }
            workbook.write(out);
        }
    }

    private static void write(Table table, SXSSFWorkbook workbook, Styles styles, Margins margins) {
        Sheet sheet = workbook.createSheet(table.name());
        List<Table.Head> heads = table.heads();
        Row head = sheet.createRow(0);
        for (int i = 0; i < heads.size(); i++) {
            sheet.setColumnWidth(i, heads.get(i).width() * 256);
            Cell cell = head.createCell(i);
            cell.setCellValue(heads.get(i).words());
            cell.setCellStyle(styles.head);
        }
        int last = 0;
        for (Iterator<List<Value>> rows = table.rows().get().iterator(); rows.hasNext(); ) {
            Row row = sheet.createRow(++last);
            List<Value> values = rows.next();
            for (int i = 0; i < values.size(); i++) {
                values.get(i).giveTo(new Filling(row, i, styles));
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, last, 0, heads.size() - 1));
        print(sheet, margins);
    }

    /** Fills a row's cell with a value. */
    private record Filling(Row row, int column, Styles styles) implements Value.Taker {

        @Override
        public void words(String words) {
            String text = ExcelText.of(words);
            cell(ExcelText.looksLikeFormula(text) ? styles.literal : styles.text)
                    .setCellValue(text);
        }

        @Override
        public void number(int number) {
            cell(styles.text).setCellValue(number);
        }

        @Override
        public void day(LocalDate day) {
            cell(styles.day).setCellValue(day);
        }

        @Override
        public void amount(BigDecimal kroner) {
            cell(styles.amount).setCellValue(kroner.doubleValue());
        }

        @Override
        public void nothing() {}

        private Cell cell(CellStyle style) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(style);
            return cell;
        }
    }

    private static void print(Sheet sheet, Margins margins) {
        sheet.setRepeatingRows(HEAD);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setLeft(ExcelText.ofMargin(margins.title()));
        if (margins.mark() != null) {
            sheet.getHeader().setRight("&B" + ExcelText.ofMargin(margins.mark()));
        }
        sheet.getFooter().setLeft(ExcelText.ofMargin(margins.footer()));
        sheet.getFooter().setCenter("- &P -");
    }

    /** How cells are set; made once a workbook, which has room for few. */
    private static final class Styles {

        private final CellStyle head;
        private final CellStyle text;
        private final CellStyle literal;
        private final CellStyle day;
        private final CellStyle amount;

        Styles(SXSSFWorkbook workbook) {
            text = workbook.createCellStyle();
            text.setVerticalAlignment(VerticalAlignment.TOP);
            text.setWrapText(true);
            literal = of(workbook);
            literal.setQuotePrefixed(true);
            day = of(workbook);
            day.setDataFormat(workbook.createDataFormat().getFormat("dd-mm-yyyy"));
            amount = of(workbook);
            amount.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            head = of(workbook);
            Font bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }

        private CellStyle of(SXSSFWorkbook workbook) {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(text);
            return style;
        }
    }
}
