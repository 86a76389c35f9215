package org.forewarned.markup;

/**
 * A piece of a lesson. {@link Html} renders those that need no learner's state; {@link Question}, {@link Scenario},
 * {@link Message} and {@link Reflection} are {@link #interactive()}: their pages render them with what the learner did.
 */
public sealed interface Block permits Prose, Question, Scenario, Message, Reflection, Note, ContentNote, Example, Steps,
        KeyPoints, Video, Image, FactBlock, HelplinesBlock, NationBlock, AudienceBlock {

    /** Where it stands in its file. */
    Span span();

    /** Its id, unique in the module; empty for kinds of blocks that have none. */
    default String id() {
        return "";
    }

    /** True if it takes part in the learner's progress, so that {@link Html} leaves it to its page. */
    default boolean interactive() {
        return this instanceof Question || this instanceof Scenario || this instanceof Message || this instanceof Reflection;
    }
}
