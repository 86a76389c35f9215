package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.forewarned.identity.CurrentAccount;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.learning.FollowUpView;
import org.forewarned.learning.FollowUps;
import org.forewarned.platform.web.Visit;

/** Whether the visitor may wish to be asked again, and what waits for their answers, for pages that say so. */
@Named
@RequestScoped
public class FollowUpOffer {

    private FollowUps followUps;
    private CurrentLearner learner;
    private CurrentAccount account;
    private Visit visit;
    private List<FollowUpView> due;

    protected FollowUpOffer() {
    }

    @Inject
    FollowUpOffer(FollowUps followUps, CurrentLearner learner, CurrentAccount account, Visit visit) {
        this.followUps = followUps;
        this.learner = learner;
        this.account = account;
        this.visit = visit;
    }

    /** Whether this enrolment's learner may wish it and has not done so. */
    public boolean made(UUID enrolment) {
        return learner.id().filter(id -> followUps.of(id, enrolment).isEmpty() && followUps.completed(id, enrolment).isPresent()).isPresent();
    }

    /** Whether a mail could tell them: only those who have an account have an address here. */
    public boolean isMailable() {
        return account.ownLearner().isPresent();
    }

    public boolean isAnyDue() {
        return !due().isEmpty();
    }

    public List<Due> getDue() {
        return due().stream().map(view -> new Due("/my-learning/follow-up/" + view.enrolment(), view.module().in(visit.language()).title(), view.module().in(visit.language()).language())).toList();
    }

    private List<FollowUpView> due() {
        if (due == null) {
            due = learner.id().map(followUps::due).orElse(List.of());
        }
        return due;
    }

    /** Questions about a module that wait. */
    public record Due(String url, String title, String language) {
    }
}
