package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.Offers;
import org.forewarned.identity.Role;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Retrying;

/** An administrator takes newer texts of several modules, which came with the program, as drafts. Nothing of it is published, and no draft that is there is touched. */
@ApplicationScoped
public class TakingOffers {

    /** The most that are taken at once. */
    public static final int MOST = 20;

    private Drafts drafts;
    private Editing editing;
    private Offers offers;
    private Catalogue catalogue;

    protected TakingOffers() {
    }

    @Inject
    public TakingOffers(Drafts drafts, Editing editing, Offers offers, Catalogue catalogue) {
        this.drafts = drafts;
        this.editing = editing;
        this.offers = offers;
        this.catalogue = catalogue;
    }

    /**
     * What taking them would do: nothing is done yet.
     *
     * @param taken would get a draft with the newer text
     * @param drafted have a draft already, which is left as it is
     * @param others have no newer text, or are not there any more
     */
    public record Preview(List<Taken> taken, List<String> drafted, int others) {
    }

    /** @param files how many of them differ from the newest version */
    public record Taken(String module, int files) {
    }

    /** What taking the newer texts of these modules would do. */
    public Preview preview(Asker asker, List<String> modules) {
        asker.require(Role.ADMINISTRATOR.word());
        List<String> offered = bounded(modules).filter(module -> offers.of(module).isPresent()).toList();
        List<String> drafted = offered.stream().filter(module -> drafts.find(asker, module).isPresent()).toList();
        List<Taken> taken = offered.stream().filter(module -> !drafted.contains(module)).map(this::taken).toList();
        return new Preview(taken, drafted, (int) bounded(modules).count() - offered.size());
    }

    private Taken taken(String module) {
        ModuleFiles newer = offers.of(module).orElseThrow();
        return new Taken(module, catalogue.newest(module).map(now -> new Changes(now.files(), newer).files().size()).orElse(newer.paths().size()));
    }

    /** Begins drafts with the newer texts of those of them that have none; how many. */
    @Transactional
    @Retrying
    public int take(Asker asker, List<String> modules) {
        List<String> taken = preview(asker, modules).taken().stream().map(Taken::module).toList();
        taken.forEach(module -> {
            Optional<ModuleFiles> newer = offers.of(module);
            drafts.begin(asker, module);
            editing.take(asker, module, newer.orElseThrow());
        });
        return taken.size();
    }

    private static Stream<String> bounded(List<String> modules) {
        return modules.stream().distinct().limit(MOST);
    }
}
