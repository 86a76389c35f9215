package org.forewarned.privacy;

/** Somebody was erased; observed after commit by what keeps the list outside the database. */
record Erased(String line) {
}
