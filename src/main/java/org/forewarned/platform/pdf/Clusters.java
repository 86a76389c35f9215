package org.forewarned.platform.pdf;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into letters with their marks and gives each the first face that has it. */
public final class Clusters {

    private Clusters() {
    }

    /** @throws IllegalArgumentException for a letter that no face of the role has */
    static List<Cluster> of(List<Piece> pieces) {
        List<Cluster> clusters = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            cut(piece, at, clusters);
            at += piece.text().length();
        }
        return clusters;
    }

    private static void cut(Piece piece, int offset, List<Cluster> clusters) {
        String text = piece.text();
        List<Face> faces = faces(piece);
        for (int i = 0; i < text.length();) {
            int start = i;
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            List<Integer> marks = new ArrayList<>(0);
            while (i < text.length() && isMark(text.codePointAt(i))) {
                marks.add(text.codePointAt(i));
                i += Character.charCount(text.codePointAt(i));
            }
            if (isJoiner(letter)) {
                clusters.add(new Cluster(offset + start, null, letter, letter, List.of()));
                continue;
            }
            Face face = face(faces, letter, marks);
            int mirrored = letter;
            if (!marks.isEmpty() && (letter == 'i' || letter == 'j') && marks.stream().anyMatch(Clusters::above)) {
                mirrored = letter == 'i' ? 0x131 : 0x237;
            }
            clusters.add(new Cluster(offset + start, face, letter, face.has(mirrored) ? mirrored : letter, marks));
        }
    }

    /** The faces in order; when the second has European letters that the first lacks, it draws them all, so that a word is of one face. */
    private static List<Face> faces(Piece piece) {
        List<Face> faces = Faces.of(piece.role());
        Face first = faces.get(0);
        Face second = faces.get(1);
        boolean swap = piece.role() == Role.HEADING && piece.text().codePoints().anyMatch(c -> !first.has(c) && second.has(c));
        if (!swap) {
            return faces;
        }
        List<Face> swapped = new ArrayList<>(faces);
        swapped.set(0, second);
        swapped.set(1, first);
        return swapped;
    }

    private static Face face(List<Face> faces, int letter, List<Integer> marks) {
        for (Face face : faces) {
            if (face.has(letter) && marks.stream().allMatch(face::has)) {
                return face;
            }
        }
        throw new IllegalArgumentException("no font for " + Character.toString(letter) + " with " + marks.size() + " marks (U+"
                + Integer.toHexString(letter).toUpperCase() + ")");
    }

    public static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Zero-width joiner and non-joiner: not drawn, but they change how Arabic letters join. */
    public static boolean isJoiner(int letter) {
        return letter == 0x200c || letter == 0x200d;
    }

    private static boolean above(int mark) {
        return UCharacter.getCombiningClass(mark) == 230;
    }
}
