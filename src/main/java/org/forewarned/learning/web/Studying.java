package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.Reader;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.learning.AskTwice;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.Enrolments;
import org.forewarned.learning.TopUp;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Translation;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;

/** The module of this address as this learner takes it: their version and their progress, or the newest and none. Read once a request. */
@RequestScoped
public class Studying {

    private Visit visit;
    private CurrentLearner learner;
    private Enrolments enrolments;
    private Desk desk;
    private Reader reader;
    private Preview preview;
    private AskTwice asking;
    private AskTwice.Stage stage;
    private Optional<EnrolmentView> enrolment;
    private PublishedModule module;
    private Translation words;

    protected Studying() {
    }

    @Inject
    Studying(Visit visit, CurrentLearner learner, Enrolments enrolments, Desk desk, Reader reader, Preview preview, AskTwice asking) {
        this.visit = visit;
        this.learner = learner;
        this.enrolments = enrolments;
        this.desk = desk;
        this.reader = reader;
        this.preview = preview;
        this.asking = asking;
    }

    /** The module of the address. An unknown one ends the request with "not found"; one that is withdrawn, or that is not fit for this learner leads to those that are. */
    public PublishedModule module() {
        if (module == null) {
            module = preview.isOn() ? preview.module() : enrolment().map(EnrolmentView::module)
                    .or(() -> enrolments.newest(visit.param("module"))).orElseThrow(this::none);
            open(module, reader);
        }
        return module;
    }

    private Stop none() {
        String id = visit.param("module");
        return enrolments.withdrawn(id).map(gone -> Stop.instead("/modules?withdrawn=" + gone.module())).orElseGet(Stop::notFound);
    }

    /** Leads whoever may not open this module to those that they may. */
    static void open(PublishedModule module, Reader reader) {
        if (!reader.mayOpen(module)) {
            throw Stop.instead("/modules?adults=1");
        }
    }

    /** The module's words in the visitor's language. */
    public Translation words() {
        if (words == null) {
            words = module().in(visit.language());
        }
        return words;
    }

    /** The learner's enrolment, if they have begun. */
    public Optional<EnrolmentView> enrolment() {
        if (enrolment == null) {
            enrolment = preview.isOn() ? Optional.empty() : learner.id().flatMap(id -> enrolments.find(id, visit.param("module")));
        }
        return enrolment;
    }

    /** What was stored, by item; empty for somebody who has not begun. */
    public Map<String, String> given() {
        return preview.isOn() ? preview.given() : enrolment().map(EnrolmentView::given).orElse(Map.of());
    }

    public boolean done(String lesson) {
        return enrolment().filter(e -> e.done(lesson)).isPresent();
    }

    /** The lesson that comes after this one; of a top-up the next that changed. */
    Optional<Lesson> after(Lesson lesson) {
        List<Lesson> all = words().lessons();
        Optional<TopUp> topUp = enrolment().flatMap(EnrolmentView::topUp);
        return all.stream().skip(all.indexOf(lesson) + 1L).filter(next -> topUp.isEmpty() || topUp.get().lessons().contains(next.id())).findFirst();
    }

    /** Whether questions come after the lessons: not in a top-up where none changed. */
    boolean asks() {
        return enrolment().flatMap(EnrolmentView::topUp).filter(topUp -> topUp.questions().isEmpty()).isEmpty();
    }

    /** By whom this module is asked of the learner, as long as it is not done. */
    public List<AskedRow> asked() {
        return preview.isOn() ? List.of() : learner.id().map(desk::asked).orElse(List.of()).stream().filter(ask -> ask.module().equals(module().id()) && !ask.done()).toList();
    }

    /** The lessons that are done, as words in the module's order. */
    public String doneLessons() {
        return module().text().facts().lessons().stream().map(place -> place.id()).filter(this::done).collect(Collectors.joining(" "));
    }

    /** What is done here is kept nowhere: it is a draft that is looked at. */
    Preview preview() {
        return preview;
    }

    /** Where the learner is with the questions before and after; none are asked in a language that does not have them. */
    public AskTwice.Stage stage() {
        if (stage == null) {
            stage = preview.isOn() || !words().beforeAfter().asks() ? AskTwice.Stage.NONE : asking.stage(module(), enrolment());
        }
        return stage;
    }

    /** Keeps what was answered before, or after. */
    void answerBeforeAfter(Map<String, List<String>> given) {
        if (stage() == AskTwice.Stage.BEFORE) {
            asking.before(learnerOrBegin(), module(), given);
        } else if (stage() == AskTwice.Stage.AFTER) {
            learner().ifPresent(id -> asking.after(id, module(), given));
        }
    }

    /** The learner, if there is one. */
    public Optional<UUID> learner() {
        return learner.id();
    }

    /** The learner, begun now if there is none: called just before the first thing is stored. */
    public UUID learnerOrBegin() {
        return learner.orBegin((HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse());
    }

    /** The address of something of this module: {@code path("first-signs")}. */
    public String path(String... below) {
        return (preview.isOn() ? Preview.FOLDER : "/modules/") + module().id() + (below.length == 0 ? "" : "/" + String.join("/", below));
    }

    public Visit visit() {
        return visit;
    }
}
