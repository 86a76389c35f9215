package org.forewarned.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The few cookies of this site, all {@code HttpOnly}, {@code SameSite=Lax}, for the whole site, and {@code Secure} behind
 * TLS. A duration of zero means: for this sitting, until the browser is closed.
 */
public final class Cookies {

    /** The learner's device token. Pages with it carry a token against forged forms. */
    public static final String LEARNER = "sitting";
    /** The token of whoever is signed in to an account. */
    public static final String ACCOUNT = "account";
    /** Whose password was right, sealed, for the minutes until the second proof. */
    public static final String HALF = "half";
    /** What somebody began who is on their way to sign in elsewhere, sealed. */
    public static final String PROVIDER = "provider";
    /** A new learner code, sealed, until its holder says that it is kept. */
    public static final String CODE = "code";
    /** Nation, work and language as chosen. */
    public static final String PLACE = "place";
    /** Stands for ten minutes after leaving; while it does, every page but the home page goes to the exit address. */
    public static final String LEFT = "left";

    /** How long a device is kept whose holder chose so. */
    public static final Duration KEPT = Duration.ofDays(365);

    /** A phone's random word in a room. */
    public static final String ROOM = "room";

    static final List<String> OURS = List.of(LEARNER, ACCOUNT, HALF, PROVIDER, CODE, PLACE, ROOM);

    private Cookies() { }

    /** The value of a cookie, where it was sent and is not empty. */
    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && cookie.getValue() != null && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Sends a cookie that lasts for {@code age}; zero for this sitting only. */
    public static void write(HttpServletRequest request, HttpServletResponse response, String name, String value,
            Duration age) {
        send(request, response, name, value, age.isZero() ? "" : "; Max-Age=" + age.toSeconds());
    }

    /** Makes the browser forget a cookie. */
    public static void expire(HttpServletRequest request, HttpServletResponse response, String name) {
        send(request, response, name, "", "; Max-Age=0");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String name, String value,
            String age) {
        response.addHeader("Set-Cookie", name + "=" + value + "; Path=/" + age
            + "; HttpOnly; SameSite=Lax" + (Boolean.TRUE.equals(request.getAttribute(Origins.SECURE)) ? "; Secure" : ""));
    }
}
