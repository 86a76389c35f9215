package org.forewarned.markup.check;

import org.forewarned.markup.read.Said;

/** In the UK the bare word "Prevent" means counter-terrorism: nothing here may be taken for it. */
final class PreventCheck {
    private PreventCheck() {
    }

    static void check(Said said, Places places) {
        String words = said.words();
        for (int at = words.indexOf("Prevent"); at >= 0; at = words.indexOf("Prevent", at + 7)) {
            if (bare(words, at) && (named(words, at) || !opens(words, at)) && !denied(words, at)) {
                places.error(said, at, at + 7, "prevent", "In the UK \"Prevent\" with a capital means counter-terrorism. Say \"stop\", \"prevention\" or \"awareness\".");
            }
        }
    }

    private static boolean bare(String words, int at) {
        return (at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)))
                && (at + 7 == words.length() || !Character.isLetterOrDigit(words.charAt(at + 7)) && words.charAt(at + 7) != '-');
    }

    /** Prevent duty, Prevent training: the programme, wherever in the sentence. */
    private static boolean named(String words, int at) {
        String next = words.substring(at + 7, Math.min(words.length(), at + 24)).strip().toLowerCase(java.util.Locale.ROOT);
        return next.matches("(?s)(?:duty|training|lead|leads|strategy|programme|team|teams|referral|referrals|officer|officers|policy)\\b.*");
    }

    /** The verb at the beginning of a sentence has a capital too. */
    private static boolean opens(String words, int at) {
        int before = at - 1;
        while (before >= 0 && (Character.isWhitespace(words.charAt(before)) || "“\"‘'(".indexOf(words.charAt(before)) >= 0)) {
            before--;
        }
        return before < 0 || ".!?:;–—".indexOf(words.charAt(before)) >= 0;
    }

    /** "This is not Prevent duty training" says just what it should. */
    private static boolean denied(String words, int at) {
        return words.substring(Math.max(0, at - 12), at).matches("(?s).*\\bnot\\s+(?:the\\s+)?");
    }
}
