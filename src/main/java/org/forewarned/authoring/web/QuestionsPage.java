package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.authoring.Editing;
import org.forewarned.authoring.TextDigest;
import org.forewarned.authoring.TextMoved;
import org.forewarned.authoring.questions.ImportedQuestions;
import org.forewarned.authoring.questions.Loss;
import org.forewarned.authoring.questions.QuestionImport;
import org.forewarned.markup.Question;
import org.forewarned.markup.SourcePiece;
import org.forewarned.markup.Translation;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** A module's questions: how well they cover its objectives, and the way in for questions from elsewhere. What is read is shown first, with all that was lost; then it is kept. */
@Named
@RequestScoped
public class QuestionsPage {

    private Writing writing;
    private Editing editing;
    private Form form;
    private ImportedQuestions read;

    protected QuestionsPage() {
    }

    @Inject
    QuestionsPage(Writing writing, Editing editing, Form form) {
        this.writing = writing;
        this.editing = editing;
        this.form = form;
    }

    public void enter() {
        writing.draft();
        if (form.sent()) {
            writing.drafts().letWrite(writing.asker());
            if (form.value("do").equals("keep")) {
                keep();
            } else {
                read();
            }
        }
    }

    private void read() {
        Optional<Part> file = form.file("file");
        if (file.isEmpty() && form.value("pasted").isEmpty()) {
            form.problem("pasted", "questions.fault.none");
            return;
        }
        if (file.isEmpty()) {
            read = QuestionImport.pasted(form.value("pasted"), taken());
            return;
        }
        try (InputStream in = file.get().getInputStream()) {
            byte[] bytes = in.readAllBytes();
            boolean xml = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1).replaceAll("[^<a-zA-Z?]", "").startsWith("<");
            read = xml ? QuestionImport.moodleXml(bytes, taken()) : QuestionImport.gift(bytes, taken());
        } catch (IOException broken) {
            form.problem("file", "questions.fault.file");
        }
    }

    /** The ids of all blocks of the module, in any language. */
    private Set<String> taken() {
        return writing.draft().files().paths().stream().filter(path -> path.endsWith(".md")).flatMap(path -> SourcePiece.of(path, writing.draft().text(path)).stream())
                .map(SourcePiece::id).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
    }

    private void keep() {
        String blocks = form.value("blocks");
        String path = writing.text().map(text -> text.facts().language()).orElse("en") + "/assessment.md";
        String before = writing.draft().text(path);
        if (blocks.isEmpty()) {
            form.problem("blocks", "questions.fault.nothing");
            return;
        }
        try {
            editing.write(writing.asker(), writing.module(), path, TextDigest.of(before), before.stripTrailing() + "\n\n" + blocks.replace("\r", "").strip() + "\n");
            Redirect.to(writing.path("text", path.substring(0, path.indexOf('/')), "assessment") + "?saved=1#problems");
        } catch (TextMoved moved) {
            form.problem("blocks", "questions.fault.moved");
        } catch (IllegalArgumentException tooLong) {
            form.problem("blocks", "editor.fault.long");
        }
    }

    public String getUrl() {
        return writing.path("questions");
    }

    public String getModule() {
        return writing.title();
    }

    public String getModuleUrl() {
        return writing.path();
    }

    public boolean isWriter() {
        return writing.mayWrite();
    }

    /** Whether something was read that can be kept. */
    public boolean isFound() {
        return !getBlocks().isEmpty();
    }

    public int getCount() {
        return read == null ? 0 : read.questions().size();
    }

    /** The questions as they would stand in the assessment. */
    public String getBlocks() {
        if (form.has("blocks")) {
            return form.value("blocks");
        }
        String objective = objectives().keySet().stream().findFirst().orElse("");
        return read == null ? "" : read.questions().stream().map(question -> question.block(question.id(), objective.isEmpty() ? Map.of() : Map.of("objective", objective))).collect(Collectors.joining("\n\n"));
    }

    /** What was not taken, or not as it stood. */
    public List<Lost> getLost() {
        return read == null ? List.of() : read.losses().stream().map(this::lost).toList();
    }

    private Lost lost(Loss loss) {
        String where = loss.line() == 0 ? "" : writing.texts().say("editor.line", loss.line());
        return new Lost(loss.what().weight().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), where, loss.question(), writing.texts().say("import." + loss.code(), loss.arguments().toArray()), loss.kept());
    }

    private Map<String, String> objectives() {
        return writing.words().map(Translation::objectives).orElse(Map.of());
    }

    /** The objectives, each with how many questions ask for it. */
    public List<Cover> getCover() {
        List<Question> pool = writing.words().map(Translation::pool).orElse(List.of());
        List<Cover> cover = new ArrayList<>();
        objectives().forEach((id, words) -> {
            List<Question> asked = pool.stream().filter(question -> question.objective().equals(id)).toList();
            cover.add(new Cover(words, asked.size(), (int) asked.stream().filter(Question::critical).count()));
        });
        return cover;
    }

    /** @param critical how many of them are critical */
    public record Cover(String objective, int questions, int critical) {

        public boolean isBare() {
            return questions == 0;
        }
    }

    /**
     * Something that was not taken, or not as it stood.
     *
     * @param kept the words that were lost; may be empty
     */
    public record Lost(String weight, String where, String question, String message, String kept) {
    }
}
