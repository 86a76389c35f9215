package org.forewarned.markup;

/**
 * Where a block stands in its file, so that an editor can replace just that.
 *
 * @param file  path in the module
 * @param start first character (UTF-16 index into the file's text), from 0
 * @param end   behind the last character: the block's last line without its line end
 * @param line  line of the first character, from 1
 */
public record Span(String file, int start, int end, int line) {
}
