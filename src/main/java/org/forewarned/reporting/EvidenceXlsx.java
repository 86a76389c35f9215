package org.forewarned.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Evidence as a spreadsheet: text as text, dates as dates, numbers as numbers; rows leave the memory as they are written. */
final class EvidenceXlsx implements EvidenceLines.Writing, AutoCloseable {

    private static final int FLUSH_EVERY = 500;
    private static final int[] WIDTHS = {28, 28, 40, 14, 18, 14, 10, 18, 14, 40};

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    EvidenceXlsx(OutputStream out, String name, List<String> heads) {
        book = new Workbook(out, "Forewarned", "1.0");
        sheet = book.newWorksheet(name);
        for (int i = 0; i < heads.size(); i++) {
            sheet.width(i, WIDTHS[i]);
            sheet.inlineString(0, i, heads.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    @Override
    public void line(EvidenceLine line) throws IOException {
        List<Object> cells = line.cells();
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof LocalDate day) {
                sheet.value(row, i, day);
                sheet.style(row, i).format("yyyy-mm-dd").set();
            } else if (cell instanceof Integer number) {
                sheet.value(row, i, number);
            } else if (cell != null && !cell.toString().isEmpty()) {
                sheet.inlineString(row, i, SpreadsheetText.of(cell.toString()));
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
