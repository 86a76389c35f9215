package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.forewarned.markup.BlockSchema;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.SourcePiece;
import org.forewarned.platform.Content;

/** What a new block begins with: a small example of its kind from {@code content/starters}, to be written over. */
@ApplicationScoped
public class Starters {

    /** Running text, which is no block. */
    public static final String TEXT = "text";

    private Content content;

    protected Starters() {
    }

    @Inject
    public Starters(Content content) {
        this.content = content;
    }

    /** The text of a new piece; {@link #TEXT} is running text. */
    public String of(String kind, ModuleFiles files) {
        String text = content.text("starters/" + kind + ".md").strip();
        boolean named = BlockSchema.named(kind).filter(BlockSchema::needsId).isPresent();
        return named ? text.replace("{#new", "{#" + free(kind, files)) : text;
    }

    /** The files of a new module: a lesson and a question to begin with. */
    public ModuleFiles module(String id, String title, String topic, LocalDate today) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String yaml = content.text("starters/module.yaml").replace("id: new-module", "id: " + id).replace("topic: new-topic", "topic: " + topic)
                .replace("written: 2026-01-01", "written: " + today).replace("due: 2026-07-01", "due: " + today.plusMonths(6));
        files.put("module.yaml", bytes(yaml));
        files.put("sources.yaml", bytes("[]\n"));
        files.put("en/module.md", bytes(content.text("starters/module.md").replace("New module", quoted(title))));
        files.put("en/first-lesson.md", bytes(lesson("First lesson")));
        files.put("en/assessment.md", bytes(content.text("starters/assessment.md")));
        return new ModuleFiles(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String title) {
        return title.replace("\"", "”").replace("\\", "");
    }

    /** A new lesson of this title. */
    public String lesson(String title) {
        return content.text("starters/lesson.md").replace("New lesson", quoted(title));
    }

    /** Questions before and after a module, to begin with. */
    public String beforeAfter() {
        return content.text("starters/before-after.md");
    }

    /** An id that stands nowhere in the module: {@code question-2}. */
    private static String free(String kind, ModuleFiles files) {
        Set<String> taken = files.paths().stream().filter(path -> path.endsWith(".md")).flatMap(path -> SourcePiece.of(path, files.text(path).orElse("")).stream())
                .map(SourcePiece::id).collect(java.util.stream.Collectors.toSet());
        String id = kind;
        for (int i = 2; taken.contains(id); i++) {
            id = kind + "-" + i;
        }
        return id;
    }
}
