/**
 * Sets and draws text and pictures on sheets: fonts, shaping, line breaking, structure for screen readers, metadata for PDF/UA-1 and PDF/A-2b.
 * What stands on a sheet is others' business.
 *
 * <p>Lengths are points (1/72 inch) from the top left corner, but for font units, which are thousandths of the em.
 */
package org.forewarned.platform.pdf;
