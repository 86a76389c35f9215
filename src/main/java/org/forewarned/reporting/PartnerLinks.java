package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.Standings;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;
import org.forewarned.reporting.model.PartnerLink;
import org.forewarned.reporting.model.PartnerRepository;

/**
 * Links for partners: an administrator makes those that show kinds of organisations, whoever acts for the whole of an organisation those that show
 * its units. A link is shown once, when it is made.
 */
@ApplicationScoped
public class PartnerLinks {

    /** The most days that a link stays open. */
    public static final int LONGEST_DAYS = 400;
    /** The most characters of a partner's name. */
    public static final int LONGEST_NAME = 120;
    /** The most links that are open at a time, over all or of one organisation. */
    public static final int MOST = 50;
    private static final int SHOWN = 200;
    private static final int TOKEN_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private PartnerRepository partners;
    private Standings standings;
    private Audit audit;
    private Keys keys;
    private Clock clock;

    protected PartnerLinks() {
    }

    @Inject
    public PartnerLinks(PartnerRepository partners, Standings standings, Audit audit, Keys keys, Clock clock) {
        this.partners = partners;
        this.standings = standings;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /** All links of an organisation, or those over all where there is none; newest first. */
    public List<PartnerView> all(Asker asker, Optional<UUID> organisation) {
        allowed(asker, organisation);
        return partners.links(organisation, SHOWN).stream().map(this::view).toList();
    }

    /** Whether another link may be made now. */
    public boolean room(Asker asker, Optional<UUID> organisation) {
        allowed(asker, organisation);
        return partners.open(organisation, clock.instant()) < MOST;
    }

    /** The last day that a new link may have. */
    public LocalDate latest() {
        return Days.of(clock.instant()).plusDays(LONGEST_DAYS);
    }

    /** Whether a new link may end on this day. */
    public boolean fits(LocalDate last) {
        return !last.isBefore(Days.of(clock.instant())) && !last.isAfter(latest());
    }

    /**
     * Makes a link; what it opens with is answered and not kept.
     *
     * @param kinds that it shows; all where there are none. Of an organisation's own link none are looked at
     * @param last day on which it opens
     */
    @Transactional
    public String make(Asker asker, Optional<UUID> organisation, String name, Set<OrganisationKind> kinds, LocalDate last) {
        UUID account = allowed(asker, organisation);
        if (name.isBlank() || name.length() > LONGEST_NAME || !fits(last) || !room(asker, organisation)) {
            throw new NotAllowed();
        }
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        String shown = organisation.isPresent() ? "" : kinds.stream().map(OrganisationKind::slug).sorted().collect(Collectors.joining(","));
        partners.add(new PartnerLink(organisation.orElse(null), name, shown, digest(token), account, clock.instant(), Days.start(last.plusDays(1))));
        note(asker, organisation, Deed.PARTNER_LINK_MADE);
        return token;
    }

    /** It opens no more. */
    @Transactional
    @Retrying
    public void revoke(Asker asker, Optional<UUID> organisation, UUID id) {
        UUID account = allowed(asker, organisation);
        PartnerLink link = partners.link(id).filter(l -> Optional.ofNullable(l.organisationId()).equals(organisation)).orElseThrow(NotAllowed::new);
        link.revoke(account, clock.instant());
        note(asker, organisation, Deed.PARTNER_LINK_REVOKED);
    }

    /** The link of this token, open or not; nothing for one that was never made. */
    public Optional<PartnerView> open(String token) {
        return partners.link(digest(token)).map(this::view);
    }

    private UUID allowed(Asker asker, Optional<UUID> organisation) {
        if (organisation.isPresent()) {
            return standings.coordinating(asker, organisation.get()).overAll().actor();
        }
        asker.require("administrator");
        return asker.signedIn();
    }

    private void note(Asker asker, Optional<UUID> organisation, Deed deed) {
        AuditEvent event = AuditEvent.by(asker, deed);
        audit.record(organisation.map(event::in).orElse(event));
    }

    private PartnerView view(PartnerLink link) {
        Set<OrganisationKind> kinds = Arrays.stream(link.kinds().split(",")).map(OrganisationKind::fromSlug).flatMap(Optional::stream).collect(Collectors.toSet());
        Instant now = clock.instant();
        return new PartnerView(link.id(), Optional.ofNullable(link.organisationId()), link.name(), kinds, Days.of(link.madeAt()), Days.last(link.expiresAt()),
                link.revokedAt() != null, link.openAt(now));
    }

    private String digest(String token) {
        return HexFormat.of().formatHex(keys.hmac("partner-link", token));
    }
}
