package org.forewarned.organisations.sheet;

import java.util.List;

/**
 * A list as it stood in a file: its heads, and below them its rows, all as texts, as wide as the heads.
 *
 * @param firstLine the number, in the file, of the row below the heads
 */
public record Sheet(List<String> heads, List<List<String>> rows, int firstLine) {

    /** At most so many rows. */
    public static final int MOST_ROWS = 25_000;
    /** At most so many columns. */
    public static final int MOST_COLUMNS = 60;
    /** The longest text in a cell; longer ones are cut. */
    public static final int LONGEST_CELL = 300;

    /** What stands in a row's column; empty where the row ends before. */
    public String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }
}
