package org.forewarned.authoring;

import java.util.Locale;

/** Where a module's text stands: written, or with reviewers. What is published or withdrawn is no draft. */
public enum DraftState {
    DRAFT, IN_REVIEW;

    /** The word in keys of texts: {@code in-review}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
