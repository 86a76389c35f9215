/**
 * Draws the certificate: fonts, shaping, layout, structure for screen readers, metadata and the place of the signature.
 *
 * <p>The look comes from {@code content/certificates}; this package measures, breaks lines and writes. Lengths are points
 * (1/72 inch) from the top left corner, but for font units, which are thousandths of the em.
 */
package org.forewarned.certification.pdf;
