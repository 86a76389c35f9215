package org.forewarned.authoring.questions;

import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses may be linked to from an imported question, and how they are written. */
final class Urls {

    private static final int LONGEST = 1_000;
    private static final int SHOWN = 120;

    private Urls() {
    }

    /** An absolute https address with a host, without user and without signs that end a link. */
    static boolean mayStand(String address) {
        String url = address.strip();
        if (url.length() > LONGEST || !url.matches("[!-~]*") || url.matches(".*[<>\\[\\]{}\"`\\\\|^].*")) {
            return false;
        }
        try {
            URI uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getHost().contains(".") && uri.getRawUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    /** As it stands in a link. */
    static String written(String address) {
        String url = address.strip();
        return "https" + url.substring(5).replace("(", "%28").replace(")", "%29").replace("&", "&amp;").replace("*", "%2A");
    }

    /** For the report: without what is embedded in it. */
    static String shown(String address) {
        return address.length() > SHOWN ? address.substring(0, SHOWN) + "…" : address;
    }
}
