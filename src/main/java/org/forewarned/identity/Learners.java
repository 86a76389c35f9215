package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.model.DeviceToken;
import org.forewarned.identity.model.Learner;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.web.Cookies;

/** Learners come, come back by code, are kept on a device, and leave it. */
@ApplicationScoped
public class Learners {

    /** How long a token lasts after the last deed when nobody asked to be kept: a sitting, however long the evening. */
    public static final Duration SITTING = Duration.ofHours(24);
    /** No sitting lasts longer, whatever is done. */
    private static final Duration LONGEST_SITTING = Duration.ofDays(30);
    /** Within so much a sitting that goes on is not written again. */
    private static final Duration OFTEN_ENOUGH = Duration.ofHours(1);
    /** How long a device is kept when the learner chose so. */
    public static final Duration KEPT = Cookies.KEPT;

    private static final SecureRandom RANDOM = new SecureRandom();

    private LearnerRepository learners;
    private CodeWords words;
    private Keys keys;
    private Clock clock;

    protected Learners() {
    }

    @Inject
    public Learners(LearnerRepository learners, CodeWords words, Keys keys, Clock clock) {
        this.learners = learners;
        this.words = words;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whose device this is, if its token is known and has not run out. */
    public Optional<Known> byToken(String token) {
        return learners.token(digest(token)).filter(t -> t.validAt(clock.instant())).map(t -> new Known(t.learnerId(), t.isJoined(), ending(t)));
    }

    /**
     * Who has this code and has not yet said that it is kept, as long as the longest sitting lasts after they were let in. They know no other way back,
     * so the words that their device still holds let them go on there when their token has run out.
     */
    public Optional<Known> byUnkeptCode(LearnerCode code) {
        return learners.byCode(hmac(code)).filter(known -> known.codeKeptAt() == null && known.seenAt().plus(LONGEST_SITTING).isAfter(clock.instant()))
                .map(known -> new Known(known.id(), known.isJoined(), false));
    }

    /** These learners, at most a few hundred, belong to an organisation from now on. */
    @Transactional
    public void join(Collection<UUID> joining) {
        if (!joining.isEmpty()) {
            learners.join(joining);
        }
    }

    /** Until when the device with this token is kept; nothing for one that is let in for a sitting. */
    public Optional<Instant> keptUntil(String token) {
        return learners.token(digest(token)).filter(t -> t.validAt(clock.instant()) && t.lastsBeyond(LONGEST_SITTING)).map(DeviceToken::expiresAt);
    }

    /** Something is done on this device: a sitting that would end within a day goes on, for as long as one may. */
    @Transactional
    @Retrying
    public void goesOn(String token) {
        Instant now = clock.instant();
        learners.token(digest(token)).filter(t -> t.validAt(now) && ending(t)).ifPresent(t -> {
            Instant longest = t.issuedAt().plus(LONGEST_SITTING);
            Instant until = now.plus(SITTING);
            t.last(until.isBefore(longest) ? until : longest);
        });
    }

    private boolean ending(DeviceToken token) {
        return token.expiresAt().isBefore(clock.instant().plus(SITTING).minus(OFTEN_ENOUGH)) && !token.lastsBeyond(LONGEST_SITTING);
    }

    /** A new learner on this device, for this sitting. */
    @Transactional
    @Retrying
    public Beginning begin() {
        Instant now = clock.instant();
        LearnerCode code = words.draw();
        Learner learner = new Learner(UUID.randomUUID(), hmac(code), now);
        learners.add(learner);
        return new Beginning(learner.id(), code, issue(learner.id(), SITTING, false));
    }

    /** A new learner to whom no words lead, for an account. */
    @Transactional
    public UUID withoutCode() {
        UUID id = UUID.randomUUID();
        learners.add(new Learner(id, noCode(id), clock.instant()));
        return id;
    }

    /** Whether words lead to this learner. */
    public boolean hasCode(UUID learner) {
        return learners.learner(learner).filter(known -> !known.isReachedBy(noCode(learner))).isPresent();
    }

    private String noCode(UUID learner) {
        return hex(keys.hmac("learner-without-code", learner.toString()));
    }

    /** Who has this code, if anybody. The caller limits how often this may be asked in vain. */
    public Optional<UUID> byCode(LearnerCode code) {
        return learners.byCode(hmac(code)).map(Learner::id);
    }

    /** Lets a device in for this learner; the cookie gets the answer, the database only its digest. */
    @Transactional
    @Retrying
    public String letIn(UUID learner, boolean keep) {
        Optional<Learner> back = learners.learner(learner);
        back.ifPresent(known -> known.seen(clock.instant()));
        return issue(learner, keep ? KEPT : SITTING, back.filter(Learner::isJoined).isPresent());
    }

    /** Replaces the code: the old words no longer work, and every device that was let in by them is out. */
    @Transactional
    @Retrying
    public LearnerCode replaceEverywhere(UUID learner) {
        learners.revokeAll(learner);
        return replaceCode(learner);
    }

    /** Replaces the code; the old words no longer work. */
    @Transactional
    @Retrying
    public LearnerCode replaceCode(UUID learner) {
        LearnerCode code = words.draw();
        learners.learner(learner).orElseThrow().replaceCode(hmac(code));
        return code;
    }

    /** The learner says that the code is kept; it is not shown again. */
    @Transactional
    @Retrying
    public void codeKept(UUID learner) {
        learners.learner(learner).ifPresent(known -> known.keepCode(clock.instant()));
    }

    /** The device is no longer this learner's; unknown tokens are ignored. */
    @Transactional
    @Retrying
    public void forget(String token) {
        learners.revoke(digest(token));
    }

    /** All devices of this learner are out; the code still works. */
    @Transactional
    public void forgetEverywhere(UUID learner) {
        learners.revokeAll(learner);
    }

    /** Removes tokens that have run out; returns how many. Runs daily. */
    @Transactional
    public int removeExpiredTokens() {
        return learners.removeExpired(clock.instant());
    }

    /** Learners whom nobody has seen since {@code limit}, those seen longest ago first, beginning behind this moment and id. For retention. */
    public List<Seen> unseenSince(Instant limit, Instant at, UUID id, int most) {
        return learners.unseenSince(limit, at, id, most).stream().map(l -> new Seen(l.id(), l.seenAt())).toList();
    }

    /** A learner was here then, though not by their code. */
    @Transactional
    @Retrying
    public void seen(UUID learner, Instant at) {
        learners.learner(learner).ifPresent(known -> known.seen(at));
    }

    /** Ids in order, those after this one. */
    public List<UUID> after(UUID last, int most) {
        return learners.after(last, most);
    }

    private String issue(UUID learner, Duration lasts, boolean joined) {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        learners.add(new DeviceToken(digest(token), learner, now, now.plus(lasts)).joined(joined));
        return token;
    }

    private String digest(String token) {
        return hex(keys.hmac("device-token", token));
    }

    private String hmac(LearnerCode code) {
        return hex(keys.hmac("learner-code", code.text()));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    /**
     * Whose device it is.
     *
     * @param joined whether they may belong to an organisation; where not, nobody has to look
     * @param ending whether the sitting ends within a day, so that a deed prolongs it
     */
    public record Known(UUID learner, boolean joined, boolean ending) {
    }

    /** When a learner was seen last. */
    public record Seen(UUID learner, Instant at) {
    }

    /**
     * A learner who has just begun.
     *
     * @param learner their id
     * @param code shown until they say that they have kept it, and stored nowhere in clear
     * @param token for this device's cookie
     */
    public record Beginning(UUID learner, LearnerCode code, String token) {
    }
}
