package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.FollowUpStep;
import org.forewarned.learning.FollowUpView;
import org.forewarned.learning.FollowUps;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;

/** What the address asks: the learner's own wish to be asked again about a module, or the questions of a mail's link, which needs no sign-in. Read once a request. */
@RequestScoped
public class FollowUpDesk {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private FollowUps followUps;
    private CurrentLearner learner;
    private Visit visit;
    private Optional<FollowUpView> view;
    private Optional<FollowUps.Opened> opened;
    private EnrolmentView enrolment;

    protected FollowUpDesk() {
    }

    @Inject
    FollowUpDesk(FollowUps followUps, CurrentLearner learner, Visit visit) {
        this.followUps = followUps;
        this.learner = learner;
        this.visit = visit;
    }

    /** What there is to see. */
    enum State {
        /** The learner may wish it. */
        OFFER,
        /** It is wished, and the next time has not come. */
        WAITING,
        /** Questions are to be answered. */
        ASKED,
        /** They were answered, and what is right is shown. */
        ANSWERED,
        /** A link that leads nowhere any more. */
        OVER
    }

    State state() {
        if (linked()) {
            return opened().map(link -> link.asked() ? State.ASKED : link.answered() ? State.ANSWERED : State.OVER).orElse(State.OVER);
        }
        return view().map(own -> own.due().isPresent() ? State.ASKED : own.answered().isPresent() ? State.ANSWERED : State.WAITING).orElseGet(() -> {
            enrolment();
            return State.OFFER;
        });
    }

    boolean linked() {
        return !visit.param("token").isEmpty();
    }

    private Optional<FollowUps.Opened> opened() {
        if (opened == null) {
            opened = followUps.open(visit.param("token"));
        }
        return opened;
    }

    /** The wish, if there is one. */
    Optional<FollowUpView> view() {
        if (view == null) {
            view = linked() ? opened().map(FollowUps.Opened::view) : followUps.of(learner(), id());
        }
        return view;
    }

    /** The step that is to be answered, or was. */
    FollowUpStep step() {
        return view().flatMap(own -> own.due().or(own::answered)).orElseThrow(Stop::notFound);
    }

    PublishedModule module() {
        return view().map(FollowUpView::module).orElseGet(() -> enrolment().module());
    }

    private EnrolmentView enrolment() {
        if (enrolment == null) {
            enrolment = followUps.completed(learner(), id()).orElseThrow(Stop::notFound);
        }
        return enrolment;
    }

    void begin(boolean byMail) {
        followUps.begin(learner(), id(), byMail, visit.language());
    }

    void stop() {
        if (linked()) {
            followUps.stop(visit.param("token"));
        } else {
            followUps.stop(learner(), id());
        }
    }

    void answer(Map<String, List<String>> given, Optional<Boolean> used) {
        if (linked()) {
            followUps.answer(visit.param("token"), given, used);
        } else {
            followUps.answer(learner(), id(), given, used);
        }
    }

    private UUID learner() {
        return learner.id().orElseThrow(Stop::notFound);
    }

    private UUID id() {
        String typed = visit.param("enrolment");
        if (!typed.matches(UUIDS)) {
            throw Stop.notFound();
        }
        return UUID.fromString(typed);
    }

    String day(LocalDate day) {
        return Days.read(day, visit.locale());
    }

    Visit visit() {
        return visit;
    }
}
