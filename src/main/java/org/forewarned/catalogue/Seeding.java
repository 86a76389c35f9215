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
import java.util.Optional;
import org.forewarned.catalogue.model.ModuleVersion;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.markup.Checked;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Modules;
import org.forewarned.markup.Problem;
import org.forewarned.platform.Content;
import org.forewarned.reference.Reference;

/** Publishes the modules that come with the program, when they are new or have changed. A module with errors is set aside. */
@ApplicationScoped
public class Seeding {

    private Content content;
    private Reference reference;
    private VersionRepository versions;
    private Catalogue catalogue;
    private Clock clock;

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
     * @return what the operator should read: modules published, modules set aside with their first errors
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

    private void seed(Path folder, List<String> said) {
        String name = folder.getFileName().toString();
        try {
            ModuleFiles files = ModuleFiles.read(folder);
            Optional<ModuleVersion> newest = versions.newest(name);
            if (newest.isPresent() && newest.get().digest().equals(files.digest())) {
                return;
            }
            Checked checked = Modules.check(files, reference.entries());
            List<Problem> errors = checked.problems().stream().filter(Problem::isError).toList();
            if (checked.module().isEmpty() || !errors.isEmpty()) {
                said.add("Module " + name + " is set aside; it has " + errors.size() + " errors:");
                errors.stream().limit(5).forEach(problem -> said.add("  " + problem));
                return;
            }
            int number = newest.map(ModuleVersion::number).orElse(0) + 1;
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            files.writeZip(zip);
            versions.add(new ModuleVersion(name, number, files.digest(), zip.toByteArray(), clock.instant()));
            said.add("Module " + name + " is published, version " + number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
