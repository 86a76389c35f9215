package org.forewarned.communications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.forewarned.communications.brochures.BrochureChoice;
import org.forewarned.communications.brochures.BrochureTopic;
import org.forewarned.communications.brochures.Brochures;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;
import org.forewarned.platform.web.Visit;

/** Reads from an address what somebody has chosen for a brochure. Whatever stands there, something that can be made comes of it. */
@RequestScoped
public class BrochureDesk {

    private static final int LONGEST = 800;

    private Brochures brochures;
    private Visit visit;
    private HttpServletRequest request;

    protected BrochureDesk() {
    }

    @Inject
    BrochureDesk(Brochures brochures, Visit visit, HttpServletRequest request) {
        this.brochures = brochures;
        this.visit = visit;
        this.request = request;
    }

    Brochures brochures() {
        return brochures;
    }

    Visit visit() {
        return visit;
    }

    Optional<BrochureTopic> topic() {
        return brochures.topic(visit.param("topic"));
    }

    /** Where the site stands, with a slash at the end. */
    String site() {
        return visit.url("/");
    }

    /** What is chosen; what was taken at first where nothing is. */
    BrochureChoice choice(BrochureTopic topic) {
        Nation nation = Nation.fromSlug(visit.query("nation")).or(visit::nation).orElse(Nation.ENGLAND);
        Audience audience = Audience.fromSlug(visit.query("audience")).or(visit::audience).orElse(Audience.EVERYONE);
        String language = visit.query("language").isEmpty() ? visit.language() : visit.query("language");
        if (visit.query("front").isEmpty() && request.getParameter("panels") == null && request.getParameter("p") == null) {
            return brochures.begin(topic, language, nation, audience, visit.query("form"));
        }
        return brochures.sound(topic, new BrochureChoice(topic.id(), language, nation, audience, visit.query("form"), visit.query("front"), panels(),
                visit.query("ink").equals("plain"), visit.query("marks").equals("on")));
    }

    /** From a link as one word, from a form as one field for each. */
    private List<String> panels() {
        String[] fields = request.getParameterValues("p");
        List<String> panels = new ArrayList<>(fields != null ? Arrays.asList(fields).subList(0, Math.min(fields.length, 2 * BrochureChoice.MOST))
                : List.of(visit.query("panels", LONGEST).split("\\.")));
        move(panels);
        panels.removeIf(String::isBlank);
        return panels;
    }

    private void move(List<String> panels) {
        String at = visit.query("up") + visit.query("down") + visit.query("out");
        if (at.matches("[0-9]{1,2}") && Integer.parseInt(at) < panels.size()) {
            int index = Integer.parseInt(at);
            String moved = panels.remove(index);
            if (!visit.query("up").isEmpty()) {
                panels.add(Math.max(0, index - 1), moved);
            } else if (!visit.query("down").isEmpty()) {
                panels.add(Math.min(panels.size(), index + 1), moved);
            }
        }
        if (!visit.query("adding").isEmpty() || request.getParameter("up") == null && request.getParameter("down") == null && request.getParameter("out") == null) {
            panels.add(visit.query("add"));
        }
    }

    /** Whether the address is that of the choice itself, and not of a press that led to it. */
    boolean isSettled(BrochureChoice choice) {
        return request.getQueryString() == null || choice.query().equals(request.getQueryString());
    }
}
