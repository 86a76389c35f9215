package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.forewarned.authoring.IdWords;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Problem;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;

/** A new module, begun with a title or brought as an archive of its files. */
@Named
@RequestScoped
public class NewModulePage {

    private static final int LONGEST_TITLE = 120;

    private Writing writing;
    private Starting starting;
    private Form form;

    protected NewModulePage() {
    }

    @Inject
    NewModulePage(Writing writing, Starting starting, Form form) {
        this.writing = writing;
        this.starting = starting;
        this.form = form;
    }

    public void enter() {
        writing.drafts().letWrite(writing.asker());
        if (form.sent()) {
            (form.value("do").equals("bring") ? bring() : begin()).ifPresent(Redirect::to);
        }
    }

    private Optional<String> begin() {
        String title = form.value("title");
        String id = IdWords.of(title, "");
        if (title.isEmpty() || title.length() > LONGEST_TITLE || id.isEmpty()) {
            form.problem("title", "new-module.fault.title", LONGEST_TITLE);
        }
        if (getTopics().stream().noneMatch(topic -> topic.value().equals(form.value("topic")) && !topic.value().isEmpty())) {
            form.problem("topic", "new-module.fault.topic");
        }
        return form.bad() ? Optional.empty() : open("title", id, starting.files(id, title, form.value("topic"), writing.today()));
    }

    /** What is wrong with an archive is said all at once; nothing of it is kept then. */
    private Optional<String> bring() {
        Optional<Part> file = form.file("archive");
        if (file.isEmpty()) {
            form.problem("archive", "new-module.fault.none");
            return Optional.empty();
        }
        try (InputStream in = file.get().getInputStream()) {
            ModuleFiles files = ModuleFiles.readZip(in);
            List<Problem> refused = files.problems();
            if (!refused.isEmpty() || files.bytes("module.yaml").isEmpty()) {
                refused.stream().limit(10).forEach(problem -> form.problem("archive", "new-module.fault.file", problem.file(), problem.message()));
                if (refused.isEmpty()) {
                    form.problem("archive", files.paths().isEmpty() ? "new-module.fault.archive" : "new-module.fault.yaml");
                }
                return Optional.empty();
            }
            return bring(files);
        } catch (IOException unreadable) {
            form.problem("archive", "new-module.fault.archive");
            return Optional.empty();
        }
    }

    private Optional<String> bring(ModuleFiles files) {
        String id = starting.id(files);
        if (id.isEmpty()) {
            form.problem("archive", "new-module.fault.yaml");
            return Optional.empty();
        }
        if (writing.drafts().published(writing.asker(), id).isPresent()) {
            if (!form.has("into")) {
                form.problem("archive", "new-module.fault.there", id);
                return Optional.empty();
            }
            writing.drafts().begin(writing.asker(), id);
            starting.take(writing.asker(), id, files);
            return Optional.of(writing.pathOf(id) + "?done=taken");
        }
        return open("archive", id, files);
    }

    private Optional<String> open(String field, String id, ModuleFiles files) {
        if (!writing.drafts().beginNew(writing.asker(), id, files)) {
            form.problem(field, "new-module.fault.same", id);
            return Optional.empty();
        }
        return Optional.of(writing.pathOf(id) + "?done=begun");
    }

    public List<PieceForm.Option> getTopics() {
        return starting.topics(writing.visit().language(), form.value("topic"));
    }
}
