package org.forewarned.certification.pdf;

/**
 * The colours of the sheet, as 0xRRGGBB.
 *
 * @param ink   text
 * @param soft  the second voice: labels
 * @param line  rules
 * @param code  squares of the QR code
 * @param paper the ground the QR code stands on
 */
public record Colours(int ink, int soft, int accent, int line, int code, int paper) {

    static int parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}")) {
            throw new IllegalArgumentException("a colour is written #rrggbb, not " + text);
        }
        String hex = text.substring(1);
        return Integer.parseInt(hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1"), 16);
    }
}
