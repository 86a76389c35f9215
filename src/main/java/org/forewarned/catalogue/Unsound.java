package org.forewarned.catalogue;

import java.util.List;
import org.forewarned.markup.Problem;

/** A module's files have errors: they are not published. */
public class Unsound extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> errors;

    public Unsound(List<Problem> errors) {
        super(errors.size() + " errors");
        this.errors = List.copyOf(errors);
    }

    public List<Problem> errors() {
        return errors;
    }
}
