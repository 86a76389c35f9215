package org.forewarned.reference;

import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Audience;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.ShownFact;
import org.forewarned.markup.ShownHelpline;
import org.forewarned.platform.web.TextBundle;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** Shows facts, helplines and labels to one visitor: in the language of the text they stand in, for their nation and work. Outside modules it leads to no lessons. */
public class PageRendering implements Rendering {

    private final Visit visit;
    private final TextBundle texts;
    private final Reference reference;
    private final Optional<Nation> nation;
    private final String language;

    public PageRendering(Visit visit, Texts texts, Reference reference) {
        this(visit, texts, reference, visit.nation(), visit.language());
    }

    /**
     * @param nation instead of the visitor's own, as in an attempt that keeps the nation it began with
     * @param language in which the text is written: not the visitor's where it is not translated
     */
    public PageRendering(Visit visit, Texts texts, Reference reference, Optional<Nation> nation, String language) {
        this.visit = visit;
        this.texts = texts.in(language);
        this.reference = reference;
        this.nation = nation;
        this.language = language;
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public Optional<Nation> nation() {
        return nation;
    }

    @Override
    public Optional<Audience> audience() {
        return visit.audience();
    }

    @Override
    public Optional<ShownFact> fact(String id) {
        return reference.fact(id, language);
    }

    @Override
    public Optional<ShownHelpline> helpline(String id) {
        return reference.helpline(id, language);
    }

    @Override
    public List<ShownHelpline> helplines(String topic, HelplineKind kind) {
        return reference.helplines(topic, kind, language);
    }

    @Override
    public String label(String key, Object... arguments) {
        return texts.say(key, arguments);
    }

    @Override
    public String lessonUrl(String lessonId) {
        return "/modules";
    }

    @Override
    public String mediaUrl(String file) {
        return "/modules";
    }

    @Override
    public String nationUrl() {
        return "/settings#nation";
    }

    @Override
    public String audienceUrl() {
        return "/settings#work";
    }
}
