package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Problems;
import org.forewarned.markup.SourcePart;
import org.forewarned.markup.SourcePiece;

/** Gathers the pieces of a text file into the parts that a translation notes a digest of. */
public final class Parts {

    private Parts() {
    }

    /** The parts of this file, in their order. What is wrong in it is not said here. */
    public static List<SourcePart> of(String file, String text) {
        List<SourcePiece> pieces = SourcePiece.of(file, text);
        Map<String, String> digests = page(file, text).parts();
        Map<String, List<SourcePiece>> gathered = new LinkedHashMap<>();
        if (file.endsWith("/module.md")) {
            gathered.put(Digests.OPENING, pieces);
        } else {
            gather(pieces, digests, gathered);
        }
        return gathered.entrySet().stream().filter(part -> digests.containsKey(part.getKey()))
                .map(part -> new SourcePart(part.getKey(), digests.get(part.getKey()), part.getValue())).toList();
    }

    private static void gather(List<SourcePiece> pieces, Map<String, String> digests, Map<String, List<SourcePiece>> gathered) {
        List<String> ids = pieces.stream().map(SourcePiece::id).filter(id -> !id.isEmpty()).toList();
        List<String> sections = new ArrayList<>(digests.keySet().stream().filter(key -> !ids.contains(key)).toList());
        String section = sections.isEmpty() ? Digests.OPENING : sections.remove(0);
        for (SourcePiece piece : pieces) {
            boolean heading = piece.kind() == SourcePiece.Kind.TEXT && piece.text().startsWith("#");
            if (heading && !sections.isEmpty()) {
                section = sections.remove(0);
            }
            gathered.computeIfAbsent(piece.id().isEmpty() ? section : piece.id(), any -> new ArrayList<>()).add(piece);
        }
    }

    private static Page page(String file, String text) {
        TextFile source = new TextFile(file, text);
        Problems problems = new Problems();
        if (file.endsWith("/module.md")) {
            return Page.about(source, problems, new Findings());
        }
        Context context = Context.of(file.replaceFirst("/.*", ""), Map.of(), Originals.NONE, new HashSet<>());
        return file.endsWith("/assessment.md") || file.endsWith("/" + BeforeAfter.NAME + ".md") ? Page.assessment(source, context, problems, new Findings()) : Page.lesson(source, context, problems, new Findings());
    }
}
