package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.forewarned.learning.Items;
import org.forewarned.learning.Useful;
import org.forewarned.markup.Lesson;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.Origins;
import org.forewarned.platform.web.RateLimits;

/**
 * The line at the end of a lesson: was it useful? Who has begun the module says so once, on whatever device. Of anybody else one answer a day is taken for each
 * lesson from one address and browser, which stay in memory, and so many an hour from one address.
 */
@RequestScoped
public class UsefulForm {

    private static final Limit ONCE = new Limit("useful", 1, Duration.ofDays(1));
    private static final Limit ADDRESS = new Limit("useful-address", 60, Duration.ofHours(1));
    private static final String THANKED = "thanked";

    private Useful useful;
    private RateLimits limits;
    private Origins origins;
    private HttpServletRequest request;

    protected UsefulForm() {
    }

    @Inject
    UsefulForm(Useful useful, RateLimits limits, Origins origins, HttpServletRequest request) {
        this.useful = useful;
        this.limits = limits;
        this.origins = origins;
        this.request = request;
    }

    /** Keeps what was said. Whoever says it again is thanked again. @return where to go on */
    String take(Studying studying, Lesson lesson, boolean yes) {
        String address = origins.address(request);
        String device = address + " " + request.getHeader("User-Agent") + " " + studying.module().versionId() + " " + lesson.id();
        if (studying.enrolment().isPresent() || (limits.take(ONCE, device).isEmpty() && limits.take(ADDRESS, address).isEmpty())) {
            useful.say(studying.learner(), studying.module(), lesson.id(), yes);
        }
        return studying.path(lesson.id()) + "?useful=" + THANKED + "#useful";
    }

    /** {@code asked}, {@code thanked}, or nothing for somebody who said so before and for a draft. */
    String state(Studying studying, Lesson lesson) {
        if (studying.preview().isOn()) {
            return "";
        }
        return studying.visit().query("useful").equals(THANKED) ? THANKED : studying.given().containsKey(Items.useful(lesson.id())) ? "" : "asked";
    }
}
