package org.forewarned.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV: UTF-8 with the mark by which Excel knows it, dates as 2026-11-25, nothing a formula, written line by line. */
final class SheetCsv implements AutoCloseable {

    private final CsvWriter csv;

    SheetCsv(OutputStream out, List<String> heads) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(heads);
    }

    void line(List<?> cells) {
        csv.writeRecord(cells.stream().map(cell -> cell instanceof String text ? SpreadsheetText.of(text) : cell == null ? "" : cell.toString()).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
