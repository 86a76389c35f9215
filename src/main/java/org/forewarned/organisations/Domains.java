package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.DomainRepository;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationDomain;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.Settings;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/**
 * The domains of e-mail addresses by which people may join a confirmed organisation. A coordinator names them; that they are its own shows a link that
 * goes to a mailbox which only those who run the domain read, or an administrator.
 */
@ApplicationScoped
public class Domains {

    /** At most so many of one organisation. */
    public static final int MOST = 20;
    /** The mailboxes to which a link may go: not one that anybody at the domain can have. */
    public static final List<String> BOXES = List.of("postmaster", "hostmaster", "webmaster", "admin", "administrator", "office", "info", "enquiries", "it", "dpo");
    /** For how long the link works. */
    public static final Duration LASTS = Duration.ofDays(7);

    private DomainRepository domains;
    private OrganisationRepository organisations;
    private Standings standings;
    private Outbox outbox;
    private Audit audit;
    private Keys keys;
    private Clock clock;
    private String base;

    protected Domains() {
    }

    @Inject
    public Domains(DomainRepository domains, OrganisationRepository organisations, Standings standings, Outbox outbox, Audit audit, Keys keys, Settings settings,
            Clock clock) {
        this.domains = domains;
        this.organisations = organisations;
        this.standings = standings;
        this.outbox = outbox;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
        this.base = settings.publicUrl().toString().replaceFirst("/$", "");
    }

    /** The organisation's domains, by name. */
    public List<DomainView> all(Asker asker, UUID organisation) {
        Organisation ruled = ruled(asker, organisation);
        return domains.of(organisation).stream().map(domain -> view(domain, ruled.name(), clock.instant())).toList();
    }

    /**
     * A coordinator says that this domain is the organisation's own.
     *
     * @param young whether those with such addresses are children or young people
     * @return why it cannot be added; nothing where it was
     */
    @Transactional
    @Retrying
    public Optional<DomainFault> add(Asker asker, UUID organisation, String typed, boolean young) {
        confirmed(ruled(asker, organisation));
        String domain = MailDomains.plain(typed);
        List<OrganisationDomain> there = domains.of(organisation);
        Optional<DomainFault> fault = MailDomains.fault(domain)
                .or(() -> there.stream().anyMatch(d -> d.domain().equals(domain)) ? Optional.of(DomainFault.KNOWN) : Optional.empty())
                .or(() -> there.size() >= MOST ? Optional.of(DomainFault.MANY) : Optional.empty());
        if (fault.isEmpty()) {
            domains.add(new OrganisationDomain(organisation, domain, young, asker.signedIn(), clock.instant()));
            audit.record(AuditEvent.by(asker, Deed.DOMAIN_ADDED).in(organisation));
        }
        return fault;
    }

    /** Sends a link that confirms the domain to this mailbox of it; false where one went there today. */
    @Transactional
    @Retrying
    public boolean sendLink(Asker asker, UUID organisation, UUID id, String box) {
        Organisation ruled = ruled(asker, organisation);
        OrganisationDomain domain = mine(confirmed(ruled), id);
        if (!BOXES.contains(box) || domain.confirmedAt() != null) {
            throw new NotAllowed();
        }
        Instant now = clock.instant();
        String code = ClearCode.draw(ClearCode.LINK);
        String key = "domain/" + id + "/" + box + "/" + Days.of(now);
        boolean sent = outbox.queue(new Mail(key, box + "@" + domain.domain(), "domain", "en",
                Map.of("organisation", ruled.name(), "domain", domain.domain(), "link", base + "/domains/" + code), now));
        if (sent) {
            domain.ask(box, DomainRegister.digest(keys, code), now.plus(LASTS));
        }
        return sent;
    }

    /** Nobody joins by it any more; who has come in stays. */
    @Transactional
    @Retrying
    public void remove(Asker asker, UUID organisation, UUID id) {
        domains.remove(mine(ruled(asker, organisation), id));
        audit.record(AuditEvent.by(asker, Deed.DOMAIN_REMOVED).in(organisation));
    }

    static DomainView view(OrganisationDomain d, String organisationName, Instant now) {
        return new DomainView(d.id(), d.organisationId(), organisationName, d.domain(), d.isYoung(), d.addedAt(), Optional.ofNullable(d.confirmedAt()),
                Optional.ofNullable(d.linkBox()).filter(box -> d.confirmableAt(now)));
    }

    private OrganisationDomain mine(Organisation organisation, UUID id) {
        return domains.find(id).filter(d -> d.organisationId().equals(organisation.id())).orElseThrow(NotAllowed::new);
    }

    private Organisation ruled(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).ruling();
        return organisations.organisation(organisation).orElseThrow(NotAllowed::new);
    }

    private static Organisation confirmed(Organisation organisation) {
        if (organisation.confirmedAt() == null) {
            throw new NotAllowed();
        }
        return organisation;
    }
}
