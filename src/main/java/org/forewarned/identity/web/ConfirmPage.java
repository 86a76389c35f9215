package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.forewarned.identity.AccountCare;
import org.forewarned.platform.web.Redirect;

/** The page behind a link that confirms an address. Opening it changes nothing, so that a mail program that looks at links does not either. */
@Named
@RequestScoped
public class ConfirmPage {

    private AccountCare care;
    private Door door;

    protected ConfirmPage() {
    }

    @Inject
    ConfirmPage(AccountCare care, Door door) {
        this.care = care;
        this.door = door;
    }

    public void post() {
        Redirect.to("/account/confirm/done?came=" + care.confirm(token()).word());
    }

    /** Whether the link works. */
    public boolean known() {
        return care.confirms(token());
    }

    /** What came of it: {@code address}, {@code half}, {@code moved}; else {@code no}. */
    public String came() {
        String came = door.visit().query("came");
        return came.matches("address|half|moved") ? came : "no";
    }

    private String token() {
        return door.visit().param("token");
    }
}
