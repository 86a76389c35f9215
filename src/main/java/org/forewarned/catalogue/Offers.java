package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.forewarned.catalogue.model.ModuleVersion;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.Content;

/** Texts that came with the program for modules that were changed here: never taken by themselves, but offered. */
@ApplicationScoped
public class Offers {

    private Content content;
    private VersionRepository versions;

    protected Offers() {
    }

    @Inject
    public Offers(Content content, VersionRepository versions) {
        this.content = content;
        this.versions = versions;
    }

    /** The files that came with the program for this module, if no version ever had them. */
    public Optional<ModuleFiles> of(String module) {
        List<ModuleVersion> all = versions.all(module);
        return all.isEmpty() ? Optional.empty() : content.moduleFolders().stream().filter(folder -> folder.getFileName().toString().equals(module)).findFirst().map(Offers::read)
                .filter(files -> all.stream().noneMatch(version -> version.digest().equals(files.digest())));
    }

    private static ModuleFiles read(Path folder) {
        try {
            return ModuleFiles.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
