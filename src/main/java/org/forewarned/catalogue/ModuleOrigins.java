package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.forewarned.catalogue.model.ModuleVersion;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Problem;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;

/** Where the modules of this site come from, for administrators: with the program, changed here, made here; and what was set aside. */
@ApplicationScoped
public class ModuleOrigins {

    private Catalogue catalogue;
    private Seeding seeding;
    private Offers offers;
    private Content content;
    private VersionRepository versions;

    protected ModuleOrigins() {
    }

    @Inject
    public ModuleOrigins(Catalogue catalogue, Seeding seeding, Offers offers, Content content, VersionRepository versions) {
        this.catalogue = catalogue;
        this.seeding = seeding;
        this.offers = offers;
        this.content = content;
        this.versions = versions;
    }

    /** Where a module comes from. */
    public enum From {
        PROGRAM, CHANGED, HERE
    }

    /**
     * A module and where it comes from.
     *
     * @param newest its newest version, withdrawn or not; nothing where it was never published
     * @param offered files in which the text that came with the program differs from the newest version, where it is offered; else none
     * @param aside why what came with the program was set aside at the last start; else nothing
     * @param faults why a language of the newest version is not shown as it stands; else nothing
     */
    public record Origin(String module, From from, Optional<PublishedModule> newest, Optional<Withdrawn> withdrawn, List<String> offered, List<String> aside, List<String> faults) {
    }

    /** All of them, by their word. */
    public List<Origin> all(Asker asker) {
        asker.require("administrator");
        Set<String> seeded = new TreeSet<>(content.moduleFolders().stream().map(folder -> folder.getFileName().toString()).toList());
        Set<String> all = new TreeSet<>(seeded);
        catalogue.modules().forEach(module -> all.add(module.id()));
        catalogue.withdrawn().forEach(gone -> all.add(gone.module()));
        return all.stream().map(module -> origin(module, seeded.contains(module))).toList();
    }

    private Origin origin(String module, boolean seeded) {
        List<ModuleVersion> known = versions.all(module);
        boolean publishedHere = !versions.publications(known.stream().map(ModuleVersion::id).toList()).isEmpty();
        Optional<PublishedModule> newest = catalogue.newest(module);
        return new Origin(module, !seeded ? From.HERE : publishedHere ? From.CHANGED : From.PROGRAM, newest, catalogue.withdrawn(module),
                newest.flatMap(one -> offers.of(module).map(files -> differing(one.files(), files))).orElse(List.of()),
                seeding.setAside().getOrDefault(module, List.of()),
                newest.map(one -> one.problems().stream().filter(Problem::mustBeMended).map(Object::toString).toList()).orElse(List.of()));
    }

    private static List<String> differing(ModuleFiles old, ModuleFiles other) {
        return Stream.concat(old.paths().stream(), other.paths().stream()).distinct().sorted()
                .filter(path -> !Arrays.equals(old.bytes(path).orElse(null), other.bytes(path).orElse(null))).toList();
    }
}
