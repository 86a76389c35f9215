package org.forewarned.platform.web;

import static org.forewarned.platform.web.Route.page;
import static org.forewarned.platform.web.Route.resource;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one table of addresses. A new page gets a row here, or in {@link StaffRoutes}; its view lies in {@code src/main/webapp/<capability>/}. Rows that
 * take forms say so, all others answer a POST with 405.
 */
public final class Routes {

    /** What a path leads to: the row, and the words that stood in the path. */
    public record Match(Route route, Map<String, String> params) { }

    private static final Routes ALL = new Routes(Stream.concat(StaffRoutes.ROWS.stream(), Stream.of(
        page("/", "/learning/home.xhtml"),
        page("/modules", "/learning/modules.xhtml"),
        page("/modules/{module}", "/learning/module.xhtml").takesForms(),
        page("/modules/{module}/{lesson}", "/learning/lesson.xhtml").takesForms(),
        page("/modules/{module}/media/{file}", "/-/media"),
        page("/modules/{module}/assessment", "/learning/assessment.xhtml").takesForms(),
        page("/modules/{module}/assessment/{attempt}/all", "/learning/all-questions.xhtml").takesForms(),
        page("/modules/{module}/assessment/{attempt}/review", "/learning/review.xhtml").takesForms(),
        page("/modules/{module}/assessment/{attempt}/result", "/learning/result.xhtml").takesForms(),
        page("/modules/{module}/assessment/{attempt}/{question}", "/learning/question.xhtml").takesForms(),
        page("/modules/{module}/before-after", "/learning/before-after.xhtml").takesForms(),
        page("/modules/{module}/certificate", "/certification/certificate.xhtml").takesForms(),
        page("/search", "/catalogue/search.xhtml"),
        page("/glossary", "/reference/glossary.xhtml"),
        page("/help", "/reference/help.xhtml").with("page", "help"),
        page("/give-information", "/reference/help.xhtml").with("page", "give-information"),
        page("/my-learning", "/learning/my-learning.xhtml").takesForms(),
        page("/my-learning/delete", "/learning/delete.xhtml").takesForms(),
        page("/my-learning/follow-up/{enrolment}", "/learning/follow-up.xhtml").takesForms(),
        page("/follow-up/{token}", "/learning/follow-up.xhtml").takesForms(),
        page("/my-learning/data", "/learning/data.xhtml").takesForms(),
        page("/learner-code", "/learning/learner-code.xhtml").takesForms(),
        page("/certificates", "/certification/check.xhtml").takesFiles(2 * 1024 * 1024),
        page("/certificates/{number}", "/certification/verify.xhtml").takesFiles(2 * 1024 * 1024),

        page("/organisations/{organisation}/assign", "/organisations/assign.xhtml").takesForms(),
        page("/organisations/{organisation}/assignments", "/organisations/assignments.xhtml"),
        page("/organisations/{organisation}/assignments/{assignment}", "/organisations/assignment.xhtml").takesForms(),
        page("/organisations/{organisation}/overdue", "/organisations/overdue.xhtml"),
        page("/organisations/{organisation}/documents", "/organisations/documents.xhtml").takesForms(),
        page("/organisations/{organisation}/people/{membership}/learning", "/reporting/record.xhtml"),
        page("/organisations/{organisation}/sessions", "/organisations/sessions.xhtml"),
        page("/organisations/{organisation}/sessions/new", "/organisations/new-session.xhtml").takesForms(),
        page("/organisations/{organisation}/sessions/{session}", "/learning/session.xhtml").takesForms(),
        page("/organisations/{organisation}/sessions/{session}/attendance", "/certification/attendance.xhtml").takesForms(),
        page("/room/{code}", "/learning/in-room.xhtml").takesForms(),
        page("/organisations/{organisation}/evidence", "/reporting/evidence.xhtml").takesForms(),
        page("/organisations/{organisation}/evidence/prepared/{prepared}", "/reporting/prepared.xhtml").takesForms(),
        page("/organisations/{organisation}/evidence/prepared/{prepared}/{file}", "/-/prepared"),
        page("/organisations/{organisation}/evidence/{file}", "/-/evidence"),
        page("/organisations/{organisation}/partners", "/reporting/partner-links.xhtml").takesForms(),
        page("/partners/{token}", "/reporting/partners.xhtml"),
        page("/partners/{token}/{file}", "/-/partner"),
        page("/organisations/{organisation}/cohorts", "/organisations/cohorts.xhtml").takesForms(),
        page("/organisations/{organisation}/cohorts/{cohort}", "/organisations/cohort.xhtml").takesForms(),
        page("/organisations/{organisation}/paths", "/organisations/paths.xhtml").takesForms(),
        page("/sign-in", "/identity/sign-in.xhtml").takesForms(),
        page("/sign-in/second", "/identity/second.xhtml").takesForms(),
        page("/sign-in/forgotten", "/identity/forgotten.xhtml").takesForms(),
        page("/sign-in/new-password/{token}", "/identity/new-password.xhtml").takesForms(),
        page("/sign-in/with", "/identity/with.xhtml").takesForms(),
        page("/sign-in/go/{provider}", "/identity/go.xhtml"),
        page("/sign-in/back/{provider}", "/identity/back.xhtml"),
        page("/sign-in/first", "/identity/first.xhtml").takesForms(),
        page("/sign-out", "/identity/sign-out.xhtml").takesForms(),
        page("/register", "/identity/register.xhtml").takesForms(),
        page("/register/{token}", "/identity/begin.xhtml").takesForms(),
        page("/account", "/identity/account.xhtml").takesForms(),
        page("/account/password", "/identity/password.xhtml").takesForms(),
        page("/account/email", "/identity/email.xhtml").takesForms(),
        page("/account/confirm/{token}", "/identity/confirm.xhtml").takesForms(),
        page("/account/learner-code", "/identity/join-code.xhtml").takesForms(),
        page("/account/second-factor", "/identity/second-factor.xhtml").takesForms(),
        page("/account/passkeys", "/identity/passkeys.xhtml").takesForms(),
        page("/account/ways", "/identity/sign-in-ways.xhtml").takesForms(),

        page("/organisations", "/organisations/organisations.xhtml"),
        page("/organisations/register", "/organisations/new-organisation.xhtml").takesForms(),
        page("/organisations/{organisation}", "/organisations/organisation.xhtml"),
        page("/organisations/{organisation}/people", "/organisations/people-list.xhtml").takesForms(),
        page("/organisations/{organisation}/people/{membership}", "/organisations/person.xhtml").takesForms(),
        page("/organisations/{organisation}/people/{membership}/same", "/organisations/same-person.xhtml").takesForms(),
        page("/organisations/{organisation}/people/import", "/organisations/people-import.xhtml").takesFiles(6 * 1024 * 1024 + 64 * 1024),
        page("/organisations/{organisation}/people/import/{import}", "/organisations/import-list.xhtml").takesForms(),
        page("/organisations/{organisation}/join", "/organisations/ways.xhtml").takesForms(),
        page("/organisations/{organisation}/join/{way}", "/organisations/way.xhtml"),
        page("/organisations/{organisation}/cards", "/organisations/cards.xhtml").takesForms(),
        page("/organisations/{organisation}/units", "/organisations/units.xhtml").takesForms(),
        page("/organisations/{organisation}/contacts", "/organisations/contacts.xhtml").takesForms(),
        page("/organisations/{organisation}/settings", "/organisations/organisation-settings.xhtml").takesForms(),
        page("/organisations/{organisation}/reorganise", "/organisations/reorganise.xhtml").takesForms(),
        page("/reorganisations/{reorganisation}", "/organisations/reorganisation.xhtml").takesForms(),
        page("/organisations/{organisation}/leave", "/organisations/leave-organisation.xhtml").takesForms(),
        page("/join", "/organisations/join.xhtml").takesForms(),
        page("/join/welcome", "/organisations/join-welcome.xhtml"),
        page("/join/{token}", "/organisations/join-offer.xhtml").takesForms(),
        page("/organisations/{organisation}/audit", "/organisations/keeping.xhtml").takesForms(),

        page("/organisations/{organisation}/interface", "/organisations/interface.xhtml").takesForms(),
        page("/organisations/{organisation}/invitations", "/organisations/invitations.xhtml").takesLists(),
        page("/organisations/{organisation}/invitations/waiting", "/organisations/invite-waiting.xhtml").takesForms(),
        page("/invitations/stop/{token}", "/organisations/invitation-stop.xhtml").takesFormsFromAnywhere(),
        page("/organisations/{organisation}/domains", "/organisations/domains.xhtml").takesForms(),
        page("/domains/{token}", "/organisations/domain.xhtml").takesForms(),
        page("/join/address/{organisation}", "/organisations/join-address.xhtml").takesForms(),
        resource("/api/v1/openapi.json"),
        resource("/api/v1/organisations/{organisation}/members"),
        resource("/api/v1/organisations/{organisation}/assignments"),
        resource("/api/v1/organisations/{organisation}/completions"),

        page("/brochures", "/communications/brochures.xhtml"),
        page("/brochures/{topic}", "/communications/brochure.xhtml"),
        page("/brochures/{topic}/{file}", "/-/brochure"),

        page("/settings", "/platform/settings.xhtml").takesForms(),
        page("/e-mails/stop/{token}", "/communications/stop.xhtml").takesFormsFromAnywhere(),
        page("/organisations/{organisation}/reminders", "/communications/reminders.xhtml").takesForms(),
        page("/organisations/{organisation}/overdue/remind", "/communications/remind.xhtml").takesForms(),

        page("/leave", "/-/leave").with("page", "leave").takesForms(),
        page("/about", "/platform/content.xhtml").with("page", "about"),
        page("/privacy", "/platform/content.xhtml").with("page", "privacy"),
        page("/privacy/young-people", "/platform/content.xhtml").with("page", "privacy-young-people"),
        page("/accessibility", "/platform/content.xhtml").with("page", "accessibility"),
        page("/cookies", "/platform/content.xhtml").with("page", "cookies"),
        page("/contact", "/platform/content.xhtml").with("page", "contact"),
        page("/how-modules-are-made", "/platform/content.xhtml").with("page", "how-modules-are-made"),
        page("/robots.txt", "/-/root").with("file", "robots.txt"),
        page("/favicon.ico", "/-/root").with("file", "favicon.ico"))).toList());

    private final List<Route> rows;
    private final List<String[]> words;

    Routes(List<Route> rows) {
        this.rows = rows.stream().sorted(Comparator.comparing(Route::rank)).toList();
        this.words = this.rows.stream().map(Route::words).toList();
    }

    static Routes all() {
        return ALL;
    }

    /** The row that answers {@code path}; nothing for an address that does not exist. */
    public Optional<Match> match(String path) {
        String[] asked = Route.split(path);
        if (asked.length < 2 || !asked[0].isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < rows.size(); i++) {
            Optional<Map<String, String>> params = rows.get(i).match(words.get(i), asked);
            if (params.isPresent()) {
                return Optional.of(new Match(rows.get(i), params.get()));
            }
        }
        return Optional.empty();
    }

    Stream<Route> rows() {
        return rows.stream();
    }
}
