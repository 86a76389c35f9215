package org.forewarned.markup.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.markup.Problems;

/**
 * Whether captions are sound WebVTT that only says what is heard: cues with times in order, plain text and a few simple tags. Styles, regions and anything
 * else in tags are refused, though browsers may know them: captions look as each reader wants them to.
 */
final class CaptionsCheck {
    private static final int MOST = 20;
    private static final String TIME = "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMING = Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "((?:[ \\t]+(?:vertical|line|position|size|align):[\\w.,%-]+)*)[ \\t]*");
    private static final Pattern TAG = Pattern.compile("</?(?:b|i|u|ruby|rt)>|</?v>|<v [^<>&]{1,80}>|</?lang>|<lang [A-Za-z0-9-]{2,35}>|<" + TIME + ">");
    private static final Pattern HEAD = Pattern.compile("\\x{feff}?WEBVTT(?:[ \\t].*)?");
    private static final int HOUR = 3_600_000;
    private static final int MINUTE = 60_000;

    private final String path;
    private final Problems problems;
    private int found;
    private int line;
    private long before;
    private int cues;

    CaptionsCheck(String path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    void check(String text) {
        List<String> lines = Arrays.asList(text.split("\\r\\n|\\r|\\n", -1));
        if (!HEAD.matcher(lines.get(0)).matches()) {
            error("Captions begin with a line that says WEBVTT and nothing else.");
            return;
        }
        line = 1;
        if (line < lines.size() && !lines.get(line).isBlank()) {
            error("Leave a blank line below WEBVTT.");
            line = behind(lines);
        }
        while (line < lines.size() && found < MOST) {
            if (lines.get(line).isBlank()) {
                line++;
            } else {
                block(lines);
            }
        }
        if (cues == 0 && found == 0) {
            line = lines.size() - 1;
            error("Nothing is said in these captions. Write cues, each with its time, such as 00:01.000 --> 00:04.000, and below it what is said.");
        }
    }

    private void block(List<String> lines) {
        String first = lines.get(line);
        if (first.matches("NOTE(?:[ \\t].*)?")) {
            line = behind(lines);
        } else if (first.matches("(?:STYLE|REGION)[ \\t]*")) {
            error("Captions have no styles and no regions of their own: they look as each reader wants them to. Delete this part.");
            line = behind(lines);
        } else {
            cue(lines);
        }
    }

    private int behind(List<String> lines) {
        int at = line;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private void cue(List<String> lines) {
        cues++;
        int end = behind(lines);
        if (!lines.get(line).contains("-->") && line + 1 < end) {
            line++;
        }
        boolean timed = timing(lines.get(line));
        if (timed && line + 1 >= end) {
            error("Write below this line what is said then.");
        }
        for (line++; line < end && found < MOST; line++) {
            said(lines.get(line));
        }
        line = Math.max(line, end);
    }

    private boolean timing(String text) {
        Matcher times = TIMING.matcher(text);
        if (!times.matches()) {
            error("Write the time as 00:01.000 --> 00:04.000, with hours where there are any: 01:00:01.000.");
            return false;
        }
        long from = millis(times, 1);
        long to = millis(times, 5);
        if (to <= from) {
            error("This ends before it begins. Let the second time be the later one.");
        } else if (from < before) {
            error("This begins earlier than what stands above it. Put the cues in the order of their times.");
        }
        before = Math.max(before, from);
        return true;
    }

    private static long millis(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        return hours * HOUR + Long.parseLong(times.group(group + 1)) * MINUTE + Long.parseLong(times.group(group + 2)) * 1_000 + Long.parseLong(times.group(group + 3));
    }

    private void said(String text) {
        if (text.contains("-->")) {
            error("Leave a blank line above each time.");
        } else if (TAG.matcher(text).replaceAll("").contains("<")) {
            error("Only <b>, <i>, <u>, <v Name> and <lang cy> can stand here. Write &lt; for the sign itself.");
        } else if (text.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
            error("A character that can't be seen stands here. Type this line anew.");
        }
    }

    private void error(String message) {
        found++;
        problems.error(path, Math.max(1, line + 1), 1, "captions", message);
    }
}
