/** Reads text files into lessons, blocks and questions, and says what is wrong with their form. */
package org.forewarned.markup.read;
