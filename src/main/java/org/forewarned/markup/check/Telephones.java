package org.forewarned.markup.check;

import java.util.List;
import java.util.Set;
import org.forewarned.markup.read.Said;
import org.forewarned.markup.read.Said.Where;

/** Finds telephone numbers that somebody typed: numbers come from helplines, where they have an owner and a date. */
final class Telephones {
    private static final Set<String> MAY_STAND = Set.of("999", "112", "101", "111", "159", "7726");
    private static final Set<String> BEFORE_NUMBER = Set.of("ring", "call", "dial", "text", "phone", "ringing", "calling", "texting", "number");
    /** Numbers that Ofcom keeps for drama, by their first digits. */
    private static final List<String> DRAMA = List.of("07700900", "02079460", "01134960", "01144960", "01154960", "01164960", "01174960", "01184960",
            "01214960", "01314960", "01414960", "01514960", "01614960", "01914980", "02896496", "02920180", "01632960", "08081570", "0808157",
            "09098790", "03069990");

    private Telephones() {
    }

    static void check(Said said, Places places) {
        String words = said.words();
        for (int i = 0; i < words.length(); i++) {
            if (isDigit(words, i) || words.charAt(i) == '+' && isDigit(words, i + 1)) {
                int end = end(words, i);
                if (i == 0 || !Character.isLetterOrDigit(words.charAt(i - 1)) && "£$€.,/#-".indexOf(words.charAt(i - 1)) < 0) {
                    judge(said, places, i, end);
                }
                i = end;
            }
        }
    }

    private static void judge(Said said, Places places, int from, int end) {
        String typed = said.words().substring(from, end);
        String digits = typed.replaceAll("[^0-9+]", "");
        String national = digits.startsWith("+44") ? "0" + digits.substring(3) : digits;
        boolean number = national.startsWith("0") && national.length() >= 7 || digits.startsWith("+") && digits.length() >= 8
                || national.matches("116\\d{3}") || asked(said.words(), from) && national.matches("\\d{3,6}") && !MAY_STAND.contains(national);
        if (!number || said.where() == Where.MESSAGE && DRAMA.stream().anyMatch(national::startsWith)) {
            return;
        }
        if (said.where() == Where.MESSAGE && national.length() < 7) {
            return;
        }
        places.error(said, from, end, "typed-number", said.where() == Where.MESSAGE
                ? "\"" + typed + "\" may be somebody's number. Use one that Ofcom keeps for drama: 07700 900000 to 900999."
                : "Write no telephone number but 999, 112, 101, 111, 159 and 7726. Use [](helpline:id), so that it stays right everywhere.");
    }

    /** The end of digits with single spaces or hyphens between them. */
    private static int end(String words, int from) {
        int end = from + 1;
        while (end < words.length() && end - from < 24) {
            if (isDigit(words, end)) {
                end++;
            } else if ((words.charAt(end) == ' ' || words.charAt(end) == '-' || words.charAt(end) == '\u00a0') && isDigit(words, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isDigit(String words, int at) {
        return at < words.length() && words.charAt(at) >= '0' && words.charAt(at) <= '9';
    }

    private static boolean asked(String words, int from) {
        int end = from;
        while (end > 0 && !Character.isLetter(words.charAt(end - 1)) && from - end < 3) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(words.charAt(start - 1))) {
            start--;
        }
        return BEFORE_NUMBER.contains(words.substring(start, end).toLowerCase(java.util.Locale.ROOT));
    }
}
