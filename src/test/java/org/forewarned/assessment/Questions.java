package org.forewarned.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Question;
import org.forewarned.markup.Question.Kind;
import org.forewarned.markup.Span;

/** Questions for tests. */
public final class Questions {

    private static final Span NOWHERE = new Span("", 0, 0, 1);

    private Questions() {
    }

    /** A question whose choices beginning with {@code +} are right. */
    public static Question of(String id, Kind kind, String... choices) {
        return question(id, kind, "", "", Set.of(), choices);
    }

    /** A critical question about an action. */
    public static Question critical(String id, String action, String objective) {
        return question(id, Kind.ONE, action, objective, Set.of(), "+yes", "no");
    }

    /** An ordinary question for an objective, for these nations only. */
    public static Question plain(String id, String objective, Nation... nations) {
        return question(id, Kind.ONE, "", objective, Set.of(nations), "+yes", "no");
    }

    private static Question question(String id, Kind kind, String action, String objective, Set<Nation> nations, String... choices) {
        List<Choice> all = Arrays.stream(choices).map(c -> new Choice(c.replace("+", ""), Fragment.plain(c), c.startsWith("+"),
                Fragment.EMPTY, Fragment.plain("side of " + c))).toList();
        return new Question(NOWHERE, id, kind, !action.isEmpty(), action, objective, false, nations, Fragment.EMPTY, Fragment.plain(id + "?"), all,
                Fragment.EMPTY);
    }
}
