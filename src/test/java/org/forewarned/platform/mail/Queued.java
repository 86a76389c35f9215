package org.forewarned.platform.mail;

import jakarta.persistence.EntityManager;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.forewarned.platform.Keys;

/** A mail that waits, as tests may read it who know the secret: template and what fills its places. */
public record Queued(String template, Map<String, String> values) {

    /** What waits for this address, the newest first. */
    public static List<Queued> to(EntityManager em, Keys keys, String address) {
        List<?> rows = em.createNativeQuery("select template, content from mail where digest = ?1 and content is not null order by queued_at desc, id")
                .setParameter(1, new Outbox(em, null, keys, null).mark(address)).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Queued((String) row[0], Packed.read(keys.open(Packed.SEAL, text(row[1])).orElseThrow()).values())).toList();
    }

    private static String text(Object content) {
        try {
            return content instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : String.valueOf(content);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
