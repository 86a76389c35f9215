package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.CodeEntry;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.identity.LearnerCode;
import org.forewarned.learning.Enrolments;
import org.forewarned.platform.web.Origins;
import org.forewarned.privacy.Persons;

/** The learner code on this device: shown until it is kept, entered, replaced; and the end of everything stored. */
@Named
@RequestScoped
public class CodeDesk {

    private CurrentLearner current;
    private CodeEntry entry;
    private Enrolments enrolments;
    private Persons persons;
    private Origins origins;
    private List<String> words;

    protected CodeDesk() {
    }

    @Inject
    CodeDesk(CurrentLearner current, CodeEntry entry, Enrolments enrolments, Persons persons, Origins origins) {
        this.current = current;
        this.entry = entry;
        this.enrolments = enrolments;
        this.persons = persons;
        this.origins = origins;
    }

    /** The words that this learner has not yet kept; none otherwise. */
    public List<String> getWords() {
        if (words == null) {
            words = current.codeToKeep().map(LearnerCode::words).orElse(List.of());
        }
        return words;
    }

    /** Whether there are words to show. */
    public boolean isToKeep() {
        return !getWords().isEmpty();
    }

    public String getText() {
        return String.join(" ", getWords());
    }

    Optional<UUID> known() {
        return current.id();
    }

    void kept() {
        current.codeKept(response());
    }

    /** New words for this learner; shown until they are kept. */
    void replace() {
        current.replaceCode(response());
    }

    Optional<Duration> waiting() {
        return entry.waiting(address());
    }

    Optional<UUID> enter(LearnerCode code) {
        return entry.enter(code, address());
    }

    /** Whether this device holds progress of somebody else than this learner. */
    boolean holdsOther(UUID learner) {
        return current.id().filter(here -> !here.equals(learner) && !enrolments.all(here).isEmpty()).isPresent();
    }

    /** Moves this device's progress to this learner: they are the same person. */
    void join(UUID learner) {
        current.id().ifPresent(here -> persons.join(here, learner));
    }

    void letIn(UUID learner, boolean keep) {
        current.letIn(learner, keep, response());
    }

    /** Erases everything about this learner and forgets the device. */
    void erase() {
        current.id().ifPresent(persons::erase);
        current.forget(response());
    }

    private String address() {
        return origins.address((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
