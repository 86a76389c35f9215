package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.forewarned.learning.Answers.Field;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Question;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;

/** A learner whose server dies now and then: does again what was not answered to, and remembers what was. */
final class StubbornLearner {

    private static final int SEE_OTHER = 303;
    private static final String NAME = "Ada Lovelace";

    private final Answers module;
    private final Outages outages;
    private final PlainVisitor visitor;
    private final QuickLearner quick;
    private final Map<String, String> kept = new TreeMap<>();
    private String attempt;
    private byte[] certificate;

    StubbornLearner(RunningServer server, Answers module, Outages outages) {
        this.module = module;
        this.outages = outages;
        this.visitor = new PlainVisitor(server);
        this.quick = new QuickLearner(visitor, module);
    }

    /** What the server has answered to, by the name under which it is stored. */
    Map<String, String> kept() {
        return kept;
    }

    /** The id of the attempt that was handed in. */
    String attempt() {
        return attempt.replaceFirst(".*/", "");
    }

    byte[] certificate() {
        return certificate;
    }

    /** All lessons, the assessment, and the certificate. */
    void takesEverything() {
        for (Lesson lesson : module.lessons()) {
            lesson.blocks().stream().filter(Question.class::isInstance).map(Question.class::cast).forEach(question -> {
                sends(module.path(lesson.id()), QuickLearner.pairs(Answers.right(question), "block", question.id()));
                kept.put(Items.block(question.id()), stored(question));
            });
            sends(module.path(lesson.id()), "finish", "1");
            kept.put(Items.lesson(lesson.id()), "done");
        }
        attempt = sends(module.path("assessment"), "layout", "all").replaceFirst("/all$", "");
        var asked = quick.asked(insists(() -> visitor.get(attempt + "/all")));
        sends(attempt + "/all", QuickLearner.pairs(asked.stream().flatMap(question -> Answers.right(question).stream()).toList()));
        assertThat(sends(attempt + "/review")).isEqualTo(attempt + "/result");
        insists(() -> visitor.get(attempt + "/result")).sees("You passed");
        certificate = insists(() -> visitor.post(module.path("certificate"), "name", NAME)).is(200).body();
    }

    /** Sends a form until it is answered to; where the answer leads. The page there is opened too. */
    private String sends(String path, String... pairs) {
        Answer answer = insists(() -> visitor.postOnce(path, pairs)).is(SEE_OTHER);
        insists(() -> visitor.get(answer.location())).is(200);
        return answer.location();
    }

    private Answer insists(Supplier<Answer> deed) {
        while (true) {
            outages.waitUntilOver();
            try {
                return deed.get();
            } catch (UncheckedIOException unanswered) {
                outages.noticed(!(unanswered.getCause() instanceof ConnectException));
            }
        }
    }

    /** As the server stores a right answer. */
    private static String stored(Question question) {
        return switch (question.kind()) {
            case ORDER, MATCH -> question.choices().stream().map(choice -> choice.id()).collect(Collectors.joining(" "));
            default -> Answers.right(question).stream().map(Field::value).collect(Collectors.joining(" "));
        };
    }
}
