package org.forewarned.organisations.sheet;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.organisations.sheet.SheetFault.Why;

/** Reads a list from the bytes of a file; what kind it is, its first bytes say, not its name. */
public final class SheetReader {

    /** The biggest file, in bytes. */
    public static final int MOST_BYTES = 6 * 1024 * 1024;

    private SheetReader() {
    }

    /** The list in this file. */
    public static Sheet read(byte[] file) throws SheetFault {
        if (file.length > MOST_BYTES) {
            throw new SheetFault(Why.TOO_BIG);
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new SheetFault(Why.OLD_EXCEL);
        }
        return whole(begins(file, 'P', 'K', 3, 4) ? ExcelFile.read(file) : TextFile.read(file));
    }

    /** The first row with at least two texts, or any text where all have one, gives the heads; empty rows below are left out at the end. */
    private static Sheet whole(List<List<String>> all) throws SheetFault {
        int wide = all.stream().limit(30).mapToInt(row -> (int) row.stream().filter(cell -> !cell.isEmpty()).count()).max().orElse(0);
        int head = 0;
        while (head < all.size() && all.get(head).stream().filter(cell -> !cell.isEmpty()).count() < Math.min(2, wide)) {
            head++;
        }
        if (wide == 0 || head >= all.size() - 1) {
            throw new SheetFault(Why.EMPTY);
        }
        List<String> heads = all.get(head);
        List<List<String>> rows = new ArrayList<>(all.subList(head + 1, all.size()));
        while (!rows.isEmpty() && rows.get(rows.size() - 1).stream().allMatch(String::isEmpty)) {
            rows.remove(rows.size() - 1);
        }
        if (rows.isEmpty()) {
            throw new SheetFault(Why.EMPTY);
        }
        return new Sheet(List.copyOf(heads), rows, head + 2);
    }

    static String tidy(String cell) {
        if (cell == null) {
            return "";
        }
        String cut = cell.length() > Sheet.LONGEST_CELL ? cell.substring(0, Sheet.LONGEST_CELL) : cell;
        StringBuilder kept = new StringBuilder(cut.length());
        java.text.Normalizer.normalize(cut, java.text.Normalizer.Form.NFC).codePoints()
                .map(c -> c == 0xA0 || Character.isISOControl(c) ? ' ' : c).filter(c -> c != 0xFEFF && c != 0x200B && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    static void within(int rows, int columns) throws SheetFault {
        if (rows > Sheet.MOST_ROWS + 30) {
            throw new SheetFault(Why.TOO_LONG);
        }
        if (columns > Sheet.MOST_COLUMNS) {
            throw new SheetFault(Why.TOO_WIDE);
        }
    }

    private static boolean begins(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
