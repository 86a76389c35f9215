package org.forewarned.markup.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forewarned.markup.Checked;
import org.forewarned.markup.Entries;
import org.forewarned.markup.Media;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Source;
import org.forewarned.markup.Translation;
import org.forewarned.markup.Yaml;
import org.forewarned.markup.YamlNode;
import org.forewarned.markup.read.Context;
import org.forewarned.markup.read.LanguageReader;
import org.forewarned.markup.read.MediaYaml;
import org.forewarned.markup.read.ModuleYaml;
import org.forewarned.markup.read.Originals;
import org.forewarned.markup.read.SourcesYaml;

/** Reads a module's files in their order and has every check look at them. */
public final class ModuleCheck {
    private final ModuleFiles files;
    private final Entries entries;
    private final Problems problems = new Problems();
    private final Set<String> usedMedia = new HashSet<>();

    /** For these files. */
    public ModuleCheck(ModuleFiles files, Entries entries) {
        this.files = files;
        this.entries = entries;
    }

    /** Reads and checks. */
    public Checked run() {
        files.problems().forEach(problems::add);
        YamlNode yaml = yaml("module.yaml");
        if (!yaml.isMap()) {
            if (files.bytes("module.yaml").isEmpty() || yaml.exists()) {
                problems.error("module.yaml", 1, 1, "no-module", "Write module.yaml: it names the module's topic, audiences, lessons and more.");
            }
            return new Checked(Optional.empty(), problems.list());
        }
        String id = yaml.at("id").id();
        ModuleFacts facts = ModuleYaml.read(yaml);
        if (id.isEmpty() || facts.language().isEmpty()) {
            return new Checked(Optional.empty(), problems.list());
        }
        topic(yaml, facts);
        return new Checked(Optional.of(module(id, yaml, facts)), problems.list());
    }

    private YamlNode yaml(String path) {
        return files.bytes(path).map(bytes -> Yaml.read(path, bytes, problems)).orElseGet(() -> YamlNode.missing(path, problems));
    }

    private void topic(YamlNode yaml, ModuleFacts facts) {
        if (!facts.topic().isEmpty() && !entries.topics().isEmpty() && !entries.topics().contains(facts.topic())) {
            yaml.at("topic").error("unknown-topic", "There is no topic \"" + facts.topic() + "\" in content/pages/topics.yaml.");
        }
        if (facts.review().due().isBefore(entries.today()) && yaml.at("review").at("due").exists()) {
            yaml.at("review").at("due").warning("review-overdue", "The review of this module is overdue. Have it reviewed and set a new date.");
        }
    }

    private ModuleText module(String id, YamlNode yaml, ModuleFacts facts) {
        YamlNode sourcesYaml = yaml("sources.yaml");
        List<Source> sources = SourcesYaml.read(sourcesYaml);
        Map<String, Media> media = MediaYaml.read(yaml("media/media.yaml"), files);
        Draft draft = new Draft(files, entries, facts, sources, media, problems);
        Map<String, Translation> translations = new LinkedHashMap<>();
        LanguageReader source = reader(facts, sources, media, facts.language(), Originals.NONE, problems);
        Translation original = source.read();
        translations.put(facts.language(), original);
        new LanguageCheck(draft, source, original).run(sourcesYaml);
        new PoolCheck(draft, original).run();
        new BeforeAfterCheck(draft, source, original).run();
        for (String language : facts.translations()) {
            if (!language.equals(facts.language())) {
                translation(draft, language, source, original).ifPresent(words -> translations.put(language, words));
            }
        }
        usedMedia.add(facts.picture());
        new FilesCheck(draft, usedMedia).run(yaml);
        return new ModuleText(id, facts, List.copyOf(sources), media, translations, files.digest());
    }

    /** One that has errors is set aside, and the module is shown in its other languages: whoever writes the source need not write all translations. */
    private Optional<Translation> translation(Draft draft, String language, LanguageReader source, Translation original) {
        Problems its = new Problems();
        Draft own = new Draft(files, entries, draft.facts(), draft.sources(), draft.media(), its);
        LanguageReader reader = reader(draft.facts(), draft.sources(), draft.media(), language, TranslationCheck.originals(original), its);
        Translation words = reader.read();
        new LanguageCheck(own, reader, words).runTranslated();
        Translation mirrored = new TranslationCheck(own, source, reader, original).mirror(words);
        its.list().forEach(problem -> problems.add(problem.isError() ? problem.aside() : problem));
        return its.hasErrors() ? Optional.empty() : Optional.of(mirrored);
    }

    private LanguageReader reader(ModuleFacts facts, List<Source> sources, Map<String, Media> media, String language, Originals originals, Problems found) {
        Context context = Context.of(language, media, originals, usedMedia);
        return new LanguageReader(files, facts, sources, context, found);
    }
}
