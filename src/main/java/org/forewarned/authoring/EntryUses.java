package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.reference.EntryKind;

/** Which lessons of the published modules name which facts and helplines. */
@ApplicationScoped
public class EntryUses {

    /** {@code [](fact:id)}, {@code [text](helpline:id)}, {@code ::: fact {ref=id}}. */
    private static final Pattern NAMED = Pattern.compile("\\((fact|helpline):([a-z][a-z0-9-]{0,59})\\)|\\bref=\"?([a-z][a-z0-9-]{0,59})");
    private static final Pattern LESSON = Pattern.compile("[a-z-]{2,10}/([a-z0-9-]+)\\.md");

    private Catalogue catalogue;

    protected EntryUses() {
    }

    @Inject
    public EntryUses(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Where each entry is named: by {@link EntryKind#path}, modules in the order of their topics. */
    public Map<String, List<Use>> all(String language) {
        Map<String, Set<Use>> all = new LinkedHashMap<>();
        for (PublishedModule module : catalogue.modules()) {
            for (String path : module.files().paths()) {
                Matcher lesson = LESSON.matcher(path);
                if (lesson.matches()) {
                    Use use = use(module, lesson.group(1), language);
                    named(module.files().text(path).orElse("")).forEach(key -> all.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(use));
                }
            }
        }
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        all.forEach((key, where) -> uses.put(key, new ArrayList<>(where)));
        return uses;
    }

    /** The entries that these files name: by {@link EntryKind#path}. */
    public Set<String> named(ModuleFiles files) {
        Set<String> all = new LinkedHashSet<>();
        files.paths().stream().filter(path -> path.endsWith(".md")).forEach(path -> all.addAll(named(files.text(path).orElse(""))));
        return all;
    }

    private static Set<String> named(String text) {
        Set<String> named = new LinkedHashSet<>();
        Matcher found = NAMED.matcher(text);
        while (found.find()) {
            EntryKind kind = "helpline".equals(found.group(1)) ? EntryKind.HELPLINE : EntryKind.FACT;
            named.add(kind.path(found.group(2) == null ? found.group(3) : found.group(2)));
        }
        return named;
    }

    private static Use use(PublishedModule module, String file, String language) {
        String title = module.in(language).title();
        String url = "/modules/" + module.id();
        return module.lesson(language, file).map(lesson -> new Use(title, lesson.title(), url + "/" + file)).orElse(new Use(title, "", url));
    }

    /**
     * A lesson that names an entry.
     *
     * @param lesson empty where it is the module's page or its assessment
     */
    public record Use(String module, String lesson, String url) {
    }
}
