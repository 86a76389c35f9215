package org.forewarned.reference;

import java.time.LocalDate;

/**
 * How sure an entry is.
 *
 * @param confirmed a person checked it; else it is compiled from public sources
 * @param since the day of that
 */
public record Status(boolean confirmed, LocalDate since) {
}
