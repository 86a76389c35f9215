package org.forewarned.learning;

import java.util.ArrayList;
import java.util.List;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Message;
import org.forewarned.markup.Part;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Step;
import org.forewarned.markup.Way;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;

/** A lesson before and after whatever can be done in it. */
final class LessonStates {

    private static final String KIND = "lesson";

    private final Answers module;

    LessonStates(Answers module) {
        this.module = module;
    }

    List<State> of(Lesson lesson) {
        String name = module.id() + "/" + lesson.id();
        List<State> states = new ArrayList<>();
        states.add(State.of(KIND, name + " fresh", nobody().get(module.path(lesson.id())).sees(lesson.action())));
        states.add(State.of(KIND, name + " with another nation and work", elsewhere().get(module.path(lesson.id()))));
        QuickLearner right = learner();
        QuickLearner wrong = learner();
        for (var block : lesson.blocks()) {
            if (block instanceof Question question) {
                right.answers(lesson, question, Answers.right(question));
                wrong.answers(lesson, question, Answers.wrong(question));
                states.add(State.of(KIND, name + " with " + question.id() + " left out", nobody().post(module.path(lesson.id()), "block", question.id())));
            } else if (block instanceof Message message) {
                right.sends(lesson, message, marks(message));
                wrong.sends(lesson, message, "none", "1");
                states.add(State.of(KIND, name + " with " + message.id() + " unmarked", nobody().post(module.path(lesson.id()), "block", message.id())));
            } else if (block instanceof Scenario scenario) {
                right.decides(lesson, scenario, scenario.steps().get(0).ways().get(0).target());
                toTheEnd(wrong, lesson, scenario);
            }
        }
        states.add(State.of(KIND, name + " right, stories mid-way", right.opens(lesson)));
        states.add(State.of(KIND, name + " wrong, stories at an end", wrong.opens(lesson)));
        return states;
    }

    /** One of each thing to do, whichever lesson it is in. */
    List<State> some() {
        return module.lessons().stream().filter(lesson -> lesson.equals(module.first(Scenario.class).lesson()) || lesson.equals(module.first(Message.class).lesson()))
                .flatMap(lesson -> of(lesson).stream()).toList();
    }

    List<State> all() {
        return module.lessons().stream().flatMap(lesson -> of(lesson).stream()).toList();
    }

    private static String[] marks(Message message) {
        List<String> pairs = new ArrayList<>();
        message.parts().stream().filter(part -> part.mark() != Part.Mark.NONE).skip(1)
                .forEach(part -> pairs.addAll(List.of(message.id(), String.valueOf(part.number()))));
        return pairs.toArray(String[]::new);
    }

    /** Risky ways first, with a step back from them, so that the page is as long as it gets. */
    private static void toTheEnd(QuickLearner learner, Lesson lesson, Scenario scenario) {
        Step here = scenario.steps().get(0);
        for (int i = 0; i < scenario.steps().size() && !here.ways().isEmpty(); i++) {
            Way last = here.ways().get(here.ways().size() - 1);
            for (Way way : here.ways()) {
                learner.decides(lesson, scenario, way.target());
                if (way != last) {
                    learner.sends(lesson, scenario, "back", "1");
                }
            }
            here = scenario.step(last.target()).orElseThrow();
        }
    }

    private QuickLearner learner() {
        return new QuickLearner(RunningServer.shared(), module);
    }

    private static PlainVisitor nobody() {
        return new PlainVisitor(RunningServer.shared());
    }

    private static PlainVisitor elsewhere() {
        PlainVisitor visitor = nobody();
        visitor.post("/settings", "nation", "northern-ireland", "audience", "schools");
        return visitor;
    }
}
