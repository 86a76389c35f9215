package org.forewarned.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.forewarned.learning.Answers.Field;
import org.forewarned.markup.Block;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;

/** A learner without a browser, for tests that are about what comes after. */
public final class QuickLearner {

    private final PlainVisitor visitor;
    private final Answers module;
    private String attempt;

    public QuickLearner(RunningServer server, Answers module) {
        this(new PlainVisitor(server), module);
    }

    public QuickLearner(PlainVisitor visitor, Answers module) {
        this.visitor = visitor;
        this.module = module;
    }

    /** The one behind it, for what has no verb here. */
    public PlainVisitor visitor() {
        return visitor;
    }

    public Answers module() {
        return module;
    }

    public Answer opens(Lesson lesson) {
        return visitor.get(module.path(lesson.id()));
    }

    public Answer finishes(Lesson lesson) {
        return visitor.post(module.path(lesson.id()), "finish", "1");
    }

    public Answer answers(Lesson lesson, Question question, List<Field> fields) {
        return visitor.post(module.path(lesson.id()), pairs(fields, "block", question.id()));
    }

    public Answer decides(Lesson lesson, Scenario scenario, String target) {
        return visitor.post(module.path(lesson.id()), "block", scenario.id(), "way", target);
    }

    public Answer sends(Lesson lesson, Block block, String... more) {
        List<String> pairs = new ArrayList<>(List.of("block", block.id()));
        pairs.addAll(List.of(more));
        return visitor.post(module.path(lesson.id()), pairs.toArray(String[]::new));
    }

    /** Begins an attempt, or goes on with the one that is open; the page with all questions. */
    public Answer begins() {
        Answer all = visitor.post(module.path("assessment"), "layout", "all");
        attempt = all.path().replaceFirst("/all$", "");
        return all;
    }

    /** The address of the attempt, or of something in it. */
    public String attempt(String... below) {
        return attempt + (below.length == 0 ? "" : "/" + String.join("/", below));
    }

    /** The questions that a page with all of them asks, in order. */
    public List<Question> asked(Answer all) {
        List<String> ids = all.document().select("form.ask p.hint[id]").eachAttr("id");
        return ids.stream().map(id -> module.words().question(id.replaceFirst("-hint$", "")).orElseThrow()).toList();
    }

    /** Keeps these answers to all questions. */
    public Answer keeps(List<Question> questions, Function<Question, List<Field>> answer) {
        List<Field> fields = questions.stream().flatMap(question -> answer.apply(question).stream()).toList();
        return visitor.post(attempt("all"), pairs(fields));
    }

    public Answer handsIn() {
        return visitor.post(attempt("review"));
    }

    /** Takes the assessment and has everything right; the result. */
    public Answer passes() {
        keeps(asked(begins()), Answers::right);
        return handsIn().sees("You passed");
    }

    /** Makes the certificate; the PDF, or the page that says why not. */
    public Answer certificate(String name, String... more) {
        List<String> pairs = new ArrayList<>(List.of("name", name));
        pairs.addAll(List.of(more));
        return visitor.post(module.path("certificate"), pairs.toArray(String[]::new));
    }

    /** The five words, as the page shows them until they are kept. */
    public String code() {
        return visitor.get("/my-learning").document().select("#code-text").text();
    }

    static String[] pairs(List<Field> fields, String... more) {
        List<String> pairs = new ArrayList<>(List.of(more));
        fields.forEach(field -> pairs.addAll(List.of(field.name(), field.value())));
        return pairs.toArray(String[]::new);
    }
}
