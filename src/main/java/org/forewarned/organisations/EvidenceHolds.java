package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.UUID;
import org.forewarned.organisations.model.DoneFigures;

/** Whether what was written down about an organisation's people may still be kept. Asked by the program, never by an id from outside. */
@ApplicationScoped
public class EvidenceHolds {

    private DoneFigures figures;

    protected EvidenceHolds() {
    }

    @Inject
    public EvidenceHolds(DoneFigures figures) {
        this.figures = figures;
    }

    /**
     * How many people the organisation has forgotten so far: once that is another number, somebody may stand in a file who is to be nowhere any more.
     * Nothing for an organisation that has ended.
     */
    public OptionalLong forgotten(UUID organisation) {
        return figures.stands(organisation) ? OptionalLong.of(figures.forgotten(organisation)) : OptionalLong.empty();
    }
}
