package org.forewarned.communications.brochures;

/** A part of the structure that screen readers follow: {@code Sect}, {@code H2}, {@code P}, {@code L}. Each is itself alone. */
final class Node {

    private final String type;
    private final Node parent;
    private final String alternative;

    private Node(String type, Node parent, String alternative) {
        this.type = type;
        this.parent = parent;
        this.alternative = alternative;
    }

    /** A part of the document itself. */
    static Node top(String type) {
        return new Node(type, null, null);
    }

    Node child(String of) {
        return new Node(of, this, null);
    }

    /** A picture that means something, with words for those who can't see it. */
    Node figure(String words) {
        return new Node("Figure", this, words);
    }

    String type() {
        return type;
    }

    /** Null for a part of the document itself. */
    Node parent() {
        return parent;
    }

    /** Null for all but figures. */
    String alternative() {
        return alternative;
    }
}
