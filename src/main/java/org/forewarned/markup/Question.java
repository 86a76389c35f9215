package org.forewarned.markup;

import java.util.List;
import java.util.Set;

/**
 * A question, in a lesson or in the pool of the assessment.
 *
 * @param critical    the assessment cannot be passed with it wrong
 * @param action      the action it is about, such as {@code tell-lead}; may be empty
 * @param objective   id of one of the module's objectives; may be empty in a lesson
 * @param fixedOrder  choices are shown as written, not shuffled
 * @param nations     asked only of those who chose one of these; empty: of everyone
 * @param lead        what stands above the question itself (block HTML), often empty
 * @param stem        the question itself: the last paragraph (inline HTML, fit for a legend)
 * @param choices     as written; of {@link Kind#ORDER} in the right order
 * @param explanation shown to everyone after answering (block HTML); may be empty
 */
public record Question(Span span, String id, Kind kind, boolean critical, String action, String objective, boolean fixedOrder,
                       Set<Nation> nations, Fragment lead, Fragment stem, List<Choice> choices, Fragment explanation)
        implements Block {

    /** How it is answered. */
    public enum Kind {
        /** One choice is right. */
        ONE,
        /** Several choices are right. */
        SEVERAL,
        /** The choices must be brought into the order in which they are written. */
        ORDER,
        /** Each choice's text belongs to its {@link Choice#match()}. */
        MATCH,
        /** A point on a scale; never scored. */
        SCALE;

        /** The word in module files: {@code order}. */
        public String slug() {
            return Slug.of(this);
        }
    }

    /** False for a scale, which has no right answer. */
    public boolean scored() {
        return kind != Kind.SCALE;
    }
}
