package org.forewarned.demonstration;

import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;

/**
 * Somebody who learns, with nothing but their five words to come back by.
 *
 * @param name empty for somebody who came in by a card
 */
record Person(String name, String code, PlainVisitor visitor) {

    /** Comes in by a link, a class code or a card. */
    static Person join(RunningServer server, String way, String name) {
        PlainVisitor visitor = new PlainVisitor(server);
        Answer welcome = name.isEmpty() ? visitor.post(way) : visitor.post(way, "name", name);
        return new Person(name, welcome.sees("You have joined").document().select("#code-text").text(), visitor);
    }

    /** Comes back on another day. */
    Person back(RunningServer server) {
        PlainVisitor fresh = new PlainVisitor(server);
        fresh.post("/learner-code", "code", code);
        return new Person(name, code, fresh);
    }

    /** Takes the first lesson, and leaves it at that. */
    void begin(Answers module) {
        new QuickLearner(visitor, module).finishes(module.lessons().get(0));
    }

    /** Takes the first lesson, which is what most who know it already do, and passes the assessment. */
    void pass(Answers module) {
        QuickLearner learner = new QuickLearner(visitor, module);
        learner.finishes(module.lessons().get(0));
        learner.passes();
    }

    /** Takes the assessment and has everything wrong. */
    void fail(Answers module) {
        QuickLearner learner = new QuickLearner(visitor, module);
        learner.keeps(learner.asked(learner.begins()), Answers::wrong);
        learner.handsIn().sees("Not yet");
    }

    /** Makes the certificate of what was passed. */
    void certificate(Answers module) {
        new QuickLearner(visitor, module).certificate(name);
    }

    /** Says of every document that is asked that it was read and understood. */
    void read() {
        Answer mine = visitor.get("/my-learning");
        mine.document().select("button[name=read]").eachAttr("value").forEach(asked -> visitor.post("/my-learning", "read", asked));
    }
}
