package org.forewarned.platform.pdf;

/** Where the text stands on the sheet, in points from the top left corner. */
public record Column(float left, float right, float top, float bottom) {

    public float width() {
        return right - left;
    }

    /** Where something begins that starts {@code from} points after the beginning of the line and is {@code width} wide. */
    public float x(float from, float width, boolean rightToLeft) {
        return rightToLeft ? right - from - width : left + from;
    }
}
