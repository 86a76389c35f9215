package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.markup.Question.Kind;

/** A question as a reader found it, its words already in our markup. */
final class Found {

    /** @param other the right side of a pair */
    record Row(Prose text, Prose other, boolean right, Prose feedback) {

        static Row choice(Prose text, boolean right, Prose feedback) {
            return new Row(text, Prose.NONE, right, feedback);
        }

        static Row item(Prose text) {
            return new Row(text, Prose.NONE, false, Prose.NONE);
        }

        static Row pair(Prose text, Prose other) {
            return new Row(text, other, false, Prose.NONE);
        }
    }

    final int line;
    final String name;
    final Prose stem;
    final List<Row> rows = new ArrayList<>();
    Kind kind = Kind.ONE;
    Prose explanation = Prose.NONE;
    boolean fixedOrder;

    Found(int line, String name, Prose stem) {
        this.line = line;
        this.name = name;
        this.stem = stem;
    }

    long right() {
        return rows.stream().filter(Row::right).count();
    }
}
