package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whoever types an address of this domain is led to this provider. It says nothing about whose an account is. */
@Entity
@Table(name = "provider_domain")
public class ProviderDomain {

    @Id
    private String domain;
    @Column(name = "provider_id")
    private UUID providerId;

    protected ProviderDomain() {
    }

    public ProviderDomain(String domain, UUID providerId) {
        this.domain = domain;
        this.providerId = providerId;
    }

    public String domain() {
        return domain;
    }

    public UUID providerId() {
        return providerId;
    }
}
