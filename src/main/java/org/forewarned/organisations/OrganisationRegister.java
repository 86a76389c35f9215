package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** All organisations, for administrators: who waits to be confirmed, and is what it says. Its people stay its own. */
@ApplicationScoped
public class OrganisationRegister {

    static final String ROLE = "administrator";
    private static final int MOST = 100;

    private OrganisationRepository organisations;
    private ConfirmedLetters letters;
    private Audit audit;
    private Clock clock;

    protected OrganisationRegister() {
    }

    @Inject
    public OrganisationRegister(OrganisationRepository organisations, ConfirmedLetters letters, Audit audit, Clock clock) {
        this.organisations = organisations;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that wait, newest first; at most a hundred. */
    public List<OrganisationView> waiting(Asker asker) {
        asker.require(ROLE);
        return organisations.registered(false, MOST).stream().map(Organisations::view).toList();
    }

    /** Those whose name begins so; at most a hundred. */
    public List<OrganisationView> named(Asker asker, String name) {
        asker.require(ROLE);
        return organisations.named(Sorting.fold(name, 120), MOST).stream().map(Organisations::view).toList();
    }

    /** One of them. */
    public OrganisationView one(Asker asker, UUID organisation) {
        asker.require(ROLE);
        return organisations.organisation(organisation).filter(o -> o.endedAt() == null).map(Organisations::view).orElseThrow(NotAllowed::new);
    }

    /** None of them, for administrators only. */
    public List<OrganisationView> none(Asker asker) {
        asker.require(ROLE);
        return List.of();
    }

    /** It is what it says it is; its coordinators are told by mail. Confirming it again does nothing. */
    @Transactional
    @Retrying
    public void confirm(Asker asker, UUID organisation) {
        asker.require(ROLE);
        Organisation known = one(organisation);
        if (known.confirmedAt() == null) {
            known.confirm(asker.signedIn(), clock.instant());
            audit.record(AuditEvent.by(asker, Deed.ORGANISATION_CONFIRMED).in(organisation));
            letters.send(known);
        }
    }

    /** It is not, or no longer. */
    @Transactional
    @Retrying
    public void unconfirm(Asker asker, UUID organisation) {
        asker.require(ROLE);
        one(organisation).unconfirm();
        audit.record(AuditEvent.by(asker, Deed.ORGANISATION_UNCONFIRMED).in(organisation));
    }

    private Organisation one(UUID organisation) {
        return organisations.organisation(organisation).orElseThrow(NotAllowed::new);
    }
}
