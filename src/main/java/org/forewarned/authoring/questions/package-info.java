/**
 * Questions from elsewhere, read into our markup: pasted lists, GIFT and Moodle XML.
 *
 * <p>Words: <em>imported question</em> (a block that is not yet in any file), <em>loss</em> (something that was not taken, was taken otherwise, or is still to
 * be written, with its place). Nothing is dropped silently, and nothing that the file does not say is made up.
 *
 * <p>Plain Java: it may use the JDK, markup, commonmark-java and jsoup, and from authoring only how a question's text is put together. Nothing here throws
 * because of what a file says.
 */
package org.forewarned.authoring.questions;
