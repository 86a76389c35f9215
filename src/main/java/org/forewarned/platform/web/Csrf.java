package org.forewarned.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.forewarned.platform.Keys;

/** The token that a form brings back when the visitor is signed in or has a learner's cookie: a fingerprint of the one cookie, or the other. */
@ApplicationScoped
class Csrf {

    static final String FIELD = "csrf";

    private Keys keys;

    protected Csrf() { }

    @Inject
    Csrf(Keys keys) {
        this.keys = keys;
    }

    String token(HttpServletRequest request) {
        return Cookies.read(request, Cookies.ACCOUNT).or(() -> Cookies.read(request, Cookies.LEARNER)).map(this::of).orElse("");
    }

    /** Whether a form must bring a token. */
    boolean wanted(HttpServletRequest request) {
        return !token(request).isEmpty();
    }

    boolean right(HttpServletRequest request) {
        String sent = request.getParameter(FIELD);
        return sent != null && MessageDigest.isEqual(bytes(sent), bytes(token(request)));
    }

    private String of(String cookie) {
        byte[] print = Arrays.copyOf(keys.hmac("csrf", cookie), 18);
        return Base64.getUrlEncoder().encodeToString(print);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
