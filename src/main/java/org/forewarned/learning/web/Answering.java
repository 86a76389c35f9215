package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.assessment.AttemptView;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.Reader;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.learning.AskTwice;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.TakeAssessment;
import org.forewarned.markup.Question;
import org.forewarned.markup.Translation;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;

/** The attempt of this address, which must be the learner's own. Read once a request. */
@RequestScoped
public class Answering {

    private Visit visit;
    private CurrentLearner learner;
    private TakeAssessment assessments;
    private Reader reader;
    private AskTwice asking;
    private TakeAssessment.Sat sat;
    private List<Question> questions;

    protected Answering() {
    }

    @Inject
    Answering(Visit visit, CurrentLearner learner, TakeAssessment assessments, Reader reader, AskTwice asking) {
        this.visit = visit;
        this.learner = learner;
        this.assessments = assessments;
        this.reader = reader;
        this.asking = asking;
    }

    /** Whose attempt it is. Somebody without a learner's cookie ends the request with "not found", as for a foreign attempt. */
    public UUID learner() {
        return learner.id().orElseThrow(Stop::notFound);
    }

    public AttemptView attempt() {
        return sat().attempt();
    }

    public PublishedModule module() {
        return sat().module();
    }

    public Translation words() {
        return module().in(visit.language());
    }

    /** The attempt's questions in the order asked. */
    public List<Question> questions() {
        if (questions == null) {
            Translation words = words();
            questions = attempt().questions().stream().map(words::question).flatMap(Optional::stream).toList();
        }
        return questions;
    }

    public List<String> given(Question question) {
        return attempt().given().getOrDefault(question.id(), List.of());
    }

    /**
     * Keeps what the form says to these questions. To one that is left empty it says nothing, unless the form showed an
     * answer to it or had one for a while: then that is taken back. So a page that was opened before another one is
     * answered takes nothing from it.
     *
     * @return the ids of questions that were answered, but not as they have to be
     */
    public Set<String> keep(List<Question> asked, Form form) {
        Map<String, List<String>> given = new HashMap<>();
        for (Question question : asked) {
            List<String> choices = QuestionViews.read(question, form);
            if (!choices.isEmpty() || form.has("stood", question.id())) {
                given.put(question.id(), choices);
            }
        }
        return given.isEmpty() ? Set.of() : assessments.answer(learner(), attempt().id(), given);
    }

    /** Keeps the answer to one question, if there is one. @return whether it was an answer */
    public boolean keeps(Question question, Form form) {
        return !QuestionViews.read(question, form).isEmpty() && keep(List.of(question), form).isEmpty();
    }

    /** Marks the attempt. */
    public AttemptView handIn() {
        return assessments.handIn(learner(), attempt().id());
    }

    /** Whether the questions that the learner answered before the first lesson are asked once more now. */
    boolean asksAgain(EnrolmentView enrolment) {
        return words().beforeAfter().asks() && asking.stage(module(), Optional.of(enrolment)) == AskTwice.Stage.AFTER;
    }

    public String path(String... below) {
        return "/modules/" + module().id() + "/assessment/" + attempt().id() + (below.length == 0 ? "" : "/" + String.join("/", below));
    }

    public Visit visit() {
        return visit;
    }

    private TakeAssessment.Sat sat() {
        if (sat == null) {
            sat = attemptId().flatMap(id -> assessments.find(learner(), id))
                    .filter(found -> found.module().id().equals(visit.param("module"))).orElseThrow(Stop::notFound);
            Studying.open(sat.module(), reader);
        }
        return sat;
    }

    private Optional<UUID> attemptId() {
        try {
            return Optional.of(UUID.fromString(visit.param("attempt")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
