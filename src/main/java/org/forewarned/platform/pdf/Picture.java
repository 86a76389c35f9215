package org.forewarned.platform.pdf;

/**
 * A drawing, kept as PDF operators that are appended as they are.
 *
 * @param operators in the drawing's own units, y downwards
 */
public record Picture(float width, float height, String operators) {
}
