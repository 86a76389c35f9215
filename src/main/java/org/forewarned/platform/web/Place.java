package org.forewarned.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;

/**
 * What a visitor chose: nation, work, language. Each may be missing, and none has a default. It stays on the device and is
 * never stored with a learner: kept in one cookie as {@code england:schools:en}, which ends with the sitting, or as
 * {@code england:schools:en:kept} where the device is kept. Whatever else stands there counts as nothing chosen.
 */
public record Place(Optional<Nation> nation, Optional<Audience> audience, Optional<String> language, boolean kept) {

    public static final Place NOWHERE = new Place(Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static final String KEPT = "kept";

    /** What was chosen on the device that asks. */
    public static Place of(HttpServletRequest request) {
        return Cookies.read(request, Cookies.PLACE).map(Place::read).orElse(NOWHERE);
    }

    /** What an address asks to be shown for, where a text is looked at before it is published. */
    static Place previewed(String nation, String audience, String language) {
        return read(nation + ":" + audience + ":" + language);
    }

    static Place read(String cookie) {
        String[] words = cookie.split(":", -1);
        boolean kept = words.length == 4 && words[3].equals(KEPT);
        if (words.length != 3 && !kept) {
            return NOWHERE;
        }
        return new Place(Nation.fromSlug(words[0]), Audience.fromSlug(words[1]),
            Optional.of(words[2]).filter(w -> w.matches("[a-z]{2,3}(-[A-Z]{2})?")), kept);
    }

    /** Leaves the choice on the device for as long as the device itself is kept. */
    public void keep(boolean keep, HttpServletRequest request, HttpServletResponse response) {
        Place lasting = new Place(nation, audience, language, keep);
        Cookies.write(request, response, Cookies.PLACE, lasting.cookie(), keep ? Cookies.KEPT : Duration.ZERO);
    }

    String cookie() {
        return nation.map(Nation::slug).orElse("") + ":" + audience.map(Audience::slug).orElse("") + ":"
            + language.orElse("") + (kept ? ":" + KEPT : "");
    }
}
