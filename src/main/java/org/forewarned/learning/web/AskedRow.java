package org.forewarned.learning.web;

/**
 * Something that an organisation asks of the learner.
 *
 * @param module its id; empty where it is a document
 * @param language of its title; empty where it is a document
 * @param url empty where it is a document
 * @param note why; may be empty
 * @param minutes how long it takes; 0 where nobody knows
 * @param path its place on a path, in words; empty where it is asked by itself
 * @param kept where the document is found; empty where it is a module
 */
public record AskedRow(String id, String module, String title, String language, String url, String organisation, String note, String due, int minutes, String kept, boolean done,
        boolean overdue, String path) {

    public boolean isDocument() {
        return url.isEmpty();
    }

    public boolean isOnPath() {
        return !path.isEmpty();
    }

    public boolean isNoted() {
        return !note.isEmpty();
    }
}
