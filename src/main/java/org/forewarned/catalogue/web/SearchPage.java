package org.forewarned.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.catalogue.Reader;
import org.forewarned.catalogue.Search;
import org.forewarned.catalogue.SearchHit;
import org.forewarned.platform.web.Visit;

/** Search over lessons, words explained and helplines. */
@Named
@RequestScoped
public class SearchPage {

    private Search search;
    private Visit visit;
    private Reader reader;
    private List<SearchHit> hits;

    protected SearchPage() {
    }

    @Inject
    SearchPage(Search search, Visit visit, Reader reader) {
        this.search = search;
        this.visit = visit;
        this.reader = reader;
    }

    public String getAsked() {
        return visit.query("q");
    }

    public boolean isSearched() {
        return !getAsked().isEmpty();
    }

    public List<SearchHit> getHits() {
        if (hits == null) {
            hits = search.find(getAsked(), visit.language(), visit.nation(), reader);
        }
        return hits;
    }

    public int getFound() {
        return getHits().size();
    }

    public boolean isNone() {
        return getHits().isEmpty();
    }
}
