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

    /** Whether the module can be shown in spite of it; with one that sets a translation aside, in its other languages. */
    public enum Severity { ERROR, ASIDE, WARNING }

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line).thenComparingInt(Problem::column)
            .thenComparing(Problem::severity).thenComparing(Problem::code).thenComparing(Problem::message);

    /** True if the module can't be shown because of it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** True if a translation can't be shown because of it. */
    public boolean isAside() {
        return severity == Severity.ASIDE;
    }

    /** True unless the module is shown as it is, in all its languages. */
    public boolean mustBeMended() {
        return severity != Severity.WARNING;
    }

    /** The same, keeping only the translation from being shown in which it stands. */
    public Problem aside() {
        return new Problem(file, line, column, Severity.ASIDE, code, message);
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** One line: {@code file:line:column severity code message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + severity.name().toLowerCase(java.util.Locale.ROOT) + " " + code + " " + message;
    }
}
