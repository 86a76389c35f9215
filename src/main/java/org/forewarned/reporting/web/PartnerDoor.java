package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.Origins;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.platform.web.Stop;
import org.forewarned.reporting.PartnerLinks;
import org.forewarned.reporting.PartnerView;

/** Where a partner's link is looked at. Links can't be guessed; whoever tries all the same is slowed down. */
@RequestScoped
public class PartnerDoor {

    private static final Limit UNKNOWN = new Limit("partner-unknown", 60, Duration.ofHours(1));

    private PartnerLinks links;
    private RateLimits limits;
    private Origins origins;
    private HttpServletRequest request;

    protected PartnerDoor() {
    }

    @Inject
    PartnerDoor(PartnerLinks links, RateLimits limits, Origins origins, HttpServletRequest request) {
        this.links = links;
        this.limits = limits;
        this.origins = origins;
        this.request = request;
    }

    /** The link of this token, open or not; one that was never made does not exist. */
    PartnerView enter(String token) {
        String address = origins.address(request);
        limits.waiting(UNKNOWN, address).ifPresent(wait -> {
            throw Stop.tooMany(wait);
        });
        return links.open(token).orElseThrow(() -> {
            limits.take(UNKNOWN, address);
            return Stop.notFound();
        });
    }
}
