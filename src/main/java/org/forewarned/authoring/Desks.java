package org.forewarned.authoring;

import org.forewarned.identity.Role;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.platform.Asker;

/** Who may do what with drafts. An administrator may do all; a translator writes all languages but the one a module was written in. */
final class Desks {

    private Desks() {
    }

    static boolean writes(Asker asker) {
        return holds(asker, Role.AUTHOR) || reviews(asker);
    }

    static boolean reviews(Asker asker) {
        return holds(asker, Role.REVIEWER) || holds(asker, Role.ADMINISTRATOR);
    }

    static boolean looks(Asker asker) {
        return writes(asker) || holds(asker, Role.TRANSLATOR);
    }

    /** Whether this file is theirs to write. */
    static boolean writes(Asker asker, String path, ModuleFacts facts) {
        return writes(asker) || holds(asker, Role.TRANSLATOR) && path.matches("[a-z]{2,3}/.+") && !path.startsWith(facts.language() + "/");
    }

    /** Whoever holds none of the roles is told so as by {@link Asker#require}. */
    static void look(Asker asker) {
        if (!looks(asker)) {
            asker.require(Role.ADMINISTRATOR.word());
        }
    }

    static void write(Asker asker) {
        if (!writes(asker)) {
            asker.require(Role.ADMINISTRATOR.word());
        }
    }

    static void review(Asker asker) {
        if (!reviews(asker)) {
            asker.require(Role.ADMINISTRATOR.word());
        }
    }

    private static boolean holds(Asker asker, Role role) {
        return asker.has(role.word());
    }
}
