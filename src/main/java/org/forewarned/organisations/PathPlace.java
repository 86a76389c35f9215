package org.forewarned.organisations;

import java.util.UUID;

/**
 * Where an assignment stands on the path that was asked.
 *
 * @param id the same for all of the path's assignments
 * @param place from 1
 */
public record PathPlace(UUID id, String name, int place, int of) {
}
