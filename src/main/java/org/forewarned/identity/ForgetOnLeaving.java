package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.forewarned.platform.web.Leaving;

/** Whoever leaves the site in a hurry leaves no way in on the device: its tokens are revoked. Code and password still work. */
@ApplicationScoped
public class ForgetOnLeaving {

    @Inject
    private Learners learners;
    @Inject
    private Sittings sittings;

    void forget(@Observes Leaving leaving) {
        leaving.accountToken().ifPresent(sittings::end);
        leaving.learnerToken().ifPresent(learners::forget);
    }
}
