package org.forewarned.organisations;

/** A program asks for what its token does not allow. */
public class ScopeMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Scope scope;

    public ScopeMissing(Scope scope) {
        super(scope.slug(), null, false, false);
        this.scope = scope;
    }

    /** What it would need. */
    public Scope scope() {
        return scope;
    }
}
