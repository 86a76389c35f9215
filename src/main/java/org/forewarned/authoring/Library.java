package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.Offers;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.Withdrawn;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.ModuleText;
import org.forewarned.platform.Asker;
import org.forewarned.reference.EntryKind;
import org.forewarned.reference.Reference;

/** All modules that there are: published, withdrawn, or only begun. */
@ApplicationScoped
public class Library {

    private Drafts drafts;
    private Catalogue catalogue;
    private Offers offers;
    private EntryUses uses;
    private Reference reference;

    protected Library() {
    }

    @Inject
    public Library(Drafts drafts, Catalogue catalogue, Offers offers, EntryUses uses, Reference reference) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.offers = offers;
        this.uses = uses;
        this.reference = reference;
    }

    /** The modules in the order of their topics, then those that are not published. */
    public List<Shelf> all(Asker asker) {
        List<DraftView> open = drafts.all(asker);
        Set<String> ids = new LinkedHashSet<>();
        catalogue.modules().forEach(module -> ids.add(module.id()));
        catalogue.withdrawn().forEach(gone -> ids.add(gone.module()));
        open.forEach(draft -> ids.add(draft.module()));
        List<Shelf> all = new ArrayList<>();
        ids.forEach(id -> all.add(shelf(id, open.stream().filter(draft -> draft.module().equals(id)).findFirst())));
        return all;
    }

    /** One module; nothing for an id that is none. */
    public Optional<Shelf> one(Asker asker, String module) {
        Shelf shelf = shelf(module, drafts.find(asker, module));
        return Optional.of(shelf).filter(one -> one.published().isPresent() || one.draft().isPresent());
    }

    private Shelf shelf(String id, Optional<DraftView> draft) {
        return new Shelf(id, catalogue.newest(id), catalogue.withdrawn(id), draft, offers.of(id).isPresent());
    }

    /** The text that came with the program for a module that was changed here. */
    public Optional<ModuleFiles> offered(Asker asker, String module) {
        Desks.look(asker);
        return offers.of(module);
    }

    /** The facts and helplines that somebody should look at before this day, by their path. */
    public Set<String> due(LocalDate day) {
        Set<String> due = new LinkedHashSet<>();
        reference.allFacts().stream().filter(fact -> fact.reviewBy().isBefore(day)).forEach(fact -> due.add(EntryKind.FACT.path(fact.id())));
        reference.allHelplines().stream().filter(line -> line.reviewBy().isBefore(day)).forEach(line -> due.add(EntryKind.HELPLINE.path(line.id())));
        return due;
    }

    /** The facts and helplines that these files name, by their path. */
    public Set<String> named(ModuleFiles files) {
        return uses.named(files);
    }

    /**
     * A module and where it stands.
     *
     * @param published its newest version, withdrawn or not
     * @param offered   whether the program came with another text of it
     */
    public record Shelf(String module, Optional<PublishedModule> published, Optional<Withdrawn> withdrawn, Optional<DraftView> draft, boolean offered) {

        /** The draft's text, or the published one. */
        public Optional<ModuleText> text() {
            return draft.flatMap(one -> one.checked().module()).or(() -> published.map(PublishedModule::text));
        }
    }
}
