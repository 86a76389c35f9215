package org.forewarned.markup;

import java.util.Comparator;

/**
 * Something in a module file that its author should mend.
 *
 * @param file     path in the module, such as {@code en/first-signs.md}
 * @param line     from 1
 * @param column   from 1, in characters
 * @param severity an {@link Severity#ERROR} keeps the module from being shown; a warning does not
 * @param code     stable name of the kind of problem, such as {@code unknown-block}
 * @param message  what is wrong and what to do, in plain words
 */
public record Problem(String file, int line, int column, Severity severity, String code, String message)
        implements Comparable<Problem> {

    /** Whether the module can be shown in spite of it. */
    public enum Severity { ERROR, WARNING }

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line).thenComparingInt(Problem::column)
            .thenComparing(Problem::severity).thenComparing(Problem::code).thenComparing(Problem::message);

    /** True if the module can't be shown because of it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** One line: {@code file:line:column severity code message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + (isError() ? "error" : "warning") + " " + code + " " + message;
    }
}
