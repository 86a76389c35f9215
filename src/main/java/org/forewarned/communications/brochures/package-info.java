/**
 * Brochures that anybody puts together from ready panels: their words and pictures ({@code content/brochures}), the forms of paper and
 * picture they can take, how they are set, and the files that come of it. Words: topic, panel (a ready part, of a kind), form (a way of
 * printing), side (of a sheet), box (a place on it), mark (what is drawn).
 *
 * <p>Lengths are points from the top left corner, but in the files of forms, which are in millimetres.
 */
package org.forewarned.communications.brochures;
