package org.forewarned.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The front matter of a translated file: its words, and under {@code source} what each part was translated from. Changes touch their own lines only. */
final class TranslationFront {

    private static final String FENCE = "---";
    private static final String SOURCE = "source:";
    private static final Pattern NUMBER_LIKE = Pattern.compile("[0-9]+(e[0-9]+)?");

    private TranslationFront() {
    }

    /** What a translator writes of it: without the lines between which it stands, and without what was noted. */
    static String words(String front) {
        List<String> words = new ArrayList<>();
        boolean noted = false;
        for (String line : front.lines().filter(one -> !one.stripTrailing().equals(FENCE)).toList()) {
            noted = line.startsWith(SOURCE) || noted && line.startsWith(" ");
            if (!noted) {
                words.add(line);
            }
        }
        return String.join("\n", words).stripTrailing();
    }

    /** The front matter with these words, and what was noted as it stands. */
    static String with(String front, String words) {
        List<String> noted = new ArrayList<>();
        boolean in = false;
        for (String line : front.lines().toList()) {
            in = line.startsWith(SOURCE) || in && line.startsWith(" ");
            if (in) {
                noted.add(line);
            }
        }
        List<String> lines = new ArrayList<>(List.of(FENCE));
        words.replace("\r\n", "\n").stripTrailing().lines().filter(line -> !line.stripTrailing().equals(FENCE)).forEach(lines::add);
        lines.addAll(noted);
        lines.add(FENCE);
        return String.join("\n", lines);
    }

    /** What the file notes for this part; nothing where it notes none. */
    static Optional<String> noted(String whole, String key) {
        return front(whole).lines().filter(line -> line.matches("\\s+" + Pattern.quote(key) + ":.*")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip().replaceAll("[\"']", "").replaceFirst("\\s+#.*", ""));
    }

    /** The file, noting that this part was translated from a text of this digest. */
    static String note(String whole, String key, String digest) {
        String line = "  " + key + ": " + (NUMBER_LIKE.matcher(digest).matches() ? '"' + digest + '"' : digest);
        String front = front(whole);
        if (front.isEmpty()) {
            return FENCE + "\n" + SOURCE + "\n" + line + "\n" + FENCE + "\n\n" + whole;
        }
        List<String> lines = new ArrayList<>(front.lines().toList());
        int source = lines.indexOf(SOURCE);
        if (source < 0) {
            lines.addAll(lines.size() - 1, List.of(SOURCE, line));
        } else {
            int at = source + 1;
            while (at < lines.size() && lines.get(at).startsWith(" ") && !lines.get(at).strip().startsWith(key + ":")) {
                at++;
            }
            boolean there = at < lines.size() && lines.get(at).strip().startsWith(key + ":");
            if (there) {
                lines.set(at, line);
            } else {
                lines.add(at, line);
            }
        }
        return String.join("\n", lines) + whole.substring(front.length());
    }

    /** The front matter with the lines between which it stands; empty where there is none. */
    private static String front(String whole) {
        if (!whole.startsWith(FENCE + "\n")) {
            return "";
        }
        int end = whole.indexOf("\n" + FENCE, FENCE.length());
        return end < 0 ? "" : whole.substring(0, end + 1 + FENCE.length());
    }
}
