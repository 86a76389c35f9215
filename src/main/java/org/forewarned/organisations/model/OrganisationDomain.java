package org.forewarned.organisations.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A domain of e-mail addresses that an organisation says is its own. People join by it once that has been shown. */
@Entity
@Table(name = "organisation_domain")
public class OrganisationDomain {

    /** Somebody who reads the domain's own mail followed the link. */
    public static final String BY_MAIL = "mail";
    /** An administrator has made sure. */
    public static final String BY_ADMINISTRATOR = "administrator";

    @Id
    private UUID id;
    @Column(name = "organisation_id")
    private UUID organisationId;
    private String domain;
    private int young;
    @Column(name = "added_at")
    private Instant addedAt;
    @Column(name = "added_by")
    private UUID addedBy;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "confirmed_how")
    private String confirmedHow;
    @Column(name = "confirmed_by")
    private UUID confirmedBy;
    @Column(name = "link_digest")
    private String linkDigest;
    @Column(name = "link_box")
    private String linkBox;
    @Column(name = "link_until")
    private Instant linkUntil;
    @Version
    private int version;

    protected OrganisationDomain() {
    }

    /** @param young whether those with such addresses are children or young people */
    public OrganisationDomain(UUID organisation, String domain, boolean young, UUID account, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = organisation;
        this.domain = domain;
        this.young = young ? 1 : 0;
        this.addedAt = now;
        this.addedBy = account;
    }

    /** A link that confirms it goes to this mailbox of the domain. An earlier link works no more. */
    public void ask(String box, String digest, Instant until) {
        linkBox = box;
        linkDigest = digest;
        linkUntil = until;
    }

    /**
     * It is the organisation's own.
     *
     * @param account of the administrator; null for whoever followed the link
     */
    public void confirm(String how, UUID account, Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
            confirmedHow = how;
            confirmedBy = account;
        }
        linkDigest = null;
        linkUntil = null;
    }

    public boolean confirmableAt(Instant now) {
        return confirmedAt == null && linkUntil != null && now.isBefore(linkUntil);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String domain() {
        return domain;
    }

    public boolean isYoung() {
        return young == 1;
    }

    public Instant addedAt() {
        return addedAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public String linkBox() {
        return linkBox;
    }

    public Instant linkUntil() {
        return linkUntil;
    }
}
