package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.DomainRepository;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationDomain;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** Whether a domain is an organisation's own: said by whoever reads its mail, or by an administrator. */
@ApplicationScoped
public class DomainRegister {

    private static final int MOST = 100;

    private DomainRepository domains;
    private OrganisationRepository organisations;
    private Audit audit;
    private Keys keys;
    private Clock clock;

    protected DomainRegister() {
    }

    @Inject
    public DomainRegister(DomainRepository domains, OrganisationRepository organisations, Audit audit, Keys keys, Clock clock) {
        this.domains = domains;
        this.organisations = organisations;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /** Those that wait, longest first; at most a hundred. */
    public List<DomainView> waiting(Asker asker) {
        asker.require(OrganisationRegister.ROLE);
        return domains.waiting(MOST).stream().map(this::view).toList();
    }

    /** An administrator has made sure that it is the organisation's own. */
    @Transactional
    @Retrying
    public void confirm(Asker asker, UUID id) {
        asker.require(OrganisationRegister.ROLE);
        OrganisationDomain domain = domains.find(id).orElseThrow(NotAllowed::new);
        domain.confirm(OrganisationDomain.BY_ADMINISTRATOR, asker.signedIn(), clock.instant());
        audit.record(AuditEvent.by(asker, Deed.DOMAIN_CONFIRMED).in(domain.organisationId()));
    }

    /** It is not: the organisation has to name it again. */
    @Transactional
    @Retrying
    public void refuse(Asker asker, UUID id) {
        asker.require(OrganisationRegister.ROLE);
        OrganisationDomain domain = domains.find(id).orElseThrow(NotAllowed::new);
        domains.remove(domain);
        audit.record(AuditEvent.by(asker, Deed.DOMAIN_REMOVED).in(domain.organisationId()));
    }

    /** What a link confirms, as long as it works. */
    public Optional<DomainView> opens(String code) {
        return linked(code).map(this::view);
    }

    /** Whoever holds the link reads the domain's mail: it is the organisation's own. False where the link works no more. */
    @Transactional
    @Retrying
    public boolean confirmByLink(String code) {
        Optional<OrganisationDomain> domain = linked(code);
        domain.ifPresent(d -> {
            d.confirm(OrganisationDomain.BY_MAIL, null, clock.instant());
            audit.record(AuditEvent.byItself(Deed.DOMAIN_CONFIRMED).in(d.organisationId()));
        });
        return domain.isPresent();
    }

    private Optional<OrganisationDomain> linked(String code) {
        return code.length() != ClearCode.LINK ? Optional.empty() : domains.byLink(digest(keys, code)).filter(d -> d.confirmableAt(clock.instant()))
                .filter(d -> organisation(d).filter(o -> o.endedAt() == null && o.confirmedAt() != null).isPresent());
    }

    private DomainView view(OrganisationDomain domain) {
        return Domains.view(domain, organisation(domain).map(Organisation::name).orElse(""), clock.instant());
    }

    private Optional<Organisation> organisation(OrganisationDomain domain) {
        return organisations.organisation(domain.organisationId());
    }

    static String digest(Keys keys, String code) {
        return HexFormat.of().formatHex(keys.hmac("domain-link", code));
    }
}
