package org.forewarned.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.identity.CurrentAccount;
import org.forewarned.identity.Sittings;

/**
 * Tells the server who is asking: the account whose sitting the cookie names, however it was begun (password, passkey, link, or another's sign-in by
 * OpenID Connect). Whoever has none goes on as a visitor; a page that is not for everybody sends them to sign in by itself. Nothing is remembered in a
 * session. Jakarta Security allows one such mechanism per application.
 */
@ApplicationScoped
public class AccountMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(AccountMechanism.class.getName());
    private static final String ASSETS = "/assets/";

    private Sittings sittings;

    protected AccountMechanism() {
    }

    @Inject
    AccountMechanism(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return asking(request).map(asking -> context.notifyContainerAboutLogin(new CallerPrincipal(asking.account().toString()), asking.proved()))
                .orElseGet(context::doNothing);
    }

    private Optional<Sittings.Asking> asking(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(ASSETS)) {
            return Optional.empty();
        }
        try {
            Optional<Sittings.Asking> asking = CurrentAccount.token(request).flatMap(sittings::byToken);
            CurrentAccount.know(request, asking);
            return asking;
        } catch (RuntimeException noDatabase) {
            LOG.log(Level.FINE, "who is asking is looked up again by the page, which says what is wrong", noDatabase);
            return Optional.empty();
        }
    }
}
