package org.forewarned.communications.brochures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.markup.Problem;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Yaml;
import org.forewarned.platform.Content;
import org.forewarned.platform.pdf.Art;

/** All that brochures are made of, read once from {@code content/brochures}. A topic with errors is left out and named in the log. */
@ApplicationScoped
public class Shelves {

    private static final Logger LOG = Logger.getLogger(Shelves.class.getName());
    private static final String ROOT = "brochures";

    private final Map<String, BrochureTopic> topics = new LinkedHashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final Map<String, Map<String, String>> alternatives = new LinkedHashMap<>();
    private final Map<String, Art> pictures = new LinkedHashMap<>();
    private Art mark;
    private final List<Problem> problems = new ArrayList<>();

    protected Shelves() {
    }

    @Inject
    public Shelves(Content content) {
        Problems all = new Problems();
        Yaml.read(ROOT + "/pictures/pictures.yaml", content.bytes(ROOT + "/pictures/pictures.yaml"), all).entries()
                .forEach((file, words) -> alternatives.put(file, words.textMap()));
        mark = Art.read(content.bytes("certificates/mark.svg"));
        content.list(ROOT + "/pictures", ".svg").forEach(file -> picture(content, file, all));
        alternatives.keySet().stream().filter(file -> !pictures.containsKey(file)).forEach(file ->
                all.error(ROOT + "/pictures/pictures.yaml", 1, 1, "picture", "There is no file " + file + " in this folder."));
        content.list(ROOT + "/forms", ".yaml").forEach(file -> forms.add(FormReader.read(file, content.bytes(file), all)));
        forms.sort(Comparator.comparingInt(Form::order));
        problems.addAll(all.list());
        for (String folder : content.folders(ROOT)) {
            if (content.exists(ROOT + "/" + folder + "/topic.yaml")) {
                Problems own = new Problems();
                Optional<BrochureTopic> topic = new TopicReader(content, folder, alternatives, own).read();
                topic.filter(sound -> !own.hasErrors()).ifPresent(sound -> topics.put(sound.id(), sound));
                problems.addAll(own.list());
            }
        }
        problems.stream().filter(Problem::isError).forEach(problem -> LOG.log(Level.WARNING, "Brochures: {0}", problem));
    }

    private void picture(Content content, String file, Problems all) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        try {
            pictures.put(name, Art.read(content.bytes(file)));
        } catch (IllegalArgumentException unreadable) {
            all.error(file, 1, 1, "picture", unreadable.getMessage());
        }
        if (!alternatives.containsKey(name)) {
            all.error(file, 1, 1, "alternative", "Say in pictures.yaml what this shows, for those who can't see it.");
        }
    }

    /** The topics that brochures can be made of. */
    public List<BrochureTopic> topics() {
        return List.copyOf(topics.values());
    }

    /** The topic of this id. */
    public Optional<BrochureTopic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** The forms a brochure can take, the most wanted first. */
    public List<Form> forms() {
        return List.copyOf(forms);
    }

    /** A picture by the name of its file. */
    Art picture(String file) {
        return pictures.get(file);
    }

    /** The mark of the site. */
    Art mark() {
        return mark;
    }

    /** What a picture shows, in words. */
    String alternative(String file, String language) {
        Map<String, String> words = alternatives.getOrDefault(file, Map.of());
        return words.getOrDefault(language, words.getOrDefault("en", ""));
    }

    /** What is wrong in the files. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
