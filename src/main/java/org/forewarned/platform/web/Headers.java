package org.forewarned.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;

/** The headers that keep a page to itself. A page may do nothing but what it brings from this site. */
final class Headers {

    private static final String NONCE = "forewarned.nonce";
    private static final String RESPONSE = "forewarned.response";
    private static final String NEST = "forewarned.nest";
    /** Only these pages stand in a frame, and only in one of ours: a draft as learners will see it. */
    private static final String FRAMED = "/authoring/preview/";
    private static final String FRAMES = "/authoring/";
    private static final String PERMISSIONS = "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), "
        + "gyroscope=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=()";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Headers() { }

    static void write(HttpServletRequest request, HttpServletResponse response, boolean secure, URI exit) {
        request.setAttribute(RESPONSE, response);
        boolean framed = request.getRequestURI().startsWith(FRAMED);
        request.setAttribute(NEST, framed ? "; frame-ancestors 'self'" : request.getRequestURI().startsWith(FRAMES) ? "; frame-src 'self'; frame-ancestors 'none'" : "; frame-ancestors 'none'");
        response.setHeader("Content-Security-Policy", policy(request, "'self'", secure, exit));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
        response.setHeader("Cache-Control", "no-store");
        if (request.getRequestURI().startsWith("/certificates/") || request.getRequestURI().startsWith("/partners/")) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Writes them once more, because the server throws headers away when a page fails. */
    static void again(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, Boolean.TRUE.equals(request.getAttribute(Origins.SECURE)), exit(request));
    }

    private static URI exit(HttpServletRequest request) {
        return URI.create(String.valueOf(request.getAttribute(Origins.EXIT)));
    }

    /** The page's own nonce; the policy of this answer then names it. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        if (request.getAttribute(RESPONSE) instanceof HttpServletResponse response) {
            response.setHeader("Content-Security-Policy", policy(request, "'self' 'nonce-" + nonce + "'",
                Boolean.TRUE.equals(request.getAttribute(Origins.SECURE)),
                exit(request)));
        }
        return nonce;
    }

    /**
     * Leaving is a form too, and browsers check each place to which its answer leads on: so the exit is the one foreign
     * place named, with its other hosts (the BBC sends visitors abroad to bbc.com).
     */
    private static String policy(HttpServletRequest request, String scripts, boolean secure, URI exit) {
        return "default-src 'none'; script-src " + scripts + "; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'" + request.getAttribute(NEST) + "; "
            + "form-action 'self' " + places(exit)
            + (secure ? "; upgrade-insecure-requests" : "");
    }

    static String places(URI exit) {
        String start = exit.getScheme() + "://";
        String named = start + exit.getRawAuthority();
        String around = exit.getHost().startsWith("www.") ? " " + start + "*." + exit.getHost().substring(4) : "";
        return named + around + (exit.getHost().endsWith(".bbc.co.uk") ? " https://*.bbc.com" : "");
    }
}
