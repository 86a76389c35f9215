package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, with an authenticator that it plays itself. */
class PasskeyIT {

    private static final OpenServer OPEN = OpenServer.shared();

    @Test
    void aPasskeyIsMadeSignsInAndIsRemoved() {
        Somebody ada = Somebody.with();
        try (Visitor visitor = Visitor.of(OPEN.server())) {
            visitor.context().addCookies(ada.visitor().cookies());
            authenticator(visitor, true);
            visitor.open("/account/passkeys").sees("You have none yet.").type("Name of the new passkey", "My phone").press("Make a passkey").sees("Your passkey is ready.").sees("My phone");
            visitor.open("/account").press("Sign out").sees("You are signed out");

            visitor.open("/sign-in?next=/account/passkeys").press("Sign in with a passkey").sees("My phone").sees("last used");
            replay(visitor);

            visitor.open("/account/passkeys").press("Remove").sees("You have none yet.");
        }
    }

    @Test
    void besideAPasswordItIsTheSecondStep() {
        Somebody ada = Somebody.with();
        try (Visitor visitor = Visitor.of(OPEN.server())) {
            visitor.context().addCookies(ada.visitor().cookies());
            authenticator(visitor, false);
            visitor.open("/account/passkeys").type("Name of the new passkey", "Key").press("Make a passkey").sees("Your passkey is ready.");
            visitor.context().clearCookies();

            visitor.open("/sign-in").type("E-mail address", ada.email()).type("Password", AccountsWorld.PASSWORD).press("Sign in").sees("One more step");
            visitor.press("Use a passkey").sees("Where you are signed in");
        }
    }

    @Test
    void withoutScriptThePageSaysSo() {
        Somebody ada = Somebody.with();
        try (Visitor visitor = Visitor.of(OPEN.server(), Visitor::withoutScript)) {
            visitor.open("/sign-in").sees("Passkeys need JavaScript");
            assertThat(visitor.page().locator("form[data-passkey]").isVisible()).isFalse();
            visitor.type("E-mail address", ada.email()).type("Password", AccountsWorld.PASSWORD).press("Sign in").sees("Where you are signed in");
        }
    }

    /** What the browser answered once is of no use to anybody who saw it. */
    private static void replay(Visitor visitor) {
        visitor.open("/sign-in");
        visitor.page().evaluate("() => { HTMLFormElement.prototype.submit = function () { window.held = [this.elements.state.value, this.elements.answer.value]; }; }");
        visitor.press("Sign in with a passkey");
        visitor.page().waitForFunction("() => window.held");
        String state = (String) visitor.page().evaluate("() => window.held[0]");
        String answer = (String) visitor.page().evaluate("() => window.held[1]");
        assertThat(new PlainVisitor(OPEN.server()).postOnce("/sign-in", "state", state, "answer", answer).status()).as("once").isEqualTo(303);
        new PlainVisitor(OPEN.server()).post("/sign-in", "state", state, "answer", answer).is(200).sees("The passkey was not recognised");
        new PlainVisitor(OPEN.server()).post("/sign-in", "state", "made up", "answer", "{}").is(200).sees("The passkey was not recognised");
    }

    private static void authenticator(Visitor visitor, boolean verifies) {
        CDPSession browser = visitor.context().newCDPSession(visitor.page());
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", verifies);
        options.addProperty("isUserVerified", verifies);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject all = new JsonObject();
        all.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", all);
    }
}
