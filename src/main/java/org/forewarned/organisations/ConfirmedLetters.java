package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.forewarned.identity.AccountAddresses;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.RoleGiven;
import org.forewarned.platform.Days;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.mail.Outbox;

/** Tells those who coordinate an organisation that it was confirmed, and what that opens: they wait for it and would not look again. */
@ApplicationScoped
class ConfirmedLetters {

    private OrganisationRepository organisations;
    private AccountAddresses addresses;
    private Outbox outbox;
    private Clock clock;
    private String base;

    protected ConfirmedLetters() {
    }

    @Inject
    ConfirmedLetters(OrganisationRepository organisations, AccountAddresses addresses, Outbox outbox, Settings settings, Clock clock) {
        this.organisations = organisations;
        this.addresses = addresses;
        this.outbox = outbox;
        this.clock = clock;
        this.base = settings.publicUrl().toString().replaceFirst("/$", "");
    }

    /** One mail to each who coordinates the whole of it, on a day once. */
    void send(Organisation organisation) {
        List<UUID> accounts = organisations.rolesIn(organisation.id()).stream().filter(Organisations::coordinatesWhole).map(RoleGiven::accountId).toList();
        Instant now = clock.instant();
        Map<String, String> values = Map.of("organisation", organisation.name(), "link", base + "/organisations/" + organisation.id());
        addresses.ofAccounts(accounts).forEach((account, address) ->
                outbox.queue(new Mail("confirmed/" + organisation.id() + "/" + account + "/" + Days.of(now), address, "organisation-confirmed", "en", values, now)));
    }
}
