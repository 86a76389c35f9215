package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.organisations.model.Invitation;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.privacy.PersonalData;

/** The invitations to the address of a learner's account. That somebody wants none stays, for that is what they asked for. */
@ApplicationScoped
public class InvitationsData implements PersonalData {

    private InvitationRepository invitations;
    private OrganisationRepository organisations;
    private AccountAddresses addresses;
    private Outbox outbox;

    protected InvitationsData() {
    }

    @Inject
    public InvitationsData(InvitationRepository invitations, OrganisationRepository organisations, AccountAddresses addresses, Outbox outbox) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    @Override
    public String section() {
        return "invitations";
    }

    @Override
    public List<Map<String, Object>> export(UUID learner) {
        return mark(learner).map(invitations::to).stream().flatMap(List::stream).filter(Invitation::isOutstanding).map(i -> Map.<String, Object>of(
                "organisation", organisations.organisation(i.organisationId()).map(Organisation::name).orElse(""), "email", i.email(),
                "since", i.madeAt().toString(), "until", i.expiresAt().toString())).toList();
    }

    @Override
    public void erase(UUID learner) {
        mark(learner).ifPresent(invitations::removeTo);
    }

    @Override
    public void join(UUID from, UUID into) {
        // by address: it stays the account's
    }

    private Optional<String> mark(UUID learner) {
        return Optional.ofNullable(addresses.ofLearners(List.of(learner)).get(learner)).map(outbox::mark);
    }
}
