package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.forewarned.identity.ProviderSignIn;
import org.forewarned.identity.oidc.Refused;
import org.forewarned.identity.oidc.Refused.Kind;
import org.forewarned.platform.web.Cookies;
import org.forewarned.platform.web.Incident;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;

/** What somebody began who signs in elsewhere, in a cookie of their browser from the first page to the last; and what went wrong. */
@RequestScoped
class Errand {

    private static final Logger LOG = Logger.getLogger(Errand.class.getName());

    private HttpServletRequest request;
    private ProviderSignIn signIn;
    private Door door;
    private Fault fault;

    protected Errand() {
    }

    @Inject
    Errand(HttpServletRequest request, ProviderSignIn signIn, Door door) {
        this.request = request;
        this.signIn = signIn;
        this.door = door;
    }

    /** Leads to a provider to sign in; false where it is not offered. */
    boolean begin(UUID provider, String next) {
        return lead(provider, signIn.begin(door.current(), provider, next));
    }

    /** Leads to a provider to add it to the account. */
    boolean beginJoining(UUID provider) {
        return lead(provider, signIn.beginJoining(door.current(), provider));
    }

    private boolean lead(UUID provider, Optional<String> begun) {
        begun.ifPresent(sealed -> {
            Cookies.write(request, door.response(), Cookies.PROVIDER, sealed, ProviderSignIn.LASTS);
            Redirect.to("/sign-in/go/" + provider);
        });
        return begun.isPresent();
    }

    /** Where the browser goes now; nothing when it can't. */
    Optional<ProviderSignIn.Leading> leading() {
        try {
            return Optional.of(signIn.leading(cookie(), provider()));
        } catch (Refused refused) {
            note(refused);
            return Optional.empty();
        }
    }

    /** What came of it; nothing when the answer was refused. */
    Optional<ProviderSignIn.Entry> finish() {
        String sealed = cookie();
        UUID provider = provider();
        Cookies.expire(request, door.response(), Cookies.PROVIDER);
        try {
            return Optional.of(signIn.finish(door.current(), sealed, provider, answer(), door.address()));
        } catch (Refused refused) {
            note(refused);
            return Optional.empty();
        }
    }

    private Map<String, String> answer() throws Refused {
        Map<String, String> answer = new LinkedHashMap<>();
        for (Map.Entry<String, String[]> part : request.getParameterMap().entrySet()) {
            if (part.getValue().length != 1) {
                throw new Refused(Kind.BROKEN, "the answer says something twice");
            }
            answer.put(part.getKey(), part.getValue()[0]);
        }
        return answer;
    }

    /** Keeps a newcomer while they decide. */
    void keep(String newcomer) {
        Cookies.write(request, door.response(), Cookies.PROVIDER, newcomer, ProviderSignIn.LASTS);
        Redirect.to("/sign-in/first");
    }

    /** Who is new here; nothing when nobody is, or it was too long ago. */
    Optional<ProviderSignIn.Greeting> greeting() {
        return signIn.greeting(cookie());
    }

    /** Makes the newcomer's account. */
    Optional<ProviderSignIn.Entry> welcome() {
        Optional<ProviderSignIn.Entry> entry = signIn.welcome(cookie());
        Cookies.expire(request, door.response(), Cookies.PROVIDER);
        return entry;
    }

    private void note(Refused refused) {
        fault = new Fault(refused.kind().word(), Incident.number());
        LOG.info("incident=" + fault.incident() + " sign-in by provider=" + provider() + " refused: " + refused.getMessage());
        door.response().setStatus(400);
    }

    /** What went wrong; nothing as long as nothing did. */
    Fault fault() {
        return fault;
    }

    private String cookie() {
        return Cookies.read(request, Cookies.PROVIDER).orElse("");
    }

    private UUID provider() {
        return id(door.visit().param("provider"));
    }

    /** An id that came from outside. */
    static UUID id(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Stop.notFound();
        }
        return UUID.fromString(text);
    }

    /**
     * Why it did not work.
     *
     * @param kind the end of the key of its text
     */
    public record Fault(String kind, String incident) {
    }
}
