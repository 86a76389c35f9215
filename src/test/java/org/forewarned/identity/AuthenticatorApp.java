package org.forewarned.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;

/**
 * The first administrator of a server, with the app that counts their codes.
 *
 * @param visitor signed in as them, with both factors
 * @param secret what the app was given
 * @param recoveryCodes for when the app is lost
 */
public record AuthenticatorApp(PlainVisitor visitor, String secret, List<String> recoveryCodes) {

    /** Opens the link that the console printed, and sets everything up. The server's clock shows about this moment. */
    public static AuthenticatorApp of(RunningServer server, String email, String password, Instant about) {
        PlainVisitor visitor = new PlainVisitor(server);
        Answer led = visitor.post(server.firstLink(), "email", email, "password", password).sees("Administrators need a second step");
        String secret = led.document().select("#secret").text().replace(" ", "");
        String setup = led.document().select("input[name=setup]").val();
        List<String> codes = around(secret, about).map(code -> visitor.post("/account/second-factor", "next", "/administration", "setup", setup, "code", code))
                .map(answer -> answer.document().select("#recovery-codes code").eachText()).filter(shown -> !shown.isEmpty()).findFirst().orElseThrow();
        return new AuthenticatorApp(visitor, secret, codes);
    }

    /** Signs in again, in a browser that was never here. */
    public static PlainVisitor signIn(RunningServer server, String email, String password, String secret, Instant about) {
        PlainVisitor visitor = new PlainVisitor(server);
        visitor.post("/sign-in", "email", email, "password", password).sees("One more step");
        around(secret, about).map(code -> visitor.post("/sign-in/second", "code", code)).filter(answer -> answer.text().contains("Your account")).findFirst().orElseThrow();
        return visitor;
    }

    /** Codes for this moment and those soon after it: how long ago the server's clock began is known only roughly. */
    private static Stream<String> around(String secret, Instant about) {
        return Stream.of(0, 60, 120, -60).map(Duration::ofSeconds).map(about::plus).map(at -> Totp.code(secret, at));
    }
}
