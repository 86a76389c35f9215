package org.forewarned.platform.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** Pages as they were sent to somebody on the way through a test; at its end each is checked by the Nu checker and {@linkplain Looks looked at}. */
public final class ShownPages {

    private final RunningServer server;
    private final Map<String, Answer> pages = new LinkedHashMap<>();

    public ShownPages(RunningServer server) {
        this.server = server;
    }

    /** Keeps a page to be checked, under a name that says what state it is in. */
    public Answer show(String name, Answer answer) {
        pages.put(name, answer.is(200));
        return answer;
    }

    /** Checks all. */
    public void keepNobodyOut() {
        try (Visitor visitor = Visitor.of(server, Visitor::inspecting)) {
            SoftAssertions all = new SoftAssertions();
            pages.forEach((name, answer) -> {
                all.check(() -> HtmlChecker.check(name, answer.html()));
                visitor.open(answer.path(), answer.html());
                all.check(() -> Looks.at(visitor.page(), name));
            });
            all.assertAll();
        }
    }
}
