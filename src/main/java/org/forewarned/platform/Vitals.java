package org.forewarned.platform;

import java.util.List;

/** Looks at one part of the installation for those who run it. Each capability says so of its own; what it asks must be quick. */
public interface Vitals {

    /** How it does now. */
    List<Vital> look();
}
