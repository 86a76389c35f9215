package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.Keys;
import org.forewarned.platform.web.Cookies;

/** The minutes between the first proof and the second: who it is, sealed in a cookie of this browser. */
@RequestScoped
class Half {

    private static final Duration LASTS = Duration.ofMinutes(15);

    private HttpServletRequest request;
    private Keys keys;
    private Clock clock;

    protected Half() {
    }

    @Inject
    Half(HttpServletRequest request, Keys keys, Clock clock) {
        this.request = request;
        this.keys = keys;
        this.clock = clock;
    }

    void begin(Entry entry, HttpServletResponse response) {
        String text = entry.account() + " " + clock.instant().plus(LASTS).getEpochSecond() + " " + entry.way() + " " + entry.bring() + " " + entry.next();
        Cookies.write(request, response, Cookies.HALF, keys.seal(Cookies.HALF, text), LASTS);
    }

    Optional<Entry> entry() {
        return Cookies.read(request, Cookies.HALF).flatMap(sealed -> keys.open(Cookies.HALF, sealed)).map(text -> text.split(" ", 5))
                .filter(parts -> parts.length == 5 && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))))
                .map(parts -> new Entry(UUID.fromString(parts[0]), parts[2], parts[4], Boolean.parseBoolean(parts[3])));
    }

    /**
     * Somebody on their way in.
     *
     * @param way how they proved who they are
     * @param next where they want to go
     * @param bring whether what was done on this device goes along
     */
    record Entry(UUID account, String way, String next, boolean bring) {
    }
}
