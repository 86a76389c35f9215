package org.forewarned.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Media;
import org.forewarned.platform.web.Visit;
import org.forewarned.reference.Reference;
import org.forewarned.reference.Term;

/** Hard words and what they mean. */
@Named
@RequestScoped
public class GlossaryPage {

    private Reference reference;
    private Visit visit;

    protected GlossaryPage() {
    }

    @Inject
    GlossaryPage(Reference reference, Visit visit) {
        this.reference = reference;
        this.visit = visit;
    }

    public List<Entry> getEntries() {
        return reference.glossary(visit.language()).stream().map(term -> new Entry(term.id(), term.termIn(visit.language()),
                term.textIn(visit.language()), Media.written(visit.language(), term.text()), see(term))).toList();
    }

    private List<See> see(Term term) {
        return term.see().stream().map(reference::term).flatMap(Optional::stream)
                .map(other -> new See(other.id(), other.termIn(visit.language()), Media.written(visit.language(), other.term()))).toList();
    }

    /** A word and what it means. */
    public record Entry(String id, String term, String text, String language, List<See> see) {

        public boolean isLinked() {
            return !see.isEmpty();
        }
    }

    /** Another word to look at. */
    public record See(String id, String term, String language) {
    }
}
