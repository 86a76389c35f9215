package org.forewarned.identity;

import java.util.stream.Stream;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of accounts and of administration: axe-core finds nothing, the Nu checker no error, and nothing runs out of a narrow window. */
@Tag("looks")
class AccountAccessibilityIT {

    private static Visitor stranger;
    private static Visitor signedIn;
    private static Somebody boss;

    @BeforeAll
    static void start() {
        boss = Somebody.with(Role.ADMINISTRATOR, Role.AUTHOR);
        stranger = Visitor.of(OpenServer.shared().server(), Visitor::inspecting);
        signedIn = Visitor.of(OpenServer.shared().server(), Visitor::inspecting);
        signedIn.context().addCookies(boss.visitor().cookies());
    }

    @AfterAll
    static void stop() {
        stranger.close();
        signedIn.close();
    }

    static Stream<String> open() {
        return Stream.of("/sign-in", "/sign-in/forgotten", "/sign-in/forgotten?sent=1", "/sign-in/new-password/0123456789abcdef0123456789abcdef", "/sign-out", "/register",
                "/register?sent=1", "/account/confirm/done?came=half");
    }

    @ParameterizedTest
    @MethodSource("open")
    void nobodyIsKeptOut(String path) {
        look(stranger, path, new org.forewarned.platform.testing.PlainVisitor(OpenServer.shared().server()).get(path));
    }

    static Stream<String> own() {
        return Stream.of("/account", "/account/password", "/account/email", "/account/learner-code", "/account/second-factor", "/account/passkeys", "/sign-out",
                "/administration", "/administration/people", "/administration/people/self");
    }

    @ParameterizedTest
    @MethodSource("own")
    void norWhoeverIsSignedIn(String path) {
        String real = path.replace("self", boss.account().toString());
        look(signedIn, real, boss.visitor().get(real));
    }

    private static void look(Visitor visitor, String path, Answer answer) {
        HtmlChecker.check(path, answer.is(200).html());
        visitor.open(path);
        Looks.at(visitor.page(), path);
    }
}
