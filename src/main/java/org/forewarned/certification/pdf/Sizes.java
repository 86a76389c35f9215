package org.forewarned.certification.pdf;

/** Sizes of letters, and of the mark and the QR code, in points. */
public record Sizes(float mark, float brand, float kind, float name, float nameLeast, float what, float module, float objective,
        float label, float fact, float number, float small, float code) {
}
