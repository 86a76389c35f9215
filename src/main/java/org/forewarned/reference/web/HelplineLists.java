package org.forewarned.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.HelplinesBlock;
import org.forewarned.markup.Html;
import org.forewarned.markup.Media;
import org.forewarned.markup.ShownHelpline;
import org.forewarned.markup.Span;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;
import org.forewarned.reference.Helpline;
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
        PageRendering rendering = new Anchored(visit, texts, reference);
        return reference.topics().stream().map(topic -> new Section(topic.id(), topic.titleIn(language()), Media.written(language(), topic.title()),
                Html.render(new HelplinesBlock(NOWHERE, topic.id(), kind, 3, Fragment.EMPTY), rendering))).toList();
    }

    /** A helpline can be led to where it stands first. */
    private static final class Anchored extends PageRendering {

        private final Set<String> before = new HashSet<>();

        Anchored(Visit visit, Texts texts, Reference reference) {
            super(visit, texts, reference);
        }

        @Override
        public String anchor(ShownHelpline line) {
            return before.add(line.id()) ? Helpline.anchor(line.id()) : "";
        }
    }

    /**
     * The helplines of a topic.
     *
     * @param language of the title
     * @param html safe
     */
    public record Section(String id, String title, String language, String html) {
    }
}
