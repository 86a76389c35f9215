package org.forewarned.platform.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks whether the faces for names have every letter of one. */
public final class Printable {

    private Printable() {
    }

    /** The letters, each with its marks, that no face has, in the order of the name. */
    public static Set<String> unprintable(String name) {
        Set<String> missing = new LinkedHashSet<>();
        for (int i = 0; i < name.length();) {
            int end = name.offsetByCodePoints(i, 1);
            while (end < name.length() && Clusters.isMark(name.codePointAt(end))) {
                end = name.offsetByCodePoints(end, 1);
            }
            String letter = name.substring(i, end);
            if (!prints(letter)) {
                missing.add(letter);
            }
            i = end;
        }
        return missing;
    }

    private static boolean prints(String cluster) {
        int letter = cluster.codePointAt(0);
        int[] marks = cluster.codePoints().skip(1).toArray();
        if (Clusters.isJoiner(letter)) {
            return marks.length == 0;
        }
        if (Clusters.isMark(letter)) {
            return false;
        }
        for (Face face : Faces.of(Role.HEADING)) {
            boolean all = face.has(letter);
            for (int mark : marks) {
                all &= face.has(mark) && (placed(face, letter, mark) || UScript.getScript(letter) == UScript.ARABIC);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static boolean placed(Face face, int letter, int mark) {
        return Marks.known(face, letter, mark) || UCharacter.getCombiningClass(mark) > 0 && Marks.known(face, letter == 'i' ? 0x131 : letter == 'j' ? 0x237 : letter, mark);
    }

    /** Whether a text can be set in every role. */
    public static boolean text(String text) {
        return text.codePoints().allMatch(letter -> Clusters.isJoiner(letter) || Faces.covers(Role.HEADING, letter) && Faces.covers(Role.TEXT, letter)
                && Faces.covers(Role.STRONG, letter));
    }

    /** Control, private and direction characters, line ends, joiners outside Arabic, more marks on a letter than {@code mostMarks}. */
    public static boolean hasForbidden(String name, int mostMarks) {
        int marks = 0;
        int before = ' ';
        for (int letter : name.codePoints().toArray()) {
            int type = Character.getType(letter);
            boolean joiner = Clusters.isJoiner(letter) && UScript.getScript(before) == UScript.ARABIC;
            if (!joiner && List.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int) Character.PRIVATE_USE,
                    (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR).contains(type)) {
                return true;
            }
            marks = Clusters.isMark(letter) ? marks + 1 : 0;
            if (marks > mostMarks) {
                return true;
            }
            before = letter;
        }
        return false;
    }
}
