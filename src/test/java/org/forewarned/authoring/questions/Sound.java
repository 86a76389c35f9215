package org.forewarned.authoring.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.authoring.questions.Loss.What;
import org.forewarned.markup.Fixture;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Modules;
import org.forewarned.markup.Problem;
import org.forewarned.markup.Question;

/** Puts imported questions into the pool of a module: whatever is wrong with them there must have been said. */
final class Sound {

    private static final Set<String> OF_THE_POOL = Set.of("few-critical", "few-actions", "small-pool");
    private static final Map<String, What> SAID = Map.of("no-feedback", What.FEEDBACK, "no-explanation", What.EXPLANATION, "typed-number", What.MEND, "prevent", What.MEND);

    private Sound() {
    }

    static ImportedQuestions all(ImportedQuestions imported) {
        assertThat(imported.questions().stream().map(ImportedQuestion::id)).doesNotHaveDuplicates();
        imported.questions().forEach(question -> one(question, imported));
        return imported;
    }

    /** As the checker reads it. */
    static Question one(ImportedQuestion question, ImportedQuestions imported) {
        String pool = "---\ntitle: Pool\nsummary: Of one.\n---\n" + question.block(question.id(), Map.of("objective", "tell")) + "\n";
        var checked = Modules.check(Fixture.with(Map.of("en/assessment.md", pool)), Fixture.ENTRIES);
        Set<What> said = imported.losses(question).stream().map(Loss::what).collect(Collectors.toSet());
        List<Problem> unsaid = checked.errors().stream().filter(problem -> problem.file().equals("en/assessment.md") && !OF_THE_POOL.contains(problem.code())
                && !said.contains(SAID.getOrDefault(problem.code(), What.NOTHING))).toList();
        assertThat(unsaid).as(pool).isEmpty();
        List<Question> read = checked.module().map(ModuleText::source).orElseThrow().pool();
        assertThat(read).as(pool).hasSize(1);
        assertThat(read.get(0).kind()).isEqualTo(question.kind());
        return read.get(0);
    }
}
