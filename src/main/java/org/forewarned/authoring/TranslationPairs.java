package org.forewarned.authoring;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.markup.SourcePart;
import org.forewarned.markup.SourcePiece;

/**
 * Which piece of a translated file belongs to which piece of its source: by ids of blocks, by the sections that the translation notes, and within these by
 * kinds in their order.
 */
final class TranslationPairs {

    private final String from;
    private final String source;
    private final String target;
    private final List<SourcePiece> here;
    private final List<SourcePiece> there;

    TranslationPairs(String from, String source, String into, String target) {
        this.from = from;
        this.source = source;
        this.target = target;
        this.here = SourcePiece.of(from, source);
        this.there = SourcePiece.of(into, target);
    }

    /** The pieces of the source. */
    List<SourcePiece> source() {
        return here;
    }

    /** The pieces of the translation. */
    List<SourcePiece> target() {
        return there;
    }

    /** For each piece of the source the place of its translation, or -1. */
    Map<SourcePiece, Integer> places() {
        List<AbstractDelta<String>> deltas = DiffUtils.diff(signs(), signsThere()).getDeltas().stream()
                .sorted(Comparator.comparingInt((AbstractDelta<String> delta) -> delta.getSource().getPosition())).toList();
        Map<SourcePiece, Integer> places = new LinkedHashMap<>();
        here.forEach(piece -> places.put(piece, -1));
        int one = 0;
        int other = 0;
        for (AbstractDelta<String> delta : deltas) {
            while (one < delta.getSource().getPosition()) {
                places.put(here.get(one++), other++);
            }
            one += delta.getSource().size();
            other += delta.getTarget().size();
        }
        while (one < here.size() && other < there.size()) {
            places.put(here.get(one++), other++);
        }
        return places;
    }

    /** A section that the translation notes is the next one that it has; one that it does not note is not there. */
    private List<String> signs() {
        Map<SourcePiece, String> keys = new HashMap<>();
        SourcePart.of(from, source).forEach(part -> part.pieces().forEach(piece -> keys.put(piece, part.key())));
        boolean known = knowsSections(keys);
        List<String> signs = new ArrayList<>();
        int section = 0;
        String in = "0";
        for (SourcePiece piece : here) {
            if (isHeading(piece)) {
                in = known && TranslationFront.noted(target, keys.get(piece)).isEmpty() ? keys.get(piece) : String.valueOf(++section);
            }
            signs.add(sign(piece, in));
        }
        return signs;
    }

    private boolean knowsSections(Map<SourcePiece, String> keys) {
        long noted = here.stream().filter(TranslationPairs::isHeading).map(keys::get).filter(key -> key != null && TranslationFront.noted(target, key).isPresent()).count();
        return noted == there.stream().filter(TranslationPairs::isHeading).count() && here.stream().filter(TranslationPairs::isHeading).allMatch(keys::containsKey);
    }

    private List<String> signsThere() {
        List<String> signs = new ArrayList<>();
        int section = 0;
        for (SourcePiece piece : there) {
            section += isHeading(piece) ? 1 : 0;
            signs.add(sign(piece, String.valueOf(section)));
        }
        return signs;
    }

    private static boolean isHeading(SourcePiece piece) {
        return piece.kind() == SourcePiece.Kind.TEXT && piece.text().startsWith("#");
    }

    private static String sign(SourcePiece piece, String section) {
        return switch (piece.kind()) {
            case FRONT -> "front";
            case TEXT -> section + (isHeading(piece) ? " heading" : " text");
            case BLOCK -> piece.id().isEmpty() ? section + " " + piece.name() : "#" + piece.id();
        };
    }

    /** A block of which nothing is translated yet: it keeps what stands above and below it apart, and the translation from going live. */
    static String stub(SourcePiece piece) {
        return SourcePiece.block(piece.name(), piece.id(), piece.name().equals("question") ? Map.of() : piece.attributes(), "");
    }

    static boolean isStub(SourcePiece piece) {
        return piece.kind() == SourcePiece.Kind.BLOCK && !piece.id().isEmpty() && piece.body().isBlank();
    }

    /** A piece as a translation of it begins: marks and what else stands in the source only are left out. */
    static String mirror(SourcePiece piece) {
        if (piece.kind() != SourcePiece.Kind.BLOCK || !piece.name().equals("question")) {
            return piece.text();
        }
        return piece.with(piece.id(), Map.of(), piece.body().replaceAll("(?m)^- \\[[xX]\\] ", "- [ ] "));
    }
}
