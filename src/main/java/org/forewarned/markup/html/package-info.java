/** Writes safe HTML: escaping, links, and one writer for each family of blocks. */
package org.forewarned.markup.html;
