package org.forewarned.markup.read;

import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses may stand in a file. */
public final class Links {
    private Links() {
    }

    /** An absolute https address with a host and without user or control characters. */
    public static boolean https(String url) {
        if (url.length() > 2_000) {
            return false;
        }
        try {
            URI uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getHost().contains(".")
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
