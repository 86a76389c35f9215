package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.RoomAnswer;
import org.forewarned.organisations.model.RoomRepository;
import org.forewarned.organisations.model.RoomSession;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Retrying;

/**
 * Phones come into a room by its code and answer what is asked there. A phone is known by a random word of its own and only as a digest of
 * that word and the session; who holds it, nobody knows.
 */
@ApplicationScoped
public class RoomDoor {

    /** So many phones answer one question, no more: the largest group that answers in one room. */
    public static final int MOST_PHONES = 300;

    private RoomRepository rooms;
    private OrganisationRepository organisations;
    private Keys keys;
    private Clock clock;

    protected RoomDoor() {
    }

    @Inject
    public RoomDoor(RoomRepository rooms, OrganisationRepository organisations, Keys keys, Clock clock) {
        this.rooms = rooms;
        this.organisations = organisations;
        this.keys = keys;
        this.clock = clock;
    }

    /** The room that this code opens now. */
    public Optional<RoomView> room(String code) {
        return session(code).flatMap(s -> organisations.organisation(s.organisationId()).filter(o -> o.endedAt() == null).map(o -> view(s, o)));
    }

    /** What this phone has answered to the question that is open; empty when nothing. */
    public List<String> given(String code, String phone) {
        return session(code).filter(s -> s.question() != null).flatMap(s -> rooms.answer(s.id(), s.question(), digest(s.id(), phone)))
                .map(answer -> List.of(answer.given().split(" "))).orElse(List.of());
    }

    /**
     * This phone answers, or answers differently.
     *
     * @param choices that belong to the question, as the caller has made sure
     * @return whether it was taken: the question is still open and the room is not full
     */
    @Transactional
    @Retrying
    public boolean answer(String code, String phone, String question, List<String> choices) {
        Optional<RoomSession> room = session(code).filter(s -> question.equals(s.question()));
        if (room.isEmpty()) {
            return false;
        }
        UUID session = room.get().id();
        String digest = digest(session, phone);
        String given = String.join(" ", choices);
        Instant now = clock.instant();
        Optional<RoomAnswer> before = rooms.answer(session, question, digest);
        if (before.isEmpty() && rooms.answers(session, question) >= MOST_PHONES) {
            return false;
        }
        before.ifPresentOrElse(known -> known.change(given, now), () -> rooms.add(new RoomAnswer(session, question, digest, given, now)));
        return true;
    }

    private Optional<RoomSession> session(String code) {
        return code.length() == ClearCode.CLASS ? rooms.byDigest(Ways.digest(keys, code)).filter(s -> s.openAt(clock.instant())) : Optional.empty();
    }

    private String digest(UUID session, String phone) {
        return HexFormat.of().formatHex(keys.hmac("room-phone", session.toString(), phone));
    }

    private static RoomView view(RoomSession s, Organisation o) {
        return new RoomView(s.id(), s.organisationId(), o.name(), Optional.ofNullable(s.unitId()), s.versionId(), Optional.ofNullable(s.nation()).flatMap(Nation::fromSlug), s.step(),
                Optional.ofNullable(s.question()));
    }
}
