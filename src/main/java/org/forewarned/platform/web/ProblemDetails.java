package org.forewarned.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response.Status;

/** What went wrong, for programs: RFC 9457. */
public final class ProblemDetails {

    public static final String TYPE = "application/problem+json";

    private ProblemDetails() {
    }

    /** The answer's body: the status in its usual words, and what to do about it. */
    public static String of(int status, String detail) {
        return details(status, detail).build().toString();
    }

    /** With the number under which the log has it. */
    public static String of(int status, String detail, String incident) {
        return details(status, detail).add("instance", "urn:forewarned:incident:" + incident).build().toString();
    }

    private static JsonObjectBuilder details(int status, String detail) {
        Status known = Status.fromStatusCode(status);
        return Json.createObjectBuilder().add("type", "about:blank").add("title", known == null ? "Error" : known.getReasonPhrase()).add("status", status)
                .add("detail", detail);
    }
}
