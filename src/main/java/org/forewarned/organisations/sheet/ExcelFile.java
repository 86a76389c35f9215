package org.forewarned.organisations.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.forewarned.organisations.sheet.SheetFault.Why;

/** The first sheet with anything on it of an XLSX file. Before it is read as one it is unpacked within limits, and refused where it defines entities. */
final class ExcelFile {

    private static final int MOST_PARTS = 2000;
    private static final long MOST_UNPACKED = 120L * 1024 * 1024;
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private ExcelFile() {
    }

    static List<List<String>> read(byte[] file) throws SheetFault {
        guard(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), OPTIONS)) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList()) {
                List<List<String>> rows = rows(sheet);
                if (!rows.isEmpty()) {
                    return rows;
                }
            }
            throw new SheetFault(Why.EMPTY);
        } catch (IOException | ExcelReaderException | IllegalStateException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException broken) {
            throw new SheetFault(Why.UNREADABLE);
        }
    }

    private static List<List<String>> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException, SheetFault {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext();) {
                Row row = all.next();
                SheetReader.within(Math.max(rows.size(), row.getRowNum()), 0);
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(cells(row));
            }
        }
        return rows;
    }

    private static List<String> cells(Row row) throws SheetFault {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            String text = SheetReader.tidy(text(cell));
            if (!text.isEmpty()) {
                int column = cell.getColumnIndex();
                SheetReader.within(0, column + 1);
                cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), ""));
                cells.set(column, text);
            }
        }
        return cells;
    }

    /** As a person reads it: numbers without ".0", dates as 2026-09-01. */
    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return date(cell).orElseGet(() -> number.stripTrailingZeros().toPlainString());
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return cell.getType() == CellType.ERROR || value == null ? "" : value.toString();
    }

    private static Optional<String> date(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("").replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").toLowerCase(java.util.Locale.ROOT);
        if (!format.matches(".*[dy].*")) {
            return Optional.empty();
        }
        LocalDateTime at = cell.asDate();
        return Optional.of(at.toLocalDate().toString());
    }

    /** Unpacks all of it once, counting: a small file must not become an endless one. */
    private static void guard(byte[] file) throws SheetFault {
        byte[] piece = new byte[32 * 1024];
        long all = 0;
        boolean book = false;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new SheetFault(Why.UNREADABLE);
            }
            for (ZipArchiveEntry part : parts) {
                book |= part.getName().equals("[Content_Types].xml");
                try (InputStream in = zip.getInputStream(part)) {
                    int first = in.readNBytes(piece, 0, 1024);
                    if (contains(piece, first, DOCTYPE)) {
                        throw new SheetFault(Why.UNREADABLE);
                    }
                    all += first + rest(in, piece, MOST_UNPACKED - all);
                }
                if (all > MOST_UNPACKED) {
                    throw new SheetFault(Why.TOO_BIG);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new SheetFault(Why.UNREADABLE);
        }
        if (!book) {
            throw new SheetFault(Why.UNREADABLE);
        }
    }

    private static long rest(InputStream in, byte[] piece, long most) throws IOException {
        long read = 0;
        for (int n = in.read(piece); n >= 0 && read <= most; n = in.read(piece)) {
            read += n;
        }
        return read;
    }

    private static boolean contains(byte[] bytes, int length, byte[] sought) {
        for (int i = 0; i + sought.length <= length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
