package org.forewarned.authoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody looks after a fact, a helpline or a change in the law. */
@Entity
@Table(name = "entry_owner")
public class EntryOwner {

    @Id
    private String path;
    @Column(name = "account_id")
    private UUID accountId;
    private Instant since;

    protected EntryOwner() {
    }

    /** @param path the entry: {@code helplines/childline} */
    public EntryOwner(String path, UUID account, Instant now) {
        this.path = path;
        this.accountId = account;
        this.since = now;
    }

    /** Somebody else looks after it from now on. */
    public void pass(UUID account, Instant now) {
        accountId = account;
        since = now;
    }

    public String path() {
        return path;
    }

    public UUID accountId() {
        return accountId;
    }
}
