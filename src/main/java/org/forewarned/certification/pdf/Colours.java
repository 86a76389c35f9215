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
}
