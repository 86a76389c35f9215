package org.forewarned.catalogue;

/** Whoever looks at what can be learned, as far as that depends on them. Organisations, which lie above, answer. */
public interface Reader {

    /** Whether only modules that are fit for young people open: the reader belongs to an organisation as a young person. */
    boolean onlyYoung();

    /** Whether this module opens for the reader. */
    default boolean mayOpen(PublishedModule module) {
        return module.fitForYoung() || !onlyYoung();
    }
}
