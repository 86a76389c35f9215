package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.DomainJoining;
import org.forewarned.platform.Asker;

/** The organisations that the visitor may join for the address of their account, for pages that say so. */
@Named
@RequestScoped
public class OpenDoors {

    private DomainJoining joining;
    private Asker asker;
    private List<DomainJoining.Door> all;

    protected OpenDoors() {
    }

    @Inject
    OpenDoors(DomainJoining joining, Asker asker) {
        this.joining = joining;
        this.asker = asker;
    }

    public List<DomainJoining.Door> all() {
        if (all == null) {
            all = joining.open(asker);
        }
        return all;
    }

    public boolean any() {
        return !all().isEmpty();
    }
}
