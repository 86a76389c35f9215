package org.forewarned.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of the table of addresses: a pattern such as {@code /modules/{module}/{lesson}} and what answers it, either a
 * page ({@code /learning/lesson.xhtml}) or a servlet that only routes can reach ({@code /-/media}).
 *
 * @param pattern what a visitor sees in the address line
 * @param target  the page or inner servlet that answers
 * @param fixed   parameters that the row itself gives
 * @param posts   whether forms may be sent to it
 * @param upload  the largest body in bytes that may be sent to it
 * @param open    whether forms may come from anywhere, without a page of ours: the address itself holds the permission
 * @param longest the longest text in characters that a field of a form may bring
 */
public record Route(String pattern, String target, Map<String, String> fixed, boolean posts, long upload, boolean open, int longest) {

    /** The largest form, in bytes, where a row asks for nothing else. */
    public static final long FORM = 128 * 1024;

    /** A list that is pasted, in characters. */
    static final int LIST = 200_000;

    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._~-]{0,119}");

    static Route page(String pattern, String target) {
        return new Route(pattern, target, Map.of(), false, FORM, false, Form.LONGEST);
    }

    /** For programs: another servlet answers it, and no form can be sent to it. */
    static Route resource(String pattern) {
        return page(pattern, "/-/interface");
    }

    Route with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fixed);
        more.put(name, value);
        return new Route(pattern, target, Map.copyOf(more), posts, upload, open, longest);
    }

    Route takesForms() {
        return new Route(pattern, target, fixed, true, upload, open, longest);
    }

    /** For a secret address in a mail, which a mail program may post to by itself. */
    Route takesFormsFromAnywhere() {
        return new Route(pattern, target, fixed, true, upload, true, longest);
    }

    Route takesFiles(long bytes) {
        return new Route(pattern, target, fixed, true, bytes, open, longest);
    }

    Route takesLists() {
        return new Route(pattern, target, fixed, true, 4L * LIST, open, LIST);
    }

    /** The pattern's words. */
    String[] words() {
        return split(pattern);
    }

    static String[] split(String path) {
        return path.split("/", -1);
    }

    /** The parameters in the words of a path, or nothing when it is not this row's; {@code mine} are the pattern's words. */
    Optional<Map<String, String>> match(String[] mine, String[] asked) {
        if (mine.length != asked.length || !mine[1].equals(asked[1])) {
            return Optional.empty();
        }
        Map<String, String> found = new LinkedHashMap<>(fixed);
        for (int i = 0; i < mine.length; i++) {
            if (mine[i].startsWith("{")) {
                if (!WORD.matcher(asked[i]).matches()) {
                    return Optional.empty();
                }
                found.put(mine[i].substring(1, mine[i].length() - 1), asked[i]);
            } else if (!mine[i].equals(asked[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    /** Sorts words before parameters, so that {@code /modules/{module}/assessment} is asked before a lesson. */
    String rank() {
        return pattern.replaceAll("\\{[^}]*}", "\uffff");
    }
}
