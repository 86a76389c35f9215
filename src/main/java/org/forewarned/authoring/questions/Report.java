package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forewarned.authoring.questions.Loss.What;

/** Gathers losses while a file is read, question by question, and bounds their number. */
final class Report {

    private static final int KEPT = 400;
    private static final int MOST_OF_ONE = 60;
    private static final int MOST = 20_000;

    private final List<Loss> done = new ArrayList<>();
    private final List<Loss> open = new ArrayList<>();
    private final Set<String> usual = new LinkedHashSet<>();
    private final Map<What, Integer> counted = new LinkedHashMap<>();
    private int line;
    private String question = "";
    private int skipped;
    private int unlisted;

    /** What follows is about the question that begins here. */
    void begin(int at, String name) {
        end("");
        line = at;
        question = shortened(name, 80);
    }

    /** The question has been read; it has this id if it was taken. */
    void end(String id) {
        if (skipped > 0 && done.size() < MOST) {
            open.add(new Loss("", line, question, What.MORE, List.of(skipped), ""));
        }
        if (done.size() >= MOST && line > 0) {
            unlisted += open.size() + skipped;
            open.clear();
        }
        open.forEach(loss -> done.add(new Loss(id, loss.line(), loss.question(), loss.what(), loss.arguments(), loss.kept())));
        open.clear();
        skipped = 0;
    }

    /** Something of the question that is being read. */
    void lost(What what, String kept, Object... arguments) {
        lost(line, what, kept, arguments);
    }

    /** Something of the question that is being read, on a line of its own. */
    void lost(int at, What what, String kept, Object... arguments) {
        List<Object> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(argument instanceof Number ? argument : shortened(argument.toString(), KEPT));
        }
        Loss loss = new Loss("", at, question, what, words, shortened(kept, KEPT));
        if (open.contains(loss)) {
            return;
        }
        if (open.size() < MOST_OF_ONE) {
            open.add(loss);
        } else {
            skipped++;
        }
    }

    /** Something of the whole file. */
    void ofFile(What what, String kept, Object... arguments) {
        end("");
        line = 0;
        question = "";
        lost(0, what, kept, arguments);
        end("");
    }

    /** Settings that have the value they have everywhere: named once for the file. */
    void usual(String setting) {
        usual.add(setting);
    }

    /** Said once for the file, with how often. */
    void count(What what) {
        counted.merge(what, 1, Integer::sum);
    }

    List<Loss> finish() {
        end("");
        if (!usual.isEmpty()) {
            ofFile(What.USUAL_SETTINGS, "", String.join(", ", usual));
        }
        if (unlisted > 0) {
            ofFile(What.MORE, "", unlisted);
        }
        counted.forEach((what, times) -> ofFile(what, "", times));
        return done;
    }

    /** In one line, without what could disturb a page, and not too long. */
    static String shortened(String words, int most) {
        String start = words.length() > most * 4 ? words.substring(0, most * 4) : words;
        String clean = Unwanted.without(start).replaceAll("\\s+", " ").strip();
        if (clean.length() <= most) {
            return clean.length() < words.strip().length() && start.length() < words.length() ? clean + "…" : clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most;
        return clean.substring(0, end) + "…";
    }
}
