package org.forewarned.architecture.planted.markup;

import jakarta.inject.Named;

/** Uses more than Java and its parsers. */
@Named
public class Reader {
}
