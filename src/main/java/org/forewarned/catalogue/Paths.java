package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Yaml;
import org.forewarned.markup.YamlNode;
import org.forewarned.platform.Content;

/** The paths of {@code content/paths}; those of which a module is not published are left out. */
@ApplicationScoped
public class Paths {

    private static final String FOLDER = "paths";

    private Catalogue catalogue;
    private List<LearningPath> all;

    protected Paths() {
    }

    @Inject
    public Paths(Content content, Catalogue catalogue) {
        this.catalogue = catalogue;
        Problems problems = new Problems();
        List<LearningPath> read = new ArrayList<>();
        content.list(FOLDER, ".yaml").forEach(file -> read.addAll(Yaml.read("content/" + file, content.bytes(file), problems).each(Paths::path, LearningPath::id)));
        this.all = List.copyOf(read);
    }

    /** Those whose modules are all there. */
    public List<LearningPath> all() {
        return all.stream().filter(path -> !path.modules().isEmpty() && path.modules().stream().allMatch(id -> catalogue.module(id).isPresent())).toList();
    }

    private static LearningPath path(YamlNode n) {
        n.only("id", "title", "modules");
        return new LearningPath(n.at("id").id(), n.at("title").textMap(), n.at("modules").texts());
    }
}
