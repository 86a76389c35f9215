package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.FeedRepository;
import org.forewarned.organisations.model.InterfaceRepository;
import org.forewarned.organisations.model.InterfaceToken;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** Tokens by which an organisation's own systems read: made and taken back by coordinators of the whole, shown once, kept as a keyed digest. */
@ApplicationScoped
public class InterfaceTokens {

    /** What every token begins with, so that whoever finds one knows what it is. */
    public static final String BEGINNING = "fwt_";
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 60;
    /** For how many days a token can be made. */
    public static final List<Integer> DAYS = List.of(90, 180, 365);
    /** At most so many that work at a time. */
    public static final int MOST = 20;

    private static final int BYTES = 20;
    private static final int SHOWN = 60;
    private static final int TOLD_APART = 8;
    private static final Pattern TOKEN = Pattern.compile(BEGINNING + "[0-9a-f]{40}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private InterfaceRepository tokens;
    private OrganisationRepository organisations;
    private FeedRepository feed;
    private Standings standings;
    private Audit audit;
    private Keys keys;
    private Clock clock;

    protected InterfaceTokens() {
    }

    @Inject
    public InterfaceTokens(InterfaceRepository tokens, OrganisationRepository organisations, FeedRepository feed, Standings standings, Audit audit, Keys keys,
            Clock clock) {
        this.tokens = tokens;
        this.organisations = organisations;
        this.feed = feed;
        this.standings = standings;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /** The organisation's tokens, newest first. */
    public List<TokenView> all(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).ruling();
        return tokens.newest(organisation, SHOWN).stream().map(this::view).toList();
    }

    /** Whether another one may be made. */
    public boolean room(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).ruling();
        return tokens.working(organisation, clock.instant()) < MOST;
    }

    /**
     * A new token, which is never shown again.
     *
     * @param days one of {@link #DAYS}
     */
    @Transactional
    @Retrying
    public String make(Asker asker, UUID organisation, String name, Set<Scope> scopes, int days) {
        Standing standing = standings.coordinating(asker, organisation).ruling();
        boolean right = !name.isBlank() && name.length() <= LONGEST_NAME && !scopes.isEmpty() && DAYS.contains(days);
        if (!right || !room(asker, organisation)) {
            throw new NotAllowed();
        }
        Instant now = clock.instant();
        String token = draw();
        InterfaceToken made = new InterfaceToken(organisation, name, token.substring(0, TOLD_APART), digest(token), words(scopes), standing.actor(), now,
                now.plus(Duration.ofDays(days)));
        tokens.add(made);
        feed.open(organisation);
        audit.record(AuditEvent.by(asker, Deed.INTERFACE_TOKEN_MADE).in(organisation).about(made.id()).saying(words(scopes)));
        return token;
    }

    /** It opens nothing any more. */
    @Transactional
    @Retrying
    public void revoke(Asker asker, UUID organisation, UUID id) {
        Standing standing = standings.coordinating(asker, organisation).ruling();
        InterfaceToken token = tokens.find(id).filter(t -> t.organisationId().equals(organisation)).orElseThrow(NotAllowed::new);
        token.revoke(standing.actor(), clock.instant());
        audit.record(AuditEvent.by(asker, Deed.INTERFACE_TOKEN_REVOKED).in(organisation).about(id));
    }

    /** Who asks with this token; nobody with one that was never given, has run out or was taken back, nor for an organisation that has ended. */
    @Transactional
    @Retrying
    public Optional<Program> enter(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<InterfaceToken> known = tokens.byDigest(digest(token)).filter(t -> t.opensAt(now))
                .filter(t -> organisations.organisation(t.organisationId()).filter(o -> o.endedAt() == null).isPresent());
        known.filter(t -> tokens.use(t.id(), Days.of(now))).ifPresent(t ->
                audit.record(AuditEvent.by(t.id(), Deed.INTERFACE_USED).in(t.organisationId()).saying(t.scopes())));
        return known.map(t -> new Program(t.id(), t.organisationId(), scopes(t.scopes())));
    }

    private TokenView view(InterfaceToken t) {
        TokenView.State state = t.revokedAt() != null ? TokenView.State.REVOKED : t.opensAt(clock.instant()) ? TokenView.State.OPEN : TokenView.State.EXPIRED;
        return new TokenView(t.id(), t.name(), t.beginning(), scopes(t.scopes()).stream().sorted().toList(), t.madeAt(), t.expiresAt(),
                Optional.ofNullable(t.lastUsed()), state);
    }

    private static String draw() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return BEGINNING + HexFormat.of().formatHex(bits);
    }

    private String digest(String token) {
        return HexFormat.of().formatHex(keys.hmac("interface-token", token));
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::slug).collect(Collectors.joining(" "));
    }

    private static Set<Scope> scopes(String words) {
        return List.of(words.split(" ")).stream().map(Scope::fromSlug).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
