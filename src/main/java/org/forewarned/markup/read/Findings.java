package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.List;

/** What readers note for the checks that look at a language of a module as a whole. */
public final class Findings {
    /** What the text refers to. */
    public final List<Use> uses = new ArrayList<>();
    /** What the text says. */
    public final List<Said> said = new ArrayList<>();
}
