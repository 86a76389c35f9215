package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.forewarned.platform.Started;

/** When the server starts and nobody is administrator, hands the link to whoever writes on the console. It stands in no log. */
@ApplicationScoped
public class FirstStart {

    @Inject
    private FirstAdministrator first;

    void offer(@Observes Started started) {
        first.offer().ifPresent(path -> System.setProperty(Started.FIRST_LINK, path));
    }
}
