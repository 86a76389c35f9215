package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.forewarned.learning.RoomSteps;
import org.forewarned.learning.RoomWalk;
import org.forewarned.markup.Question;
import org.forewarned.organisations.ClearCode;
import org.forewarned.organisations.JoinEntry;
import org.forewarned.organisations.RoomView;
import org.forewarned.platform.web.Cookies;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Limit;
import org.forewarned.platform.web.Origins;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;

/**
 * A phone before the screen of a room. Its cookie is a random word, made when it answers for the first time: not the learner's, whom it has
 * nothing to do with, and gone with the sitting.
 */
@RequestScoped
public class RoomPhone {

    /** New phones from one address: a hall may be behind one, and so may somebody who pretends to be one. */
    private static final Limit NEW = new Limit("room-phone", 400, Duration.ofHours(1));
    private static final SecureRandom RANDOM = new SecureRandom();

    private Visit visit;
    private RoomWalk walk;
    private JoinEntry entry;
    private RateLimits limits;
    private Origins origins;
    private Renderings renderings;
    private Optional<RoomView> room;
    private Optional<RoomSteps.Step> step;

    protected RoomPhone() {
    }

    @Inject
    RoomPhone(Visit visit, RoomWalk walk, JoinEntry entry, RateLimits limits, Origins origins, Renderings renderings) {
        this.visit = visit;
        this.walk = walk;
        this.entry = entry;
        this.limits = limits;
        this.origins = origins;
        this.renderings = renderings;
    }

    /** The room of this address; nothing when its code opens none, or is not looked for because too many were tried. */
    Optional<RoomView> room() {
        if (room == null) {
            room = entry.room(code(), origins.address(request()));
        }
        return room;
    }

    String code() {
        return ClearCode.read(visit.param("code"));
    }

    String url() {
        return "/room/" + code();
    }

    /** Where the group is. */
    Optional<RoomSteps.Step> step() {
        if (step == null) {
            step = room().flatMap(r -> walk.steps(r.version(), visit.language(), r.nation()).stream().filter(s -> s.number() == r.step()).findFirst());
        }
        return step;
    }

    /** The question of the step, if phones can answer it. */
    Optional<Question> question() {
        return step().flatMap(RoomSteps.Step::question);
    }

    /** Whether it may be answered now; else its answers are shown already. */
    boolean open() {
        return room().flatMap(RoomView::question).filter(open -> question().filter(q -> q.id().equals(open)).isPresent()).isPresent();
    }

    /** The language in which the module is written; empty where there is no room. */
    String language() {
        return room().map(r -> walk.module(r.version()).in(visit.language()).language()).orElse("");
    }

    QuestionView view(Question question) {
        List<String> given = open() ? word().map(word -> walk.given(code(), word)).orElse(List.of()) : List.of();
        return views().view(question, given, BlockViews.LESSON_SEED, !open());
    }

    QuestionView again(Question question, Form typed, String problem) {
        return views().again(question, BlockViews.LESSON_SEED, typed, problem);
    }

    RoomWalk.Taken answer(Question question, List<String> choices) {
        return walk.answer(code(), word().orElseGet(this::begin), question.id(), choices);
    }

    private QuestionViews views() {
        RoomView here = room().orElseThrow();
        return new QuestionViews(renderings.room(walk.module(here.version()), here.nation(), step().orElseThrow().lesson().id()));
    }

    private Optional<String> word() {
        return Cookies.read(request(), Cookies.ROOM).filter(value -> value.matches("[A-Za-z0-9_-]{22}"));
    }

    private String begin() {
        limits.take(NEW, origins.address(request())).ifPresent(wait -> {
            throw Stop.tooMany(wait);
        });
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Cookies.write(request(), (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse(), Cookies.ROOM, word, Duration.ZERO);
        return word;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
