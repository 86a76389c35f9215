package org.forewarned.reference;

/** Somebody else has changed the entry since it was looked at. */
public class EntryMoved extends RuntimeException {

    private static final long serialVersionUID = 1;
}
