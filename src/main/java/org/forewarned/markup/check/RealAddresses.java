package org.forewarned.markup.check;

import java.util.Locale;
import java.util.Set;
import org.forewarned.markup.read.Nearest;
import org.forewarned.markup.read.Said;
import org.forewarned.markup.read.Said.Where;

/** Finds web and mail addresses in practice messages that could be somebody's. */
final class RealAddresses {
    private static final Set<String> ENDINGS = Set.of("com", "uk", "org", "net", "info", "io", "co", "eu", "biz", "online", "shop", "site", "app", "me", "tv", "ly", "gd");

    private RealAddresses() {
    }

    static void check(Said said, Places places) {
        if (said.where() != Where.MESSAGE) {
            return;
        }
        String words = said.words();
        int from = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || Character.isWhitespace(words.charAt(i)) || "<>()[]\"“”,;".indexOf(words.charAt(i)) >= 0) {
                if (real(words.substring(from, i))) {
                    places.warning(said, from, i, "real-address", "\"" + Nearest.shown(words.substring(from, i))
                            + "\" may be somebody's address. Use one that ends in .example.");
                }
                from = i + 1;
            }
        }
    }

    private static boolean real(String token) {
        String word = token.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("[.!?:]+$", "");
        String host = word.substring(word.indexOf('@') + 1).replaceFirst("[/?#:].*$", "");
        int dot = host.lastIndexOf('.');
        return dot > 0 && host.length() < 200 && ENDINGS.contains(host.substring(dot + 1)) && Character.isLetterOrDigit(host.charAt(dot - 1))
                && !host.endsWith("example.com") && !host.endsWith("example.org") && !host.endsWith("example.net");
    }
}
