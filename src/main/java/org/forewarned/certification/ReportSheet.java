package org.forewarned.certification;

import java.util.List;

/**
 * What stands on a report: a title, a few lines about it, and a table with heads. Words come ready in one language.
 *
 * @param alternative what the signature's field is called
 * @param facts lines under the title: of whom, as at which moment
 * @param widths of the columns, as shares of the page
 * @param page what stands under each page, with {@code {page}} for its number
 * @param what the last line says that it is not
 */
public record ReportSheet(String language, String title, String issuer, String alternative, List<String> facts, List<String> heads, List<Integer> widths,
        List<List<String>> rows, String page, String what) {

    public ReportSheet {
        facts = List.copyOf(facts);
        heads = List.copyOf(heads);
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }
}
