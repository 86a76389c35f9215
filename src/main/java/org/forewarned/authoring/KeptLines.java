package org.forewarned.authoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser sends is not byte for byte what it was given: line ends, forms of letters and white space at the end change on the way. So lines that read
 * the same, from the top and from the bottom, keep the characters they had.
 */
public final class KeptLines {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n|\\z)");

    private KeptLines() {
    }

    /** What somebody sent, with the lines of what stood there before wherever they are the same. */
    public static String keep(String before, String sent) {
        List<String> old = lines(before);
        List<String> now = lines(sent.stripTrailing());
        int oldEnd = old.size();
        while (oldEnd > 0 && same(old.get(oldEnd - 1)).isBlank()) {
            oldEnd--;
        }
        int top = 0;
        while (top < Math.min(oldEnd, now.size()) && same(old.get(top)).equals(same(now.get(top)))) {
            top++;
        }
        int bottom = 0;
        while (bottom < Math.min(oldEnd, now.size()) - top && same(old.get(oldEnd - 1 - bottom)).equals(same(now.get(now.size() - 1 - bottom)))) {
            bottom++;
        }
        StringBuilder kept = new StringBuilder(String.join("", old.subList(0, top)));
        now.subList(top, now.size() - bottom).forEach(line -> kept.append(bare(line)).append('\n'));
        old.subList(oldEnd - bottom, oldEnd).forEach(kept::append);
        String tail = String.join("", old.subList(oldEnd, old.size()));
        String text = kept.toString();
        if (bottom == 0) {
            boolean ended = oldEnd == 0 || !old.get(oldEnd - 1).equals(bare(old.get(oldEnd - 1)));
            text = top == now.size() || ended ? text : text.substring(0, text.length() - 1);
        }
        return text + tail;
    }

    /** Whether what somebody sent reads as what stood there before. */
    static boolean same(String before, String sent) {
        return sent(before).equals(sent(sent));
    }

    private static String sent(String text) {
        return lines(text).stream().map(KeptLines::same).collect(Collectors.joining("\n")).strip();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find() && !line.group().isEmpty()) {
            lines.add(line.group());
        }
        return lines;
    }

    private static String bare(String line) {
        return line.replaceAll("[\\r\\n]+\\z", "");
    }

    private static String same(String line) {
        return Normalizer.normalize(bare(line), Normalizer.Form.NFC).replaceAll("[\\p{Cc}&&[^\\t]]", "").stripTrailing();
    }
}
