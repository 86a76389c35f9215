package org.forewarned.communications.brochures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.forewarned.platform.pdf.Piece;
import org.forewarned.platform.pdf.Role;

/** Turns a line of a panel into pieces: {@code **strong**}, and empty links that write a fact or a helpline. */
final class Inline {

    private static final Parser PARSER = Parser.builder().enabledBlockTypes(java.util.Set.of()).build();

    private Inline() {
    }

    /** @param linked what {@code [](helpline:id)} writes */
    static List<Piece> pieces(String text, Function<String, String> linked) {
        List<Piece> pieces = new ArrayList<>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            private Role role = Role.TEXT;

            @Override
            public void visit(Text node) {
                pieces.add(new Piece(role, node.getLiteral()));
            }

            @Override
            public void visit(SoftLineBreak node) {
                pieces.add(new Piece(role, " "));
            }

            @Override
            public void visit(StrongEmphasis node) {
                role = Role.STRONG;
                visitChildren(node);
                role = Role.TEXT;
            }

            @Override
            public void visit(Link node) {
                pieces.add(new Piece(Role.STRONG, linked.apply(node.getDestination())));
            }
        });
        return pieces.isEmpty() ? List.of(new Piece(Role.TEXT, " ")) : pieces;
    }
}
