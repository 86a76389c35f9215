package org.forewarned.authorisation;

import java.util.function.Supplier;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.organisations.School;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;

/** The kinds of people who may ask for a page: the columns of {@code authorisation.txt}, by their words. A new kind is a line here and a column there. */
enum Kind {
    STRANGER(() -> new PlainVisitor(OpenServer.shared().server())),
    LEARNER(Kind::learner),
    ACCOUNT(() -> Somebody.with().visitor()),
    AUTHOR(() -> Somebody.with(Role.AUTHOR).visitor()),
    REVIEWER(() -> Somebody.with(Role.REVIEWER).visitor()),
    TRANSLATOR(() -> Somebody.with(Role.TRANSLATOR).visitor()),
    /** An administrator who has not proved a second factor. */
    HALF_ADMINISTRATOR(() -> Somebody.withPasswordOnly(Role.ADMINISTRATOR).visitor()),
    ADMINISTRATOR(() -> Somebody.with(Role.ADMINISTRATOR).visitor()),
    COORDINATOR(() -> School.shared().coordinator().visitor()),
    DEPUTY(() -> School.shared().deputy().visitor()),
    UNIT_COORDINATOR(() -> School.shared().unitCoordinator().visitor()),
    UNIT_DEPUTY(() -> School.shared().unitDeputy().visitor()),
    /** Somebody who learns there. */
    MEMBER(Kind::member),
    /** A coordinator of another organisation. */
    ELSEWHERE(() -> School.fresh("Another School").coordinator().visitor());

    private final Supplier<PlainVisitor> maker;
    private static Attempts attempts;
    private PlainVisitor visitor;

    Kind(Supplier<PlainVisitor> maker) {
        this.maker = maker;
    }

    /** One of this kind; the same for the whole test. */
    synchronized PlainVisitor visitor() {
        if (visitor == null) {
            visitor = maker.get();
        }
        return visitor;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static PlainVisitor member() {
        School school = School.shared();
        PlainVisitor visitor = Somebody.with().visitor();
        String code = School.in(w -> w.ways.one(School.asker(school.coordinator()), school.id(), school.way()).code());
        visitor.get("/join/" + code);
        visitor.post("/join/" + code, "name", "Sam Member").sees("You have joined");
        return visitor;
    }

    /** Somebody who has passed once and is at it again. */
    private static PlainVisitor learner() {
        QuickLearner learner = new QuickLearner(OpenServer.shared().server(), Answers.to("county-lines"));
        learner.finishes(learner.module().lessons().get(0));
        learner.passes();
        String passed = learner.attempt();
        learner.begins();
        attempts = new Attempts(id(passed), id(learner.attempt()), id(learner.visitor().get("/my-learning").document().select("a[href^=/my-learning/follow-up/]").attr("href")));
        return learner.visitor();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The attempts of {@link #LEARNER}. */
    static Attempts attempts() {
        LEARNER.visitor();
        return attempts;
    }

    /** Ids of attempts, and of their enrolment. */
    record Attempts(String passed, String open, String enrolment) {
    }
}
