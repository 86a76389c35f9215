package org.forewarned.platform.web;

import static org.forewarned.platform.web.Route.page;

import java.util.List;

/** The rows of {@link Routes} for those who write the modules and those who run the site. */
final class StaffRoutes {

    static final List<Route> ROWS = List.of(
        page("/administration/partners", "/reporting/partner-links.xhtml").takesForms(),
        page("/administration/sign-in-providers", "/identity/providers.xhtml"),
        page("/administration/sign-in-providers/new", "/identity/new-provider.xhtml").takesForms(),
        page("/administration/sign-in-providers/{provider}", "/identity/provider.xhtml").takesForms(),
        page("/administration", "/identity/administration.xhtml"),
        page("/administration/people", "/identity/accounts.xhtml").takesForms(),
        page("/administration/people/{account}", "/identity/roles.xhtml").takesForms(),
        page("/administration/settings", "/identity/site-settings.xhtml").takesForms(),
        page("/authoring/modules", "/authoring/library.xhtml"),
        page("/authoring/modules/new", "/authoring/new-module.xhtml").takesFiles(8 * 1024 * 1024),
        page("/authoring/modules/{module}", "/authoring/draft.xhtml").takesForms(),
        page("/authoring/modules/{module}/text/{language}/{page}", "/authoring/editor.xhtml").takesLists(),
        page("/authoring/modules/{module}/translations/{language}", "/authoring/translations.xhtml").takesFiles(5 * 1024 * 1024),
        page("/authoring/modules/{module}/translations/{language}/{page}", "/authoring/translation.xhtml").takesLists(),
        page("/authoring/modules/{module}/revisions", "/authoring/revisions.xhtml").takesForms(),
        page("/authoring/modules/{module}/review", "/authoring/draft-review.xhtml").takesForms(),
        page("/authoring/modules/{module}/publish", "/authoring/publish.xhtml").takesForms(),
        page("/authoring/modules/{module}/questions", "/authoring/questions.xhtml").takesLists(),
        page("/authoring/modules/{module}/media", "/authoring/media.xhtml").takesFiles(8 * 1024 * 1024),
        page("/authoring/modules/{module}/media/{file}", "/-/draft-media"),
        page("/authoring/modules/{module}/captions/{file}", "/authoring/captions.xhtml").takesLists().takesFiles(2 * 1024 * 1024),
        page("/authoring/modules/{module}/archive/{file}", "/-/draft-archive"),
        page("/authoring/preview/{module}/module", "/learning/module.xhtml").with("preview", "draft"),
        page("/authoring/preview/{module}/{lesson}", "/learning/lesson.xhtml").with("preview", "draft").takesForms(),
        page("/authoring/modules/{module}/answers", "/reporting/answers.xhtml"),
        page("/authoring/modules/{module}/answers/lessons", "/reporting/lesson-answers.xhtml"),
        page("/authoring/modules/{module}/answers/questions/{question}", "/reporting/question-answers.xhtml"),
        page("/administration/modules", "/authoring/origins.xhtml").takesForms(),
        page("/authoring/entries", "/authoring/entries.xhtml"),
        page("/authoring/entries/{kind}/{entry}", "/authoring/entry.xhtml").takesForms(),
        page("/administration/reorganise", "/organisations/order-reorganisation.xhtml").takesForms(),
        page("/administration/organisations", "/organisations/confirm-organisations.xhtml").takesForms(),
        page("/administration/audit", "/privacy/audit.xhtml").takesForms(),
        page("/administration/retention", "/privacy/retention.xhtml"),
        page("/administration/domains", "/organisations/confirm-domains.xhtml").takesForms(),
        page("/administration/health", "/platform/health.xhtml"),
        page("/administration/jobs", "/platform/jobs.xhtml").takesForms(),
        page("/administration/backups", "/platform/backups.xhtml").takesForms(),
        page("/administration/mail", "/platform/mail.xhtml").takesForms());

    private StaffRoutes() { }
}
