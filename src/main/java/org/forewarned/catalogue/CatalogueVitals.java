package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.forewarned.platform.Vital;
import org.forewarned.platform.Vitals;
import org.forewarned.reference.Reference;

/** Whether modules are shown as they should be, and what they state is looked after. */
@ApplicationScoped
public class CatalogueVitals implements Vitals {

    private Catalogue catalogue;
    private Reference reference;

    protected CatalogueVitals() {
    }

    @Inject
    public CatalogueVitals(Catalogue catalogue, Reference reference) {
        this.catalogue = catalogue;
        this.reference = reference;
    }

    @Override
    public List<Vital> look() {
        List<PublishedModule> modules = catalogue.modules();
        List<String> aside = new ArrayList<>();
        modules.stream().filter(module -> module.problems().stream().anyMatch(problem -> problem.mustBeMended())).forEach(module -> aside.add(module.id()));
        int overdue = reference.overdue().size();
        return List.of(new Vital("modules", modules.isEmpty() ? Vital.State.ACT : aside.isEmpty() ? Vital.State.FINE : Vital.State.LOOK, modules.size(), String.join(", ", aside)),
                new Vital("entries", overdue == 0 ? Vital.State.FINE : Vital.State.LOOK, overdue));
    }
}
