package org.forewarned.architecture.planted.catalogue;

import java.time.Instant;
import org.forewarned.architecture.planted.learning.Study;

/** Points upwards, makes a cycle, and reads the time itself. */
public class Shelf {

    public Instant filled(Study study) {
        return study == null ? Instant.now() : Instant.EPOCH;
    }
}
