package org.forewarned.reporting;

/**
 * Text that a spreadsheet program must take as text: what begins like a formula gets an apostrophe before it, which such programs do not
 * show. Names are typed by people who join; one of them must not run anything on a coordinator's computer.
 */
final class SpreadsheetText {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n|%";

    private SpreadsheetText() {
    }

    static String of(String text) {
        String bare = text.stripLeading();
        boolean risky = !text.isEmpty() && (BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 || (!bare.isEmpty() && "=+-@＝＋－＠".indexOf(bare.charAt(0)) >= 0));
        return risky ? "'" + text : text;
    }
}
