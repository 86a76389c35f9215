package org.forewarned.organisations.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.forewarned.organisations.InterfaceTokens;
import org.forewarned.organisations.Program;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.platform.web.Stop;

/** Lets programs in that bring a token, each as often as is fair to the others. Cookies count for nothing here. */
@ApplicationScoped
public class Doorkeeper {

    private static final Limit PER_TOKEN = new Limit("interface", 120, Duration.ofMinutes(1));
    private static final String BEARER = "Bearer ";

    private InterfaceTokens tokens;
    private RateLimits limits;

    protected Doorkeeper() {
    }

    @Inject
    public Doorkeeper(InterfaceTokens tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    /** The program of this header, which stands in the request once. */
    Program let(List<String> authorization) {
        boolean bearer = authorization != null && authorization.size() == 1 && authorization.get(0).regionMatches(true, 0, BEARER, 0, BEARER.length());
        Program program = (bearer ? tokens.enter(authorization.get(0).substring(BEARER.length()).strip()) : java.util.Optional.<Program>empty())
                .orElseThrow(NotSignedIn::new);
        limits.take(PER_TOKEN, program.token().toString()).ifPresent(wait -> {
            throw Stop.tooMany(wait);
        });
        return program;
    }
}
