/**
 * Reading, checking and rendering module files: the text that authors write, and the safe HTML that learners read.
 *
 * <p>Words: <em>module files</em> (a folder of text), <em>problem</em> (what an author should mend, with its place),
 * <em>block</em> (a piece of a lesson), <em>fragment</em> (safe HTML with gaps that are filled when it is shown),
 * <em>span</em> (where a block stands in its file). The format is described in {@code src/docs/guide/module-format.md}.
 *
 * <p>Plain Java: it may use the JDK, commonmark-java, snakeyaml-engine and jsoup, and no other part of Forewarned.
 * Nothing here throws because of what a file says: it becomes a {@link org.forewarned.markup.Problem}.
 */
package org.forewarned.markup;
