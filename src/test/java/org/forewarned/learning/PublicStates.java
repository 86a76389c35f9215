package org.forewarned.learning;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;

/** What anybody sees who has done nothing here. */
final class PublicStates {

    private final PlainVisitor nobody = new PlainVisitor(RunningServer.shared());
    private final List<State> states = new ArrayList<>();

    List<State> all() {
        add("home", "fresh", "/");
        add("modules", "all", "/modules");
        add("modules", "narrowed", "/modules?audience=schools&nation=wales");
        add("modules", "none fits", "/modules?minutes=20&topic=county-lines");
        Answers.ALL.forEach(module -> add("module", module + " fresh", "/modules/" + module));
        add("my learning", "empty", "/my-learning");
        add("delete", "nothing to delete", "/my-learning/delete");
        add("search", "fresh", "/search");
        add("search", "found", "/search?q=bank");
        add("search", "misspelt", "/search?q=exploitashun");
        add("search", "nothing found", "/search?q=qqqqzzzz");
        add("glossary", "all", "/glossary");
        add("help", "all nations", "/help");
        add("give information", "all nations", "/give-information");
        add("settings", "nothing chosen", "/settings");
        add("leave", "without script", "/leave");
        List.of("/about", "/privacy", "/privacy/young-people", "/accessibility", "/cookies", "/contact", "/how-modules-are-made")
                .forEach(path -> add("content", path, path));
        add("error", "not found", "/nowhere/at/all");
        states.add(State.of("error", "too big", nobody.post("/settings", "nation", "x".repeat(20_000)).is(413)));
        states.add(State.of("error", "cannot be sent to", nobody.post("/about", "a", "b").is(405)));
        nobody.post("/settings", "nation", "scotland", "audience", "finance");
        add("settings", "chosen", "/settings");
        add("help", "one nation", "/help");
        add("home", "for one nation", "/");
        return states;
    }

    private void add(String kind, String name, String path) {
        Answer answer = nobody.get(path);
        states.add(State.of(kind, name, answer));
    }
}
