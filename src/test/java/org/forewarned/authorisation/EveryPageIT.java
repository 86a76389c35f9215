package org.forewarned.authorisation;

import java.util.Optional;
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

/**
 * Every address that answers with a page to somebody is looked at as they get it, light and dark, narrow and wide: so none is forgotten. The
 * many states of pages are the business of the tests of their capabilities.
 */
@Tag("full")
class EveryPageIT {

    private static Visitor visitor;

    @BeforeAll
    static void start() {
        visitor = Visitor.of(OpenServer.shared().server(), Visitor::inspecting);
    }

    @AfterAll
    static void stop() {
        visitor.close();
    }

    static Stream<String> patterns() {
        return AuthorisationIT.patterns().filter(pattern -> somebody(pattern).isPresent());
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void keepsNobodyOut(String pattern) {
        String path = Samples.path(pattern);
        Answer answer = somebody(pattern).orElseThrow().visitor().get(path);
        if (answer.header("Content-Type").startsWith("text/html")) {
            HtmlChecker.check(pattern, answer.html());
            visitor.open(path, answer.html());
            Looks.at(visitor.page(), pattern);
        }
    }

    /** Whoever sees most of it. */
    private static Optional<Kind> somebody(String pattern) {
        return Stream.of(Kind.COORDINATOR, Kind.ADMINISTRATOR, Kind.MEMBER, Kind.LEARNER, Kind.STRANGER).filter(kind -> AuthorisationIT.opens(pattern, kind)).findFirst();
    }
}
