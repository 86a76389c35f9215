package org.forewarned.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who wants or needs to be known by an e-mail address: a coordinator, an author, an administrator, or a learner who likes it better
 * than five words. What they learn belongs to the account's learner.
 */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;
    private String email;
    @Column(name = "email_key")
    private String emailKey;
    private String password;
    @Column(name = "learner_id")
    private UUID learnerId;
    @Column(name = "begun_at")
    private Instant begunAt;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "seen_at")
    private Instant seenAt;
    @Column(name = "totp_secret")
    private String totpSecret;
    @Column(name = "totp_since")
    private Instant totpSince;
    @Column(name = "totp_step")
    private long totpStep;
    private int joined;
    @Version
    private int version;

    protected Account() {
    }

    public Account(UUID id, String email, String password, UUID learnerId, Instant now) {
        this.id = id;
        this.email = email;
        this.emailKey = key(email);
        this.password = password;
        this.learnerId = learnerId;
        this.begunAt = now;
        this.seenAt = now;
    }

    /** Somebody who comes in by a provider: no address is theirs until they have confirmed one. */
    public static Account withoutAddress(UUID id, UUID learnerId, Instant now) {
        Account account = new Account(id, "", null, learnerId, now);
        account.emailKey = id.toString();
        return account;
    }

    /** Two addresses are the same when only capitals differ. */
    public static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    /** Empty as long as there is none. */
    public String email() {
        return email;
    }

    public boolean hasAddress() {
        return !email.isEmpty();
    }

    /** The hash of the password; none for whoever signs in in other ways only. */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    public UUID learnerId() {
        return learnerId;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    /** Whether a link that was sent to the address has come back. */
    public boolean confirmed() {
        return confirmedAt != null;
    }

    /** A link that was sent to the address has come back. */
    public void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    public void choosePassword(String hash) {
        this.password = hash;
    }

    /** The new address, whose link has come back. */
    public void move(String newEmail, Instant now) {
        this.email = newEmail;
        this.emailKey = key(newEmail);
        this.confirmedAt = now;
    }

    /** From now on the account's learner is another. */
    public void learnAs(UUID learner) {
        this.learnerId = learner;
        joined = 1;
    }

    /** Whether its learner may belong to an organisation; where not, nobody has to look. */
    public boolean isJoined() {
        return joined == 1;
    }

    /** Signed in; known to the hour. */
    public void seen(Instant now) {
        if (now.isAfter(seenAt.plus(Duration.ofHours(1)))) {
            this.seenAt = now;
        }
    }

    /** The sealed secret of the codes, when they are asked for at sign-in. */
    public Optional<String> totpSecret() {
        return Optional.ofNullable(totpSecret);
    }

    public Optional<Instant> totpSince() {
        return Optional.ofNullable(totpSince);
    }

    /** Codes are asked for from now on; the one that proved it counts as used. */
    public void askForCodes(String sealedSecret, long step, Instant now) {
        this.totpSecret = sealedSecret;
        this.totpSince = now;
        this.totpStep = step;
    }

    public void askForNoCodes() {
        this.totpSecret = null;
        this.totpSince = null;
    }

    /** Uses the code of this step; false when it, or a later one, was used before. */
    public boolean useStep(long step) {
        boolean fresh = step > totpStep;
        if (fresh) {
            totpStep = step;
        }
        return fresh;
    }
}
