package org.forewarned.platform.web;

import java.util.Optional;

/**
 * Somebody leaves this site in a hurry. Who observes it revokes what the token stood for; it must be quick, and whatever
 * goes wrong in it does not keep the visitor.
 *
 * @param learnerToken the value of the learner's cookie, where there was one
 * @param accountToken the value of the cookie of whoever was signed in
 */
public record Leaving(Optional<String> learnerToken, Optional<String> accountToken) { }
