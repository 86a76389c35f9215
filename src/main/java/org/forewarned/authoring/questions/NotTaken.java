package org.forewarned.authoring.questions;

/** A question can't be taken; why stands in the report already. */
final class NotTaken extends RuntimeException {

    NotTaken() {
        super("not taken", null, false, false);
    }
}
