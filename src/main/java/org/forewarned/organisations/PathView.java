package org.forewarned.organisations;

import java.util.List;

/**
 * Modules in order, which can be asked together.
 *
 * @param id of one of the program's own, or of the organisation's
 * @param own whether the organisation has made it
 * @param modules their ids
 */
public record PathView(String id, String name, boolean own, List<String> modules) {
}
