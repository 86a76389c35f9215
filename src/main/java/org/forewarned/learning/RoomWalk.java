package org.forewarned.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.assessment.Marking;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Question;
import org.forewarned.organisations.RoomCount;
import org.forewarned.organisations.RoomDoor;
import org.forewarned.organisations.RoomView;
import org.forewarned.organisations.SessionView;
import org.forewarned.organisations.Sessions;
import org.forewarned.platform.Asker;

/** A group's way through a module in a room: the steps, what phones are asked at each, and what they say. */
@ApplicationScoped
public class RoomWalk {

    private Sessions sessions;
    private RoomDoor door;
    private Catalogue catalogue;

    protected RoomWalk() {
    }

    @Inject
    public RoomWalk(Sessions sessions, RoomDoor door, Catalogue catalogue) {
        this.sessions = sessions;
        this.door = door;
        this.catalogue = catalogue;
    }

    public SessionView session(Asker asker, UUID organisation, UUID id) {
        return sessions.one(asker, organisation, id);
    }

    /** Exactly the version that is shown in the room. */
    public PublishedModule module(UUID version) {
        return catalogue.version(version).orElseThrow();
    }

    /** All steps of what is shown in this room, in this language. */
    public List<RoomSteps.Step> steps(UUID version, String language, Optional<Nation> nation) {
        return RoomSteps.of(module(version), language, nation);
    }

    /** The group goes to this step, as far as there is one; what phones can answer there is asked. */
    public void goTo(Asker asker, UUID organisation, UUID id, int number) {
        SessionView session = sessions.one(asker, organisation, id);
        steps(session).stream().filter(step -> step.number() == number).findFirst()
                .ifPresent(step -> sessions.goTo(asker, organisation, id, number, step.question().map(Question::id)));
    }

    /** What the group decided together in the step it is at: a way through a scenario, marks in a message. */
    public void decide(Asker asker, UUID organisation, UUID id, int step, String decided) {
        sessions.decide(asker, organisation, id, step, decided);
    }

    /** The answers to the question of the present step are counted and shown. */
    public void show(Asker asker, UUID organisation, UUID id) {
        here(sessions.one(asker, organisation, id)).ifPresent(question -> sessions.show(asker, organisation, id, question.id()));
    }

    /** The question of the present step is asked again, from nothing. */
    public void askAgain(Asker asker, UUID organisation, UUID id) {
        SessionView session = sessions.one(asker, organisation, id);
        here(session).ifPresent(question -> sessions.askAgain(asker, organisation, id, session.step(), question.id()));
    }

    public RoomCount answers(Asker asker, UUID organisation, UUID id, Question question) {
        return sessions.answers(asker, organisation, id, question.id());
    }

    public void close(Asker asker, UUID organisation, UUID id) {
        sessions.close(asker, organisation, id);
    }

    /** What this phone has answered to the question that is open. */
    public List<String> given(String code, String phone) {
        return door.given(code, phone);
    }

    /** A phone answers the question of its room. */
    public Taken answer(String code, String phone, String question, List<String> choices) {
        Optional<RoomView> room = door.room(code);
        Optional<Question> asked = room.flatMap(this::question).filter(q -> q.id().equals(question)).filter(q -> room.get().question().filter(question::equals).isPresent());
        if (asked.isEmpty()) {
            return Taken.LATE;
        }
        if (!Marking.wellFormed(asked.get(), choices)) {
            return Taken.NOT_AN_ANSWER;
        }
        return door.answer(code, phone, question, choices) ? Taken.TAKEN : Taken.LATE;
    }

    /** The question of the step at which a room is, in its source language. */
    private Optional<Question> question(RoomView room) {
        return steps(room.version(), module(room.version()).text().facts().language(), room.nation()).stream().filter(step -> step.number() == room.step()).findFirst()
                .flatMap(RoomSteps.Step::question);
    }

    private Optional<Question> here(SessionView session) {
        return steps(session).stream().filter(step -> step.number() == session.step()).findFirst().flatMap(RoomSteps.Step::question);
    }

    private List<RoomSteps.Step> steps(SessionView session) {
        return steps(session.version(), module(session.version()).text().facts().language(), session.nation());
    }

    /** What became of a phone's answer. */
    public enum Taken {
        TAKEN,
        /** Nothing was chosen, or what is no choice of it. */
        NOT_AN_ANSWER,
        /** The group has gone on, the answers are shown already, or the room is full. */
        LATE
    }
}
