package org.forewarned.platform.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** Joins Arabic letters to their neighbours, as Unicode's joining types say. Works in reading order. */
final class Joining {

    private static final int ALONE = 0;
    private static final int FIRST = 1;
    private static final int MIDDLE = 2;
    private static final int LAST = 3;

    private Joining() {
    }

    /** The same letters in the forms they take here; joiners are gone, and lam with alef has become one. */
    static List<Cluster> join(List<Cluster> clusters) {
        List<Cluster> joined = new ArrayList<>(clusters.size());
        for (int i = 0; i < clusters.size(); i++) {
            Cluster here = clusters.get(i);
            if (here.face() == null) {
                continue;
            }
            Shape shape = here.face().shape();
            boolean before = i > 0 && forward(clusters.get(i - 1)) && backward(here);
            Cluster next = i + 1 < clusters.size() ? clusters.get(i + 1) : null;
            int[] both = next == null ? null : shape.ligature(here.letter(), next.letter());
            if (both != null) {
                List<Integer> marks = new ArrayList<>(here.marks());
                marks.addAll(next.marks());
                joined.add(new Cluster(here.at(), here.face(), here.letter(), both[before ? 1 : 0], next.letter(), marks));
                i++;
                continue;
            }
            int[] forms = shape.forms(here.letter());
            if (forms == null) {
                joined.add(here);
                continue;
            }
            boolean after = next != null && forward(here) && backward(next);
            joined.add(here.drawn(forms[before ? after ? MIDDLE : LAST : after ? FIRST : ALONE]));
        }
        return joined;
    }

    private static boolean forward(Cluster cluster) {
        int type = type(cluster);
        return type == JoiningType.DUAL_JOINING || type == JoiningType.LEFT_JOINING || type == JoiningType.JOIN_CAUSING;
    }

    private static boolean backward(Cluster cluster) {
        int type = type(cluster);
        return type == JoiningType.DUAL_JOINING || type == JoiningType.RIGHT_JOINING || type == JoiningType.JOIN_CAUSING;
    }

    private static int type(Cluster cluster) {
        return UCharacter.getIntPropertyValue(cluster.letter(), UProperty.JOINING_TYPE);
    }
}
