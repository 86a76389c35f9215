package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.JoiningWay;
import org.forewarned.organisations.model.WayRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Keys;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;

/** Links and class codes: coordinators make them, see how often they were used, and take them back. */
@ApplicationScoped
public class Ways {

    /** The longest that a way may stay open. */
    public static final Duration LONGEST = Duration.ofDays(400);
    /** A class code is short, so it may not stay open for long. */
    public static final Duration LONGEST_CODE = Duration.ofDays(30);
    private static final Duration ROLE_OPEN = Duration.ofDays(7);
    private static final int SHOWN = 100;
    private static final String SEAL = "joining-way";

    private WayRepository ways;
    private Standings standings;
    private Units units;
    private Keys keys;
    private Clock clock;

    protected Ways() {
    }

    @Inject
    public Ways(WayRepository ways, Standings standings, Units units, Keys keys, Clock clock) {
        this.ways = ways;
        this.standings = standings;
        this.units = units;
        this.keys = keys;
        this.clock = clock;
    }

    /** The ways that this asker may look after, those that run out last first. */
    public List<WayView> all(Asker asker, UUID organisation) {
        Standing standing = standings.coordinating(asker, organisation);
        return ways.ways(organisation, SHOWN).stream().filter(way -> mine(standing, way)).map(this::view).toList();
    }

    /**
     * A new way for members.
     *
     * @param open how long it lets people in; cut to what its kind allows
     */
    @Transactional
    @Retrying
    public UUID make(Asker asker, UUID organisation, WayKind kind, Optional<UUID> unit, boolean young, Duration open) {
        Standing standing = standings.coordinating(asker, organisation).over(unit);
        require(units.has(organisation, unit));
        Duration most = kind == WayKind.CODE ? LONGEST_CODE : LONGEST;
        return add(standing, kind, unit, young, open.compareTo(most) > 0 ? most : open, null);
    }

    /** A link by which one person, once, comes to coordinate the whole or a unit. */
    @Transactional
    @Retrying
    public UUID askToCoordinate(Asker asker, UUID organisation, OrganisationRole role, Optional<UUID> unit) {
        Standing standing = standings.coordinating(asker, organisation).ruling();
        require(units.has(organisation, unit));
        return add(standing, WayKind.LINK, unit, false, ROLE_OPEN, role);
    }

    /** Nobody comes in by it any more. */
    @Transactional
    @Retrying
    public void revoke(Asker asker, UUID organisation, UUID id) {
        Standing standing = standings.coordinating(asker, organisation);
        JoiningWay way = ways.way(id).filter(w -> w.organisationId().equals(organisation)).filter(w -> mine(standing, w)).orElseThrow(NotAllowed::new);
        way.revoke(standing.actor(), clock.instant());
    }

    /** One of the ways, for its printable sheet. */
    public WayView one(Asker asker, UUID organisation, UUID id) {
        Standing standing = standings.coordinating(asker, organisation);
        return ways.way(id).filter(w -> w.organisationId().equals(organisation)).filter(w -> mine(standing, w)).map(this::view).orElseThrow(NotAllowed::new);
    }

    private UUID add(Standing standing, WayKind kind, Optional<UUID> unit, boolean young, Duration open, OrganisationRole role) {
        Instant now = clock.instant();
        String code = ClearCode.draw(kind == WayKind.CODE ? ClearCode.CLASS : ClearCode.LINK);
        JoiningWay way = new JoiningWay(standing.organisation(), unit.orElse(null), kind, new JoiningWay.Secret(digest(keys, code), keys.seal(SEAL, code)),
                young, standing.actor(), now, now.plus(open)).to(role);
        ways.add(way);
        return way.id();
    }

    private WayView view(JoiningWay w) {
        return new WayView(w.id(), w.kind(), keys.open(SEAL, w.sealed()).orElse(""), Optional.ofNullable(w.unitId()), Optional.ofNullable(w.role()),
                w.isYoung(), w.madeAt(), w.expiresAt(), w.uses(), w.openAt(clock.instant()));
    }

    private static boolean mine(Standing standing, JoiningWay way) {
        return way.role() == null ? standing.covers(Optional.ofNullable(way.unitId())) : standing.rules();
    }

    static String digest(Keys keys, String code) {
        return HexFormat.of().formatHex(keys.hmac("joining", code));
    }

    private static void require(boolean right) {
        if (!right) {
            throw new NotAllowed();
        }
    }
}
