package org.forewarned.privacy.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Where the chain of audit entries begins and ends. Entries up to its base have been removed because they were old. */
@Entity
@Table(name = "audit_chain")
public class AuditChain {

    /** There is one. */
    public static final int ID = 1;
    /** The link before the first entry. */
    public static final String NOTHING = "0".repeat(64);

    @Id
    private int id;
    private long base;
    @Column(name = "base_chain")
    private String baseChain;
    private long place;
    private String chain;
    private String mac;
    @Version
    private int version;

    protected AuditChain() {
    }

    /** An empty chain, not yet signed. */
    public static AuditChain empty() {
        AuditChain fresh = new AuditChain();
        fresh.id = ID;
        fresh.baseChain = NOTHING;
        fresh.chain = NOTHING;
        fresh.mac = "";
        return fresh;
    }

    /** One entry more. */
    public void grow(String link) {
        place++;
        chain = link;
    }

    /** Begins after this place from now on. */
    public void begin(long after, String link) {
        base = after;
        baseChain = link;
    }

    public void signed(String by) {
        mac = by;
    }

    /** What is signed. */
    public String[] content() {
        return new String[] {Long.toString(base), baseChain, Long.toString(place), chain};
    }

    public long base() {
        return base;
    }

    public String baseChain() {
        return baseChain;
    }

    public long place() {
        return place;
    }

    public String chain() {
        return chain;
    }

    public String mac() {
        return mac;
    }
}
