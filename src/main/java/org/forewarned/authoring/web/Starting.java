package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.authoring.Editing;
import org.forewarned.authoring.Starters;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Yaml;
import org.forewarned.markup.YamlNode;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Texts;
import org.forewarned.reference.Reference;

/** What a new module begins with. */
@RequestScoped
class Starting {

    private Starters starters;
    private Editing editing;
    private Reference reference;
    private Texts texts;

    protected Starting() {
    }

    @Inject
    Starting(Starters starters, Editing editing, Reference reference, Texts texts) {
        this.starters = starters;
        this.editing = editing;
        this.reference = reference;
        this.texts = texts;
    }

    ModuleFiles files(String id, String title, String topic, LocalDate today) {
        return starters.module(id, title, topic, today);
    }

    /** The id that the files themselves say; empty where they say none. */
    String id(ModuleFiles files) {
        return files.bytes("module.yaml").map(bytes -> Yaml.read("module.yaml", bytes, new Problems()).at("id").text("")).filter(YamlNode::isId).orElse("");
    }

    void take(Asker asker, String id, ModuleFiles files) {
        editing.take(asker, id, files);
    }

    List<PieceForm.Option> topics(String language, String chosen) {
        return Stream.concat(Stream.of(new PieceForm.Option("", texts.say("piece.choose"), chosen.isEmpty())),
                reference.topics().stream().map(topic -> new PieceForm.Option(topic.id(), topic.titleIn(language), topic.id().equals(chosen)))).toList();
    }
}
