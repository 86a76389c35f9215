package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.authoring.DraftView;
import org.forewarned.authoring.Drafts;
import org.forewarned.identity.Colleagues;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Translation;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** The draft of the module that an address names, and who looks at it. */
@RequestScoped
public class Writing {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(Days.UK);

    private Visit visit;
    private Texts texts;
    private Asker asker;
    private Drafts drafts;
    private Clock clock;
    private Colleagues colleagues;
    private Optional<DraftView> draft;

    protected Writing() {
    }

    @Inject
    Writing(Visit visit, Texts texts, Asker asker, Drafts drafts, Clock clock, Colleagues colleagues) {
        this.visit = visit;
        this.texts = texts;
        this.asker = asker;
        this.drafts = drafts;
        this.clock = clock;
        this.colleagues = colleagues;
    }

    Visit visit() {
        return visit;
    }

    Texts texts() {
        return texts;
    }

    Asker asker() {
        return asker;
    }

    Drafts drafts() {
        return drafts;
    }

    String module() {
        return visit.param("module");
    }

    /** The draft, if there is one. */
    Optional<DraftView> found() {
        if (draft == null) {
            draft = drafts.find(asker, module());
        }
        return draft;
    }

    /** The draft; without one the module's desk, where one can begin it. */
    DraftView draft() {
        return found().orElseThrow(() -> drafts.published(asker, module()).isPresent() ? Stop.instead(path()) : Stop.notFound());
    }

    /** Looks at the draft again, after it was changed. */
    void changed() {
        draft = null;
    }

    Optional<ModuleText> text() {
        return draft().checked().module();
    }

    /** The module's words in the language that it was written in; nothing as long as its files can't be read. */
    Optional<Translation> words() {
        return text().map(ModuleText::source);
    }

    String title() {
        return words().map(Translation::title).filter(title -> !title.isEmpty()).orElse(module());
    }

    /** The address of something of this module: {@code path("review")}. */
    String path(String... below) {
        return pathOf(module()) + (below.length == 0 ? "" : "/" + String.join("/", below));
    }

    String pathOf(String module) {
        return "/authoring/modules/" + module;
    }

    LocalDate today() {
        return Days.of(clock.instant());
    }

    boolean mayWrite() {
        return drafts.mayWrite(asker);
    }

    boolean mayReview() {
        return drafts.mayReview(asker);
    }

    Instant now() {
        return clock.instant();
    }

    /** A moment for reading. */
    String when(Instant at) {
        return Days.read(Days.of(at), visit.locale()) + ", " + CLOCK.format(at);
    }

    /** A day for reading. */
    String day(LocalDate day) {
        return Days.read(day, visit.locale());
    }

    /** Who did something: "you", or a colleague's address. */
    String who(UUID account) {
        return asker.account().filter(account::equals).isPresent() ? texts.say("draft.you")
                : colleagues.addresses(asker, List.of(account)).getOrDefault(account, texts.say("draft.somebody"));
    }
}
