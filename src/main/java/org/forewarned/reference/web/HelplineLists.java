package org.forewarned.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.HelplinesBlock;
import org.forewarned.markup.Html;
import org.forewarned.markup.Span;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;
import org.forewarned.reference.PageRendering;
import org.forewarned.reference.Reference;

/** Lists of helplines, ready to be shown to this visitor. */
@RequestScoped
public class HelplineLists {

    private static final Span NOWHERE = new Span("", 0, 0, 1);

    private Visit visit;
    private Texts texts;
    private Reference reference;

    protected HelplineLists() {
    }

    @Inject
    HelplineLists(Visit visit, Texts texts, Reference reference) {
        this.visit = visit;
        this.texts = texts;
        this.reference = reference;
    }

    String page() {
        return visit.param("page");
    }

    String language() {
        return visit.language();
    }

    /** The helplines of every topic. */
    List<Section> sections(HelplineKind kind) {
        PageRendering rendering = new PageRendering(visit, texts, reference);
        return reference.topics().stream().map(topic -> new Section(topic.id(), topic.titleIn(language()),
                Html.render(new HelplinesBlock(NOWHERE, topic.id(), kind, 3, Fragment.EMPTY), rendering))).toList();
    }

    /**
     * The helplines of a topic.
     *
     * @param html safe
     */
    public record Section(String id, String title, String html) {
    }
}
