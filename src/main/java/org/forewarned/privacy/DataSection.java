package org.forewarned.privacy;

import java.util.List;

/**
 * What one capability holds about somebody, in words.
 *
 * @param why why it is held, or that nothing is
 * @param things each with its fields
 * @param more how many further things there are
 */
public record DataSection(String id, String title, String why, List<List<Row>> things, int more) {

    /** A field and what it says. */
    public record Row(String label, String value) {
    }
}
