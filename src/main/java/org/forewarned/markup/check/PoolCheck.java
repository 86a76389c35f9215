package org.forewarned.markup.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forewarned.markup.ModuleFacts.Assessment;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Question;
import org.forewarned.markup.Translation;

/** Whether attempts can be drawn from the pool as {@code module.yaml} says. */
final class PoolCheck {
    private static final int CRITICAL = 5;

    private final Draft draft;
    private final Translation words;
    private final String file;

    PoolCheck(Draft draft, Translation words) {
        this.draft = draft;
        this.words = words;
        this.file = words.language() + "/assessment.md";
    }

    void run() {
        if (words.pool().isEmpty()) {
            if (draft.files().bytes(file).isPresent()) {
                error(1, "empty-pool", "Write the questions of the assessment as question blocks.");
            }
            return;
        }
        words.pool().forEach(this::question);
        Set<String> covered = new HashSet<>(words.pool().stream().map(Question::objective).toList());
        words.objectives().keySet().stream().filter(id -> !covered.contains(id)).forEach(id -> error(1, "uncovered-objective",
                "No question has the objective \"" + id + "\". Add one with objective=" + id + ", or take the objective out of module.md."));
        if (words.pool().stream().filter(Question::critical).count() < CRITICAL) {
            error(1, "few-critical", "Make at least " + CRITICAL + " questions critical (critical=true action=…).");
        }
        Stream.concat(Stream.of(Optional.<Nation>empty()), Arrays.stream(Nation.values()).map(Optional::of)).forEach(this::draw);
    }

    private void question(Question question) {
        int line = question.span().line();
        if (question.kind() == Question.Kind.SCALE) {
            error(line, "scale-scored", "A scale has no right answer and can't be in an assessment. Put it into a lesson.");
        }
        if (question.objective().isEmpty()) {
            error(line, "missing-attribute", "Name the objective that this question is about: objective=…");
        }
    }

    /** For those of one nation, or for those who chose none. */
    private void draw(Optional<Nation> nation) {
        List<Question> asked = words.pool().stream()
                .filter(question -> question.nations().isEmpty() || nation.isPresent() && question.nations().contains(nation.get())).toList();
        String whom = nation.map(one -> "learners in " + one.slug()).orElse("learners who chose no nation");
        Assessment rule = draft.facts().assessment();
        if (asked.size() < rule.draw()) {
            error(1, "small-pool", "There are " + asked.size() + " questions for " + whom + ", but " + rule.draw() + " are drawn. Add some.");
        } else if (asked.size() < 2 * rule.draw()) {
            draft.problems().warning(file, 1, 1, "small-pool", "There are only " + asked.size() + " questions for " + whom
                    + "; with twice the draw (" + 2 * rule.draw() + ") a new attempt is a new one.");
        }
        long actions = asked.stream().filter(Question::critical).map(Question::action).distinct().count();
        if (actions < rule.critical()) {
            error(1, "few-actions", "The critical questions for " + whom + " are about " + actions + " different actions; module.yaml asks for "
                    + rule.critical() + ".");
        }
    }

    private void error(int line, String code, String message) {
        draft.problems().error(file, line, 1, code, message);
    }
}
