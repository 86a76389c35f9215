package org.forewarned.organisations;

/**
 * Where something that is asked of a learner stands on a path, and how far they are with it.
 *
 * @param place from 1
 * @param done how many of the path's modules are done
 */
public record AskedPath(String name, int place, int of, int done) {
}
