package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.model.ModuleVersion;
import org.forewarned.catalogue.model.Publication;
import org.forewarned.catalogue.model.VersionRepository;

/** How the versions of modules came to be. */
@ApplicationScoped
public class Versions {

    private VersionRepository versions;

    protected Versions() {
    }

    @Inject
    public Versions(VersionRepository versions) {
        this.versions = versions;
    }

    /** The versions of a module, newest first. What came with the program says of itself only whether it was the first. */
    public List<VersionView> of(String module) {
        List<ModuleVersion> all = versions.all(module);
        Map<UUID, Publication> how = versions.publications(all.stream().map(ModuleVersion::id).toList());
        return all.stream().map(version -> view(version, Optional.ofNullable(how.get(version.id())))).toList();
    }

    private static VersionView view(ModuleVersion version, Optional<Publication> how) {
        PublicationKind usual = version.number() == 1 ? PublicationKind.FIRST : PublicationKind.MINOR;
        return new VersionView(version.id(), version.number(), version.publishedAt(), how.map(Publication::kind).orElse(usual), how.map(Publication::reason).orElse(""),
                how.map(Publication::lessons).orElse(List.of()), how.map(Publication::madeBy));
    }
}
