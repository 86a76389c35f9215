package org.forewarned.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One of the pages about this site, named by its row in the table of addresses. */
@Named
@RequestScoped
public class ContentPage {

    /** Another page about this site. */
    public record Other(String url, String title, String language, boolean here) { }

    private static final String VIEW = "/platform/content.xhtml";

    private ContentPages.Text text;
    private List<Other> others;

    protected ContentPage() { }

    @Inject
    ContentPage(Visit visit, ContentPages pages) {
        this.text = pages.page(visit.param("page"), visit.language()).orElseThrow(Stop::notFound);
        this.others = Routes.all().rows().filter(row -> row.target().equals(VIEW))
            .flatMap(row -> pages.page(row.fixed().get("page"), visit.language()).stream()
                .map(page -> new Other(row.pattern(), page.title(), page.language(), row.pattern().equals(visit.path()))))
            .toList();
    }

    /** The language it is written in: English where it is not translated. */
    public String written() {
        return text.language();
    }

    public String title() {
        return text.title();
    }

    public String summary() {
        return text.summary();
    }

    public String html() {
        return text.html();
    }

    /** All pages about this site, in the order of the table of addresses. */
    public List<Other> others() {
        return others;
    }
}
