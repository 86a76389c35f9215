package org.forewarned.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Question;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;

/** What a learner comes to see beside lessons: their modules, the assessment, what is kept for them. */
final class LearnerStates {

    private static final RunningServer SERVER = RunningServer.shared();

    private final Answers module;
    private final List<State> states = new ArrayList<>();

    LearnerStates(Answers module) {
        this.module = module;
    }

    List<State> all() {
        begun();
        assessment();
        passed();
        codes();
        beforeAndAfter();
        return states;
    }

    private void begun() {
        QuickLearner learner = learner();
        learner.finishes(module.lessons().get(0));
        add("module", "begun, with the code to keep", learner.visitor().get(module.path()));
        add("home", "with a module begun", learner.visitor().get("/"));
        add("my learning", "a module under way", learner.visitor().get("/my-learning"));
        add("my learning", "device kept", learner.visitor().post("/my-learning", "keep", "1"));
        add("data", "a module begun", learner.visitor().get("/my-learning/data"));
        add("delete", "asked", learner.visitor().get("/my-learning/delete"));
        add("delete", "not sure", learner.visitor().post("/my-learning/delete"));
        add("error", "sent once more", new PlainVisitor(SERVER).with("sitting", learner.visitor().cookie("sitting")).post(module.path("assessment"), "layout", "all"));
        for (Lesson lesson : module.lessons()) {
            learner.finishes(lesson);
        }
        add("module", "all lessons done", learner.visitor().get(module.path()));
        add("my learning", "only the assessment left", learner.visitor().get("/my-learning"));
        add("my learning", "device forgotten", learner.visitor().post("/my-learning", "forget", "1"));
    }

    private void assessment() {
        QuickLearner learner = learner();
        add("assessment", "fresh", new PlainVisitor(SERVER).get(module.path("assessment")));
        Answer all = learner.begins();
        List<Question> asked = learner.asked(all);
        add("all questions", "fresh", all);
        add("review", "nothing answered", learner.visitor().get(learner.attempt("review")));
        Set<String> kinds = new TreeSet<>();
        for (int i = 0; i < asked.size(); i++) {
            if (kinds.add(asked.get(i).kind().slug())) {
                add("question", asked.get(i).kind().slug(), learner.visitor().get(learner.attempt(String.valueOf(i + 1))));
                add("question", asked.get(i).kind().slug() + " left out", learner.visitor().post(learner.attempt(String.valueOf(i + 1))));
            }
        }
        asked.stream().filter(q -> Answers.right(q).get(0).listed()).findFirst().ifPresent(listed -> add("all questions", "one half answered",
                learner.visitor().post(learner.attempt("all"), Answers.right(listed).get(0).name(), Answers.right(listed).get(0).value())));
        learner.keeps(asked.subList(0, 5), Answers::wrong);
        add("assessment", "under way", learner.visitor().get(module.path("assessment")));
        add("question", "answered", learner.visitor().get(learner.attempt("1")));
        add("review", "half answered", learner.visitor().get(learner.attempt("review")));
        add("all questions", "half answered", learner.visitor().get(learner.attempt("all")));
        add("result", "not passed", learner.handsIn());
        add("assessment", "tried", learner.visitor().get(module.path("assessment")));
    }

    private void passed() {
        QuickLearner learner = learner();
        List<Question> asked = learner.asked(learner.begins());
        add("review", "complete", learner.keeps(asked, Answers::right));
        add("result", "everything right", learner.handsIn());
        add("module", "passed", learner.visitor().get(module.path()));
        add("my learning", "a module finished", learner.visitor().get("/my-learning"));
    }

    private void beforeAndAfter() {
        QuickLearner learner = learner();
        String path = module.path("before-after");
        List<Question> asked = module.words().beforeAfter().questions();
        String[] given = asked.stream().flatMap(question -> java.util.stream.Stream.of(question.id(), question.choices().get(0).id())).toArray(String[]::new);
        add("before and after", "before", learner.visitor().get(path));
        add("before and after", "nothing answered", learner.visitor().post(path));
        learner.visitor().post(path, given);
        add("module", "begun with questions", learner.visitor().get(module.path()));
        add("result", "with the questions once more", learner.passes());
        add("module", "with the questions once more", learner.visitor().get(module.path()));
        add("before and after", "after", learner.visitor().get(path));
        add("before and after", "nothing answered after", learner.visitor().post(path));
        add("before and after", "done", learner.visitor().post(path, given));
        String again = learner.visitor().get("/my-learning").document().select("a[href^=/my-learning/follow-up/]").attr("href");
        add("follow up", "offered", learner.visitor().get(again));
        add("follow up", "waiting", learner.visitor().post(again, "by", "visit"));
        add("follow up", "stopped", learner.visitor().post(again, "stop", "1"));
    }

    private void codes() {
        QuickLearner learner = learner();
        learner.finishes(module.lessons().get(0));
        String code = learner.code();
        QuickLearner other = learner();
        other.finishes(module.lessons().get(1));
        add("learner code", "fresh", new PlainVisitor(SERVER).get("/learner-code"));
        add("learner code", "nothing typed", new PlainVisitor(SERVER).post("/learner-code", "code", ""));
        add("learner code", "misspelt", new PlainVisitor(SERVER).post("/learner-code", "code", code.replaceFirst("^\\w+", "xqzv") + "x"));
        add("learner code", "to decide", other.visitor().post("/learner-code", "code", code));
        add("learner code", "replaced", learner.visitor().post("/learner-code", "replace", "1"));
    }

    private void add(String kind, String name, Answer answer) {
        states.add(State.of(kind, name, answer));
    }

    private QuickLearner learner() {
        return new QuickLearner(SERVER, module);
    }
}
