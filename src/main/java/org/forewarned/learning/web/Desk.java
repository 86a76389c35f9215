package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.Reader;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.Enrolments;
import org.forewarned.learning.Moving;
import org.forewarned.organisations.Asked;
import org.forewarned.organisations.AskedView;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** A learner's enrolments as this visitor reads them: in their language, with days for reading. */
@RequestScoped
public class Desk {

    private Enrolments enrolments;
    private Moving moving;
    private Asked asked;
    private Reader reader;
    private Texts texts;
    private Visit visit;
    private Clock clock;

    protected Desk() {
    }

    @Inject
    Desk(Enrolments enrolments, Moving moving, Asked asked, Reader reader, Texts texts, Visit visit, Clock clock) {
        this.enrolments = enrolments;
        this.moving = moving;
        this.asked = asked;
        this.reader = reader;
        this.texts = texts;
        this.visit = visit;
        this.clock = clock;
    }

    /** Everything begun that opens for the learner, and whatever they have completed. */
    public List<EnrolmentView> enrolments(UUID learner) {
        return enrolments.all(learner).stream().filter(e -> reader.mayOpen(e.module()) || completion(e).isPresent()).toList();
    }

    /** The completion that says most. */
    public Optional<CompletionView> completion(EnrolmentView enrolment) {
        return enrolments.best(enrolment);
    }

    /** The key of what has become of a module since it was begun or completed; empty when nothing has. */
    public String news(EnrolmentView enrolment) {
        if (enrolments.withdrawn(enrolment.module().id()).isPresent()) {
            return "my-learning.withdrawn";
        }
        if (enrolment.topUp().isPresent()) {
            return "my-learning.topping-up";
        }
        return moving.offered(enrolment).map(newer -> newer.topUp().isPresent() ? "my-learning.top-up" : "my-learning.newer").orElse("");
    }

    /** What organisations ask of this learner, soonest first. */
    public List<AskedRow> asked(UUID learner) {
        return asked.of(learner).stream().map(this::row).toList();
    }

    private AskedRow row(AskedView view) {
        Optional<PublishedModule> module = view.module().flatMap(enrolments::newest);
        String title = view.document().map(d -> d.title() + ", " + d.edition()).or(() -> module.map(m -> m.in(language()).title())).orElse("");
        return new AskedRow(view.id().toString(), view.module().orElse(""), title, view.document().isPresent() ? "" : module.map(m -> m.in(language()).language()).orElse(""), view.module().map(id -> "/modules/" + id).orElse(""), view.organisation(),
                view.note(), Days.read(view.dueOn(), visit.locale()), module.map(m -> m.text().facts().minutes()).orElse(0),
                view.document().map(d -> d.keptAt()).orElse(""), view.done(), view.overdue(),
                view.path().map(path -> texts.say("asked.path", path.name(), path.place(), path.of(), path.done())).orElse(""));
    }

    /** The learner says that they have read what was asked. */
    public void read(UUID learner, UUID assigned) {
        asked.read(learner, assigned);
    }

    public String language() {
        return visit.language();
    }

    public boolean asked(String name) {
        return !visit.query(name).isEmpty();
    }

    public String day(Instant at) {
        return Days.read(Days.of(at), visit.locale());
    }

    public String lastDay(Instant end) {
        return Days.read(Days.last(end), visit.locale());
    }

    public Instant now() {
        return clock.instant();
    }
}
