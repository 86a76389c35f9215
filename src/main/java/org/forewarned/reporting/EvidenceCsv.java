package org.forewarned.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Evidence as CSV, line by line. */
final class EvidenceCsv implements EvidenceLines.Writing, AutoCloseable {

    private final SheetCsv csv;

    EvidenceCsv(OutputStream out, List<String> heads) throws IOException {
        csv = new SheetCsv(out, heads);
    }

    @Override
    public void line(EvidenceLine line) {
        csv.line(line.cells());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
