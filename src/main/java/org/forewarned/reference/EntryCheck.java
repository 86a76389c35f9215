package org.forewarned.reference;

import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody says who has looked at an entry.
 *
 * @param seen number of the revision that they looked at
 * @param values by path, what is to be from now on; none to leave everything as it is
 * @param confirmed whether they rang the number, or read the source itself
 * @param how they checked it
 * @param reviewBy when it is to be looked at again
 */
public record EntryCheck(int seen, Map<String, String> values, boolean confirmed, String how, LocalDate reviewBy) {
}
