package org.forewarned.markup;

/**
 * Where a claim comes from.
 *
 * @param date      of the page or document: {@code 2025-10-30}, {@code 2025-10} or {@code 2025}; empty if it has none
 * @param url       https
 * @param primary   from those who made the figure or the law, not from those who repeat it
 * @param accessed  when it was read, {@code 2026-11-22}; may be empty
 */
public record Source(String id, String title, String publisher, String date, String url, boolean primary, String accessed) {
}
