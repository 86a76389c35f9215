package org.forewarned.learning;

/** How a module was completed; certificates and evidence say which. */
public enum CompletionKind {
    /** Passed the assessment. */
    PASSED,
    /** Went through the lessons, alone or in a room, without the assessment. */
    ATTENDED
}
