package org.forewarned.organisations.web;

/** One thing that can be chosen from a list. */
public record Option(String value, String label, boolean chosen) {
}
