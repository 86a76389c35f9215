package org.forewarned.architecture.planted.authoring.questions;

import jakarta.enterprise.context.ApplicationScoped;

/** A planted violation: reading a file needs no server. */
@ApplicationScoped
public class Quiz {
}
