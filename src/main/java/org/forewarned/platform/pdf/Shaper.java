package org.forewarned.platform.pdf;

import com.ibm.icu.lang.UCharacter;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns words into drawn letters: faces, joining, order from left to right, kerning, marks on their letters. */
public final class Shaper {

    private Shaper() {
    }

    public static Line line(Role role, String text, boolean rightToLeft) {
        return line(List.of(new Piece(role, text)), rightToLeft);
    }

    /**
     * @param rightToLeft the direction of the paragraph
     * @throws IllegalArgumentException for a letter that no face has
     */
    public static Line line(List<Piece> pieces, boolean rightToLeft) {
        StringBuilder whole = new StringBuilder();
        pieces.forEach(piece -> whole.append(piece.text()));
        String text = whole.toString();
        List<Cluster> clusters = Clusters.of(pieces);
        if (!rightToLeft && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return placed(clusters, text, false);
        }
        return placed(visual(Joining.join(clusters), text, rightToLeft), text, true);
    }

    private static List<Cluster> visual(List<Cluster> clusters, String text, boolean rightToLeft) {
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[clusters.size()];
        Object[] order = new Object[clusters.size()];
        for (int i = 0; i < levels.length; i++) {
            Cluster cluster = clusters.get(i);
            levels[i] = (byte) bidi.getLevelAt(cluster.at());
            int mirror = levels[i] % 2 == 1 ? UCharacter.getMirror(cluster.drawn()) : cluster.drawn();
            order[i] = mirror == cluster.drawn() ? cluster : cluster.drawn(mirror);
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        List<Cluster> visual = new ArrayList<>(order.length);
        for (Object cluster : order) {
            visual.add((Cluster) cluster);
        }
        return visual;
    }

    /** Places letters from left to right; then puts them into reading order. */
    private static Line placed(List<Cluster> clusters, String text, boolean rightToLeft) {
        List<Glyph> glyphs = new ArrayList<>(clusters.size() + 4);
        int pen = 0;
        Cluster before = null;
        for (Cluster cluster : clusters) {
            Face face = cluster.face();
            if (face == null) {
                continue;
            }
            if (before != null && before.face() == face) {
                pen += face.shape().kerning(before.drawn(), cluster.drawn());
            }
            Glyph base = new Glyph(face, cluster.at(), cluster.drawn(), cluster.spelled(), pen, 0);
            glyphs.add(base);
            Glyph on = base;
            for (int mark : cluster.marks()) {
                on = Marks.place(base, on, mark);
                glyphs.add(on);
            }
            pen += face.width(cluster.drawn());
            before = cluster;
        }
        if (rightToLeft) {
            glyphs.sort(Comparator.comparingInt(Glyph::at));
        }
        return new Line(glyphs, text, rightToLeft, pen);
    }
}
