package org.forewarned.learning;

import org.forewarned.platform.testing.Answer;

/**
 * A page as somebody may come to see it.
 *
 * @param kind the kind of page, the same for all its states
 * @param name what is special about this state
 * @param path where it stands
 * @param html as the server sent it
 */
record State(String kind, String name, String path, String html) {

    static State of(String kind, String name, Answer answer) {
        return new State(kind, name, answer.path(), answer.html());
    }

    @Override
    public String toString() {
        return kind + ": " + name;
    }
}
