package org.forewarned.reporting;

import java.util.List;

/**
 * The tables of a month in words.
 *
 * @param month as people say it
 * @param group what a row is: a kind of organisation, or a unit
 * @param heads the modules' titles
 * @param done how many people completed each, with a last row of totals
 * @param inTime what share of them by their date
 */
public record PartnerSheet(String month, String group, List<String> heads, List<Row> done, List<Row> inTime) {

    /** A row: its name, then a cell a module. */
    public record Row(String name, List<String> cells) {
    }
}
