package org.forewarned.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.forewarned.platform.Settings;

/**
 * Where a request comes from: whether a form was sent by one of our own pages, over which scheme, and by whose address.
 * Our own addresses are the public one and, for the machine itself, the loopback names.
 */
@ApplicationScoped
public class Origins {

    static final String BASE = "forewarned.base";
    static final String EXIT = "forewarned.exit";
    static final String DEMONSTRATION = "forewarned.demonstration";
    static final String SECURE = "forewarned.secure";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private URI site;
    private Settings settings;
    private List<String> proxies;
    private boolean demonstration;

    protected Origins() { }

    @Inject
    public Origins(Settings settings) {
        this.site = settings.publicUrl();
        this.settings = settings;
        this.proxies = settings.proxies();
        this.demonstration = settings.demonstration();
    }

    /** The site's address without the last slash. */
    String base() {
        String all = site.toString();
        return all.endsWith("/") ? all.substring(0, all.length() - 1) : all;
    }

    URI exit() {
        return settings.exitUrl();
    }

    boolean demonstration() {
        return demonstration;
    }

    boolean secure(HttpServletRequest request) {
        return request.isSecure() || "https".equals(site.getScheme());
    }

    /**
     * Whether a form comes from a page of ours. Browsers say so in {@code Sec-Fetch-Site} or {@code Origin}; a request with
     * neither, or with the origin {@code null}, does not.
     */
    boolean ownForm(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site == null && origin == null) {
            return false;
        }
        return (site == null || site.equals("same-origin")) && (origin == null || own(origin, request))
            && ownHost(request);
    }

    /** Whether a browser says that the form comes from elsewhere; silence is not held against it. */
    boolean foreignForm(HttpServletRequest request) {
        return (request.getHeader("Sec-Fetch-Site") != null || request.getHeader("Origin") != null) && !ownForm(request);
    }

    private boolean own(String origin, HttpServletRequest request) {
        String asked = origin.toLowerCase(Locale.ROOT);
        return asked.equals(origin(site))
            || LOOPBACK.stream().anyMatch(h -> asked.equals("http://" + h + ":" + request.getLocalPort()));
    }

    private boolean ownHost(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElse("").toLowerCase(Locale.ROOT);
        return host.equals(origin(site).replaceFirst("^[a-z]+://", ""))
            || LOOPBACK.stream().anyMatch(h -> host.equals(h + ":" + request.getLocalPort()));
    }

    private static String origin(URI uri) {
        boolean usual = uri.getPort() < 0 || uri.getPort() == 443 && uri.getScheme().equals("https")
            || uri.getPort() == 80 && uri.getScheme().equals("http");
        return (uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort())).toLowerCase(Locale.ROOT);
    }

    /**
     * The visitor's network address, for limits only. What a proxy says is believed only of proxies that the settings name;
     * of an IPv6 address the first 64 bits count.
     */
    public String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String said = request.getHeader("X-Forwarded-For");
        if (said != null && proxies.contains(address)) {
            String[] hops = said.split(",");
            for (int i = hops.length - 1; i >= 0 && proxies.contains(address); i--) {
                address = hops[i].strip();
            }
        }
        return network(address);
    }

    static String network(String address) {
        if (address.indexOf(':') < 0 || address.length() > 45) {
            return address.length() > 45 ? address.substring(0, 45) : address;
        }
        String[] parts = address.split("::", 2)[0].split(":");
        return String.join(":", List.of(parts).subList(0, Math.min(4, parts.length))) + "::/64";
    }
}
