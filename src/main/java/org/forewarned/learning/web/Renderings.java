package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Rendering;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;
import org.forewarned.reference.PageRendering;
import org.forewarned.reference.Reference;

/** Says how a module's text is shown to this visitor: nation, work, current facts and numbers, in the language in which it is written. */
@RequestScoped
public class Renderings {

    private Visit visit;
    private Texts texts;
    private Reference reference;

    protected Renderings() {
    }

    @Inject
    Renderings(Visit visit, Texts texts, Reference reference) {
        this.visit = visit;
        this.texts = texts;
        this.reference = reference;
    }

    /** For the visitor's own nation. */
    public Rendering of(PublishedModule module) {
        return of(module, visit.nation());
    }

    /** For the nation that an attempt began with. */
    public Rendering of(PublishedModule module, Optional<Nation> nation) {
        return new PageRendering(visit, texts, reference, nation, module.in(visit.language()).language()) {

            @Override
            public String lessonUrl(String lessonId) {
                return (module.number() == 0 ? Preview.FOLDER : "/modules/") + module.id() + "/" + lessonId;
            }

            @Override
            public String mediaUrl(String file) {
                return MediaPaths.of(module, file);
            }
        };
    }

    /** For a screen in a hall or the phones before it: links to sources lead to the lesson, where they are listed. */
    public Rendering room(PublishedModule module, Optional<Nation> nation, String lesson) {
        return new PageRendering(visit, texts, reference, nation, module.in(visit.language()).language()) {

            @Override
            public String lessonUrl(String lessonId) {
                return "/modules/" + module.id() + "/" + lessonId;
            }

            @Override
            public String mediaUrl(String file) {
                return MediaPaths.of(module, file);
            }

            @Override
            public String sourceUrl(String id) {
                return lessonUrl(lesson) + "#source-" + id;
            }
        };
    }

    /** For whom and on which day: language, nation, work, the day on which facts are current, and their edition. */
    public String shown() {
        return visit.language() + " " + visit.nationWord() + " " + visit.audience().map(Audience::slug).orElse("") + " " + reference.today() + " " + reference.edition();
    }

    public Texts texts() {
        return texts;
    }
}
