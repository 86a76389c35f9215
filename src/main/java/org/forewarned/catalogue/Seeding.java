package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.forewarned.catalogue.model.ModuleVersion;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.markup.Checked;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Modules;
import org.forewarned.markup.Problem;
import org.forewarned.platform.Content;
import org.forewarned.reference.Reference;

/** Publishes the modules that come with the program, when they are new or have changed. A module with errors is set aside. */
@ApplicationScoped
public class Seeding {

    private static final int MOST_LINES = 5;

    private Content content;
    private Reference reference;
    private VersionRepository versions;
    private Catalogue catalogue;
    private Clock clock;
    private final Map<String, List<String>> setAside = new ConcurrentHashMap<>();

    protected Seeding() {
    }

    @Inject
    public Seeding(Content content, Reference reference, VersionRepository versions, Catalogue catalogue, Clock clock) {
        this.content = content;
        this.reference = reference;
        this.versions = versions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Publishes what is new.
     *
     * @return what the operator should read: modules published, modules set aside with their first errors, and the first warnings of all others
     */
    @Transactional
    public List<String> seed() {
        List<String> said = new ArrayList<>();
        for (Path folder : content.moduleFolders()) {
            seed(folder, said);
        }
        catalogue.publishedSomething();
        return said;
    }

    /** Modules that came with the program but had errors at the last start, with these: what came is not published, and the others are. */
    public Map<String, List<String>> setAside() {
        return new TreeMap<>(setAside);
    }

    private void seed(Path folder, List<String> said) {
        String name = folder.getFileName().toString();
        setAside.remove(name);
        try {
            ModuleFiles files = ModuleFiles.read(folder);
            Optional<ModuleVersion> newest = versions.newest(name);
            if (newest.isPresent() && newest.get().digest().equals(files.digest())) {
                catalogue.version(newest.get().id()).ifPresent(module -> list(said, "Module " + name + " has", "problem", module.problems()));
                return;
            }
            if (newest.filter(this::publishedHere).isPresent()) {
                if (versions.all(name).stream().noneMatch(version -> version.digest().equals(files.digest()))) {
                    said.add("Module " + name + " was changed here; the newer text that came with the program is offered at /authoring/modules/" + name);
                }
                return;
            }
            Checked checked = Modules.check(files, name, reference.entries());
            if (checked.isSound()) {
                list(said, "Module " + name + " has", "problem", checked.problems());
                publish(name, newest.map(ModuleVersion::number).orElse(0) + 1, files, checked.module().orElseThrow(), said);
            } else {
                setAside.put(name, checked.errors().stream().map(Object::toString).toList());
                list(said, "Module " + name + " is set aside; it has", "error", checked.errors());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean publishedHere(ModuleVersion version) {
        return !versions.publications(List.of(version.id())).isEmpty();
    }

    private void publish(String name, int number, ModuleFiles files, ModuleText text, List<String> said) throws IOException {
        list(said, "Module " + name + ", version " + number + ", breaks with what learners did in earlier versions in", "place", changed(name, number, text));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        files.writeZip(zip);
        versions.add(new ModuleVersion(name, number, files.digest(), zip.toByteArray(), clock.instant()));
        said.add("Module " + name + " is published, version " + number);
    }

    /** What an id named in the version before and names no more, or named otherwise in any. */
    private List<String> changed(String name, int number, ModuleText text) {
        KeptIds ids = KeptIds.of(text);
        return IntStream.range(1, number).boxed()
                .flatMap(earlier -> catalogue.version(name, String.valueOf(earlier)).stream()
                        .flatMap(module -> ids.changesSince(module, earlier == number - 1).stream()))
                .distinct().toList();
    }

    /** A line with the number, and the first few below it; nothing when there are none. */
    private static void list(List<String> said, String title, String what, List<?> found) {
        if (!found.isEmpty()) {
            said.add(title + " " + found.size() + " " + what + (found.size() == 1 ? ":" : "s:"));
            found.stream().limit(MOST_LINES).forEach(one -> said.add("  " + one));
        }
    }
}
