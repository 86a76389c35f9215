package org.forewarned.identity;

import java.util.List;
import java.util.Objects;

/**
 * Five words that bring a learner back on any device: 55 bits from a list of 2,048 words.
 *
 * @param words five words of {@link CodeWords}, in order, lower case
 */
public record LearnerCode(List<String> words) {

    /** How many words a code has. */
    public static final int LENGTH = 5;

    public LearnerCode {
        words = List.copyOf(words);
        if (words.size() != LENGTH || words.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a learner code has five words");
        }
    }

    /** The words with single spaces: what is shown, printed and hashed. */
    public String text() {
        return String.join(" ", words);
    }

    @Override
    public String toString() {
        return "LearnerCode[hidden]";
    }
}
