package org.forewarned.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Ends a POST: the browser is sent on with 303, so that Back and reload never send a form twice. Only paths of this site
 * are followed.
 */
public final class Redirect {

    private Redirect() { }

    /** Sends the browser to {@code path}, which may have a query and a fragment. */
    public static void to(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        send((HttpServletResponse) faces.getExternalContext().getResponse(), local(path, "/"));
        faces.responseComplete();
    }

    static void send(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }

    /** {@code path} if it is one of this site's own, else {@code otherwise}. */
    public static String local(String path, String otherwise) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0
                || path.chars().anyMatch(c -> c < 0x21 || c == 0x7f)) {
            return otherwise;
        }
        try {
            URI uri = new URI(path);
            boolean here = uri.getScheme() == null && uri.getRawAuthority() == null;
            return here && !uri.getRawPath().contains("//") && !uri.getRawPath().contains("/..") ? path : otherwise;
        } catch (URISyntaxException e) {
            return otherwise;
        }
    }
}
