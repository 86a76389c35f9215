package org.forewarned.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.platform.Asker;
import org.forewarned.platform.SecondFactorMissing;
import org.forewarned.platform.web.Cookies;

/**
 * Who is asking in this request: the account whose sitting the cookie names, looked up once. A deed (a form that is sent) keeps the sitting
 * going; looking at pages writes nothing.
 */
@RequestScoped
public class CurrentAccount implements Asker {

    private static final int LONGEST = 100;
    private static final String KNOWN = CurrentAccount.class.getName();

    private HttpServletRequest request;
    private Sittings sittings;
    private CurrentLearner device;
    private Optional<Sittings.Asking> asking;
    private String fresh;

    protected CurrentAccount() {
    }

    @Inject
    public CurrentAccount(HttpServletRequest request, Sittings sittings, CurrentLearner device) {
        this.request = request;
        this.sittings = sittings;
        this.device = device;
    }

    @Override
    public Optional<UUID> account() {
        return asking().map(Sittings.Asking::account);
    }

    @Override
    public Optional<UUID> learner() {
        return ownLearner().or(device::id);
    }

    /** The learner of the account that is signed in. */
    public Optional<UUID> ownLearner() {
        return asking().map(Sittings.Asking::learner);
    }

    /** Whether the account's learner may belong to an organisation. */
    boolean joined() {
        return asking().filter(Sittings.Asking::joined).isPresent();
    }

    /** An administrator who has not proved it with a second factor in this sitting is none yet. */
    @Override
    public boolean has(String role) {
        return asking().filter(a -> a.proved().contains(role)).isPresent();
    }

    /** Whether the account was granted this role, whatever was proved in this sitting. */
    public boolean holds(String role) {
        return asking().filter(a -> a.roles().contains(role)).isPresent();
    }

    /** Whether a second factor was proved in this sitting. */
    public boolean second() {
        return asking().filter(Sittings.Asking::second).isPresent();
    }

    /** Whether they signed in within the hour: what opens the account for good asks for it. */
    public boolean recent() {
        return asking().filter(Sittings.Asking::recent).isPresent();
    }

    @Override
    public void require(String role) {
        if (holds(role) && !has(role)) {
            throw new SecondFactorMissing();
        }
        Asker.super.require(role);
    }

    /** Begins a sitting on this device, in place of whichever there was: the cookie is always a new one. */
    public void signIn(UUID account, String way, boolean second, HttpServletResponse response) {
        token().ifPresent(sittings::end);
        fresh = sittings.begin(account, way, second, Devices.name(request.getHeader("User-Agent")));
        lookAgain();
        Cookies.write(request, response, Cookies.ACCOUNT, fresh, Duration.ZERO);
        Cookies.expire(request, response, Cookies.HALF);
    }

    /** The sitting is over, and the device forgets the account's learner too. */
    public void signOut(HttpServletResponse response) {
        Optional<UUID> learner = ownLearner();
        token().ifPresent(sittings::end);
        asking = Optional.empty();
        fresh = null;
        Cookies.expire(request, response, Cookies.ACCOUNT);
        Cookies.expire(request, response, Cookies.HALF);
        device.forgetIf(learner, response);
    }

    /** Looks again: something about the account has changed in this request. */
    public void lookAgain() {
        request.removeAttribute(KNOWN);
        asking = null;
    }

    /** In this sitting a second factor was just set up. */
    public void proved() {
        token().ifPresent(sittings::proved);
        lookAgain();
    }

    /** What the cookie says, known or not. */
    public Optional<String> token() {
        return fresh != null ? Optional.of(fresh) : token(request);
    }

    /** What the cookie of this request says, known or not. */
    public static Optional<String> token(HttpServletRequest request) {
        return Cookies.read(request, Cookies.ACCOUNT).filter(value -> value.length() < LONGEST);
    }

    /** Who asks in this request was looked up already. */
    public static void know(HttpServletRequest request, Optional<Sittings.Asking> asking) {
        request.setAttribute(KNOWN, asking);
    }

    private Optional<Sittings.Asking> asking() {
        if (asking == null) {
            asking = known();
            asking = asking == null ? token().flatMap(sittings::byToken) : asking;
            if (request.getMethod().equals("POST") && asking.filter(Sittings.Asking::stale).isPresent()) {
                sittings.seen(token().orElseThrow());
            }
        }
        return asking;
    }

    /** What was looked up before this request came to a page; null where nothing was, or something has changed since. */
    @SuppressWarnings("unchecked")
    private Optional<Sittings.Asking> known() {
        return (Optional<Sittings.Asking>) request.getAttribute(KNOWN);
    }
}
