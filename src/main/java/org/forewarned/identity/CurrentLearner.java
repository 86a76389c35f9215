package org.forewarned.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.Keys;
import org.forewarned.platform.web.Cookies;
import org.forewarned.platform.web.Place;

/**
 * The learner of this request: the account's whose holder is signed in, else the device's, found by its cookie; most visitors have none until
 * something is stored for them. A new code travels sealed in a cookie of its own until the learner says that it is kept.
 */
@RequestScoped
public class CurrentLearner {

    private static final String SEAL = "new-learner-code";

    private HttpServletRequest request;
    private Learners learners;
    private CodeWords words;
    private Keys keys;
    private CurrentAccount account;
    private Optional<Learners.Known> learner;
    private String fresh;

    protected CurrentLearner() {
    }

    @Inject
    public CurrentLearner(HttpServletRequest request, Learners learners, CodeWords words, Keys keys, CurrentAccount account) {
        this.request = request;
        this.learners = learners;
        this.words = words;
        this.keys = keys;
        this.account = account;
    }

    /** The learner, if this device is one's; looked up once a request. */
    public Optional<UUID> id() {
        Optional<UUID> own = account.ownLearner();
        return own.isPresent() ? own : ofDevice();
    }

    /** The learner of the device itself, whoever is signed in. */
    public Optional<UUID> ofDevice() {
        return device().map(Learners.Known::learner);
    }

    /** Whether the learner may belong to an organisation. It was read with them, so that for most nobody has to look. */
    public boolean joined() {
        return account.ownLearner().isPresent() ? account.joined() : device().filter(Learners.Known::joined).isPresent();
    }

    private Optional<Learners.Known> device() {
        if (learner == null) {
            learner = token().flatMap(learners::byToken).or(this::byWords);
            if (learner.filter(Learners.Known::ending).isPresent() && fresh == null && "POST".equals(request.getMethod())) {
                learners.goesOn(token().orElseThrow());
            }
        }
        return learner;
    }

    /** Whose words this device still holds, when its token is known no more: nobody has written them down yet. */
    private Optional<Learners.Known> byWords() {
        return sealed().flatMap(held -> learners.byUnkeptCode(held.code()).filter(known -> known.learner().equals(held.learner())));
    }

    /** The learner of this device; begins one, and shows them their code from now on, when there is none. */
    public UUID orBegin(HttpServletResponse response) {
        return id().orElseGet(() -> {
            Learners.Beginning begun = learners.begin();
            learner = Optional.of(new Learners.Known(begun.learner(), false, false));
            bring(begun.token(), false, response);
            show(begun.code(), response);
            return begun.learner();
        });
    }

    /** Until when this device is kept, when its holder chose so. */
    public Optional<Instant> keptUntil() {
        return token().flatMap(learners::keptUntil);
    }

    /** Lets this device in for a learner, in place of whoever was here, whose account is signed out; what was chosen on it lasts as long. */
    public void letIn(UUID known, boolean keep, HttpServletResponse response) {
        account.lookAgain();
        Optional<LearnerCode> unkept = id().filter(known::equals).flatMap(same -> codeToKeep());
        if (account.ownLearner().filter(own -> !own.equals(known)).isPresent()) {
            account.signOut(response);
        }
        token().ifPresent(learners::forget);
        bring(learners.letIn(known, keep), keep, response);
        learner = Optional.of(new Learners.Known(known, true, false));
        unkept.ifPresent(code -> show(code, keep, response));
        Place chosen = Place.of(request);
        if (keep || chosen.kept()) {
            chosen.keep(keep, request, response);
        }
    }

    /** This device is nobody's any more: neither the way in nor what was chosen stays on it. */
    public void forget(HttpServletResponse response) {
        if (account.token().isPresent()) {
            account.signOut(response);
        }
        Cookies.expire(request, response, Cookies.HALF);
        forgetDevice(response);
    }

    /** The device forgets this learner, if it is theirs. */
    void forgetIf(Optional<UUID> gone, HttpServletResponse response) {
        if (gone.isPresent() && ofDevice().equals(gone)) {
            forgetDevice(response);
        }
    }

    private void forgetDevice(HttpServletResponse response) {
        token().ifPresent(learners::forget);
        learner = Optional.empty();
        fresh = null;
        Cookies.expire(request, response, Cookies.LEARNER);
        Cookies.expire(request, response, Cookies.CODE);
        Cookies.expire(request, response, Cookies.PLACE);
        Cookies.expire(request, response, Cookies.ROOM);
    }

    /** Shows this code on the learner's pages until they say that it is kept. */
    public void show(LearnerCode code, HttpServletResponse response) {
        show(code, false, response);
    }

    private void show(LearnerCode code, boolean keep, HttpServletResponse response) {
        write(Cookies.CODE, keys.seal(SEAL, id().orElseThrow() + " " + code.text()), keep, response);
    }

    /** A new way in for this device: for this sitting, or as long as a device is kept. */
    private void bring(String token, boolean keep, HttpServletResponse response) {
        fresh = token;
        write(Cookies.LEARNER, token, keep, response);
    }

    private void write(String cookie, String value, boolean keep, HttpServletResponse response) {
        Cookies.write(request, response, cookie, value, keep ? Learners.KEPT : Duration.ZERO);
    }

    /** New words, shown until they are kept. Whoever was let in by the old ones is out, but for this device. */
    public void replaceCode(HttpServletResponse response) {
        id().ifPresent(own -> {
            boolean here = ofDevice().filter(own::equals).isPresent();
            boolean kept = keptUntil().isPresent();
            LearnerCode code = learners.replaceEverywhere(own);
            if (here) {
                bring(learners.letIn(own, kept), kept, response);
            }
            show(code, kept, response);
        });
    }

    /** The code that this learner has not yet kept. */
    public Optional<LearnerCode> codeToKeep() {
        return id().flatMap(id -> sealed().filter(held -> held.learner().equals(id)).map(Held::code));
    }

    private Optional<Held> sealed() {
        return Cookies.read(request, Cookies.CODE).flatMap(sealed -> keys.open(SEAL, sealed)).map(open -> open.split(" ", 2)).filter(parts -> parts.length == 2)
                .flatMap(parts -> words.read(parts[1]).code().map(code -> new Held(UUID.fromString(parts[0]), code)));
    }

    /** The learner has written the code down. */
    public void codeKept(HttpServletResponse response) {
        id().ifPresent(learners::codeKept);
        Cookies.expire(request, response, Cookies.CODE);
    }

    /** What the cookie with new words holds. */
    private record Held(UUID learner, LearnerCode code) {
    }

    /** What the device's cookie says, known or not: forms are bound to it. */
    public Optional<String> token() {
        return fresh != null ? Optional.of(fresh) : Cookies.read(request, Cookies.LEARNER).filter(value -> value.length() < 100);
    }
}
