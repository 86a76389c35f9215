package org.forewarned.platform.web;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response.Status;

/** What went wrong, for programs: RFC 9457. */
public final class ProblemDetails {

    public static final String TYPE = "application/problem+json";

    private ProblemDetails() {
    }

    /** The answer's body: the status in its usual words, and what to do about it. */
    public static String of(int status, String detail) {
        Status known = Status.fromStatusCode(status);
        return Json.createObjectBuilder().add("type", "about:blank").add("title", known == null ? "Error" : known.getReasonPhrase()).add("status", status)
                .add("detail", detail).build().toString();
    }
}
