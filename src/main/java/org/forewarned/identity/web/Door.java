package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.CurrentAccount;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.identity.LearnerOfAccount;
import org.forewarned.identity.PasswordRules;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.mail.Mail;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Origins;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Visit;

/** What the pages of accounts share: who is there, letting them in and out, and the fields for an address and a new password. */
@RequestScoped
class Door {

    private static final String EMAIL = "email";
    private static final String PASSWORD = "password";
    private static final String ACCOUNT = "/account";

    private CurrentAccount current;
    private CurrentLearner device;
    private LearnerOfAccount learner;
    private PasswordRules rules;
    private Half half;
    private Origins origins;
    private Visit visit;
    private Form form;

    protected Door() {
    }

    @Inject
    Door(CurrentAccount current, CurrentLearner device, LearnerOfAccount learner, PasswordRules rules, Half half, Origins origins, Visit visit, Form form) {
        this.current = current;
        this.device = device;
        this.learner = learner;
        this.rules = rules;
        this.half = half;
        this.origins = origins;
        this.visit = visit;
        this.form = form;
    }

    CurrentAccount current() {
        return current;
    }

    Form form() {
        return form;
    }

    Visit visit() {
        return visit;
    }

    String language() {
        return visit.language();
    }

    /** The visitor's network, for limits. */
    String address() {
        return origins.address((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    HttpServletResponse response() {
        return (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Where to go on: a path of ours, or the account. */
    String next() {
        return Redirect.local(form.sent() ? form.value("next") : visit.query("next"), ACCOUNT);
    }

    /** Whether this device has progress that could go along into an account. */
    boolean canBring() {
        return current.account().isEmpty() && device.ofDevice().isPresent();
    }

    /** Lets somebody in who has proved enough. */
    void enter(UUID account, String way, boolean second, String next, boolean bring) {
        Optional<UUID> here = bring ? device.ofDevice() : Optional.empty();
        current.signIn(account, way, second, response());
        here.ifPresent(known -> learner.join(current, known));
        Redirect.to(next);
    }

    /** Lets somebody as far as the second proof. */
    void enterHalf(UUID account, String way, String next, boolean bring) {
        half.begin(new Half.Entry(account, way, next, bring), response());
        Redirect.to("/sign-in/second");
    }

    Optional<Half.Entry> half() {
        return half.entry();
    }

    /** Makes sure that who asks signed in within the hour; what opens the account for good asks for it. */
    void mustBeRecent() {
        if (!current.recent()) {
            throw new NotSignedIn();
        }
    }

    /** The address that was typed, or a problem with it. */
    Optional<String> email() {
        String email = form.value(EMAIL);
        if (!Mail.isAddress(email)) {
            form.problem(EMAIL, email.isEmpty() ? "sign-in.fault.email" : "sign-in.fault.address");
            return Optional.empty();
        }
        return Optional.of(email);
    }

    /** The new password that was typed, or a problem with it. */
    Optional<String> newPassword(String email) {
        String password = form.value(PASSWORD);
        Optional<PasswordRules.Fault> fault = rules.fault(password, email);
        fault.ifPresent(wrong -> form.problem(PASSWORD, "password.fault." + wrong.word(), PasswordRules.SHORTEST, PasswordRules.LONGEST));
        return fault.isPresent() ? Optional.empty() : Optional.of(password);
    }

    /** A day for reading. */
    String day(Instant at) {
        return Days.read(Days.of(at), visit.locale());
    }

    /** A day with its time. */
    String moment(Instant at) {
        return ZonedDateTime.ofInstant(at, Days.UK).format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(visit.locale()));
    }
}
