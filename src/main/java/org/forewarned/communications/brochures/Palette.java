package org.forewarned.communications.brochures;

/** The colours of paper, as 0xRRGGBB: the pigments of the house, or, to save ink, dark letters on white alone. */
record Palette(boolean plain) {

    static final int INK = 0x2a1a26;
    static final int SOFT = 0x604d5b;
    static final int DAMSON = 0x4a2340;
    static final int WHITE = 0xffffff;
    private static final int HEATHER = 0xe3bdd8;
    private static final int TINT = 0xf5ebf2;
    private static final int MOSS_TINT = 0xe7f2ec;
    private static final int MOSS = 0x2f6a4c;
    private static final int LINE = 0xddd2da;

    /** What a box stands on. */
    int ground(Form.Ground ground) {
        return plain || ground == Form.Ground.PLAIN ? WHITE : ground == Form.Ground.TINT ? TINT : DAMSON;
    }

    int ink(Form.Ground ground) {
        return dark(ground) ? WHITE : INK;
    }

    int heading(Form.Ground ground) {
        return dark(ground) ? WHITE : DAMSON;
    }

    int soft(Form.Ground ground) {
        return dark(ground) ? HEATHER : SOFT;
    }

    private boolean dark(Form.Ground ground) {
        return ground == Form.Ground.DARK && !plain;
    }

    /** A way in a story; {@code best} is the one that is right. */
    int way(boolean best, Form.Ground ground) {
        return best ? (plain ? WHITE : MOSS_TINT) : plain || ground == Form.Ground.TINT ? WHITE : TINT;
    }

    int tick() {
        return plain ? INK : MOSS;
    }

    int cross() {
        return plain ? INK : 0x96668a;
    }

    int line() {
        return LINE;
    }
}
