package org.forewarned.privacy;

import java.util.HexFormat;
import org.forewarned.platform.Keys;
import org.forewarned.privacy.model.AuditChain;
import org.forewarned.privacy.model.AuditEntry;

/** The signatures of audit entries, of the links between them and of the chain's ends, under the key outside the database. */
record Seals(Keys keys) {

    static Seals of(Keys keys) {
        return new Seals(keys);
    }

    String entry(AuditEntry entry) {
        return hex("audit-entry", entry.content());
    }

    /** Binds an entry to its place and to everything before it. */
    String link(String before, long place, AuditEntry entry) {
        return hex("audit-link", before, Long.toString(place), entry.mac());
    }

    String ends(AuditChain chain) {
        return hex("audit-ends", chain.content());
    }

    String checkpoint(long place, String chain) {
        return hex("audit-checkpoint", Long.toString(place), chain);
    }

    private String hex(String purpose, String... parts) {
        return HexFormat.of().formatHex(keys.hmac(purpose, parts));
    }
}
