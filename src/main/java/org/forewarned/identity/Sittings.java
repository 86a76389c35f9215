package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.SignedIn;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Retrying;

/** Sittings begin when somebody signs in; they end by signing out, by leaving, from another device, or by themselves. */
@ApplicationScoped
public class Sittings {

    private static final int LONGEST_DEVICE = 60;
    private static final Duration RECENT = Duration.ofHours(1);

    private SittingRepository sittings;
    private AccountRepository accounts;
    private Learners learners;
    private Keys keys;
    private Clock clock;

    protected Sittings() {
    }

    @Inject
    Sittings(SittingRepository sittings, AccountRepository accounts, Learners learners, Keys keys, Clock clock) {
        this.sittings = sittings;
        this.accounts = accounts;
        this.learners = learners;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Somebody has proved who they are. The cookie gets the answer, the database only its digest.
     *
     * @param way password, passkey or link
     * @param second whether the proof was of two factors
     */
    @Transactional
    @Retrying
    public String begin(UUID account, String way, boolean second, String device) {
        Instant now = clock.instant();
        accounts.account(account).orElseThrow().seen(now);
        String token = Tokens.fresh();
        SignedIn sitting = new SignedIn(digest(token), account, way, device.substring(0, Math.min(device.length(), LONGEST_DEVICE)), now);
        if (second) {
            sitting.proveWithSecond(now);
        }
        sittings.add(sitting);
        return token;
    }

    /** Who is asking with this token, as long as the sitting lasts: one query. */
    public Optional<Asking> byToken(String token) {
        List<Object[]> rows = sittings.asking(digest(token));
        if (rows.isEmpty() || !((SignedIn) rows.get(0)[0]).validAt(clock.instant())) {
            return Optional.empty();
        }
        SignedIn sitting = (SignedIn) rows.get(0)[0];
        Account account = (Account) rows.get(0)[1];
        Set<String> roles = new HashSet<>();
        rows.stream().map(row -> (String) row[2]).filter(Objects::nonNull).forEach(roles::add);
        return Optional.of(new Asking(account.id(), account.learnerId(), account.isJoined(), Set.copyOf(roles), sitting.secondAt().isPresent(),
                clock.instant().isBefore(sitting.begunAt().plus(RECENT)), sitting.stale(clock.instant())));
    }

    /** Something was done in this sitting. */
    @Transactional
    @Retrying
    public void seen(String token) {
        sittings.sitting(digest(token)).ifPresent(sitting -> sitting.seen(clock.instant()));
    }

    /** In this sitting a second factor was just set up. */
    @Transactional
    @Retrying
    public void proved(String token) {
        sittings.sitting(digest(token)).ifPresent(sitting -> sitting.proveWithSecond(clock.instant()));
    }

    /** The sitting is over; unknown tokens are ignored. */
    @Transactional
    @Retrying
    public void end(String token) {
        sittings.end(digest(token));
    }

    /** Where the asker is signed in, the newest first. */
    public List<SittingView> all(Asker asker, String token) {
        Optional<UUID> here = sittings.sitting(digest(token)).map(SignedIn::id);
        return sittings.sittings(asker.signedIn(), clock.instant()).stream()
                .map(s -> new SittingView(s.id(), s.way(), s.device(), s.begunAt(), s.seenAt(), here.equals(Optional.of(s.id())))).toList();
    }

    /** Ends one of the asker's sittings. */
    @Transactional
    @Retrying
    public void end(Asker asker, UUID sitting) {
        sittings.end(asker.signedIn(), sitting);
    }

    /** Ends all of the asker's sittings, and every device that was kept for what they learn. */
    @Transactional
    @Retrying
    public void endEverywhere(Asker asker) {
        UUID account = asker.signedIn();
        sittings.endAll(account);
        accounts.account(account).ifPresent(known -> learners.forgetEverywhere(known.learnerId()));
    }

    /** Removes sittings and links that have run out; how many. Runs daily. */
    @Transactional
    public int removeExpired() {
        return sittings.removeExpired(clock.instant());
    }

    private String digest(String token) {
        return Tokens.digest(keys, "signed-in", token);
    }

    /**
     * Who is asking.
     *
     * @param second whether a second factor was proved in this sitting
     * @param recent whether they signed in within the hour
     * @param stale whether a deed has to be noted
     */
    public record Asking(UUID account, UUID learner, boolean joined, Set<String> roles, boolean second, boolean recent, boolean stale) {

        /** The roles that count in this sitting: an administrator who has not proved it with a second factor is none yet. */
        public Set<String> proved() {
            return second ? roles : roles.stream().filter(role -> !role.equals(Role.ADMINISTRATOR.word())).collect(Collectors.toSet());
        }
    }

    /**
     * Where somebody is signed in.
     *
     * @param way password, passkey or link
     * @param here whether it is the sitting that asks
     */
    public record SittingView(UUID id, String way, String device, Instant begunAt, Instant seenAt, boolean here) {
    }
}
