package org.forewarned.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.platform.Keys;
import org.forewarned.platform.TimeOrdered;

/** Where use cases put their mails: into the database, in the caller's transaction. What is committed will be sent; what is not, will not. */
@ApplicationScoped
public class Outbox {

    /** How long it is known of a mail that it was sent, parked or given up. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final String INSERT = "insert into mail (id, mail_key, template, language, digest, content, stoppable, state, tries, queued_at, turn_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?)";
    private static final String ALREADY_THERE = "23505";

    private EntityManager em;
    private MailTexts texts;
    private Keys keys;
    private Clock clock;

    protected Outbox() {
    }

    @Inject
    public Outbox(EntityManager em, MailTexts texts, Keys keys, Clock clock) {
        this.em = em;
        this.texts = texts;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Queues a mail, exactly once for its key: also when two servers do it at the same moment, the second changes nothing and goes on. A key is
     * remembered until 30 days after its mail was sent.
     *
     * @return whether it was new
     * @throws IllegalArgumentException when there is no such text, or a place of it would stay empty
     * @throws IllegalStateException outside a transaction
     */
    public boolean queue(Mail mail) {
        texts.check(mail.template(), mail.values());
        Connection connection = em.unwrap(Connection.class);
        if (connection == null) {
            throw new IllegalStateException("a mail is queued in a transaction");
        }
        try {
            return insert(connection, mail);
        } catch (SQLException broken) {
            throw new jakarta.persistence.PersistenceException("a mail could not be queued", broken);
        }
    }

    /** PostgreSQL gives a transaction up after any error, Derby only the statement: so the one must avoid it and the other need not. */
    private boolean insert(Connection connection, Mail mail) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
        try (PreparedStatement insert = connection.prepareStatement(postgres ? INSERT + " on conflict (mail_key) do nothing" : INSERT)) {
            int at = 0;
            insert.setString(++at, TimeOrdered.id(clock.instant()).toString());
            insert.setString(++at, mail.key());
            insert.setString(++at, mail.template());
            insert.setString(++at, mail.language());
            insert.setString(++at, mark(mail.to()));
            insert.setString(++at, keys.seal(Packed.SEAL, Packed.of(mail).text()));
            insert.setInt(++at, mail.stop().isPresent() ? 1 : 0);
            insert.setTimestamp(++at, Timestamp.from(clock.instant()));
            insert.setTimestamp(++at, Timestamp.from(mail.due()));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (ALREADY_THERE.equals(e.getSQLState()) && !postgres) {
                return false;
            }
            throw e;
        }
    }

    /** Which of these keys, a few hundred at most, are those of mails that wait or have gone. */
    public Set<String> known(Collection<String> mails) {
        if (mails.isEmpty()) {
            return Set.of();
        }
        Query query = em.createNativeQuery("select mail_key from mail where mail_key in (" + String.join(",", Collections.nCopies(mails.size(), "?")) + ")");
        int at = 0;
        for (String key : mails) {
            query.setParameter(++at, key);
        }
        List<?> found = query.getResultList();
        return found.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** What is still known of mails to this address: for whoever asks what is held about them. */
    public List<Known> to(String address) {
        List<?> rows = em.createNativeQuery("select template, queued_at, ended_at from mail where digest = ?1 order by queued_at")
                .setParameter(1, mark(address)).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Known((String) row[0], ((Timestamp) row[1]).toInstant(),
                Optional.ofNullable((Timestamp) row[2]).map(Timestamp::toInstant))).toList();
    }

    /** Removes everything about mails to this address, those that wait too. */
    public void forget(String address) {
        em.createNativeQuery("delete from mail where digest = ?1").setParameter(1, mark(address)).executeUpdate();
    }

    /** Removes what waits for this address and could be stopped by its owner, who just did. */
    public void withdraw(String mark) {
        em.createNativeQuery("delete from mail where digest = ?1 and state in ('waiting', 'parked') and stoppable = 1 and worker is null")
                .setParameter(1, mark).executeUpdate();
    }

    /** Removes what waits for this address of one kind of mail, such as what has been taken back. */
    public void withdraw(String mark, String template) {
        em.createNativeQuery("delete from mail where digest = ?1 and template = ?2 and state in ('waiting', 'parked') and worker is null")
                .setParameter(1, mark).setParameter(2, template).executeUpdate();
    }

    /** What stands for an address in the database: a fingerprint under the installation's secret, in hexadecimal digits. */
    public String mark(String address) {
        return HexFormat.of().formatHex(keys.hmac("mail-recipient", address.toLowerCase(Locale.ROOT)));
    }

    /**
     * A mail that was queued.
     *
     * @param template what kind it is
     * @param queued when
     * @param ended when it was sent or set aside; nothing while it waits
     */
    public record Known(String template, Instant queued, Optional<Instant> ended) {
    }
}
