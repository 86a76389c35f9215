package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.forewarned.identity.Addresses;
import org.forewarned.organisations.model.ImportRepository;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.mail.Outbox;

/**
 * An organisation forgets somebody: name, address and reference, the card they came in by, what uploaded lists say about them, and mails that
 * wait for the address that it gave. That somebody was here stays, and so does what was counted. Inside the caller's transaction.
 */
@ApplicationScoped
public class Forgetting {

    private OrganisationRepository organisations;
    private ImportRepository imports;
    private InvitationRepository invitations;
    private Addresses addresses;
    private Outbox outbox;
    private Clock clock;

    protected Forgetting() {
    }

    @Inject
    public Forgetting(OrganisationRepository organisations, ImportRepository imports, InvitationRepository invitations, Addresses addresses, Outbox outbox, Clock clock) {
        this.organisations = organisations;
        this.imports = imports;
        this.invitations = invitations;
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
    }

    void forget(Membership one, LeftHow how) {
        Instant now = clock.instant();
        mails(one);
        one.forget(how, now);
        organisations.endCards(one.id(), now);
        imports.forget(one.id());
    }

    /** An address at which an account signs in keeps what the account needs, such as a link for a new password; reminders to it go. */
    private void mails(Membership one) {
        String address = one.email();
        if (address.isEmpty()) {
            return;
        }
        invitations.byMark(one.organisationId(), Set.of(outbox.mark(address))).values().forEach(invitations::remove);
        if (addresses.taken(address)) {
            outbox.withdraw(outbox.mark(address));
        } else {
            outbox.forget(address);
        }
    }
}
