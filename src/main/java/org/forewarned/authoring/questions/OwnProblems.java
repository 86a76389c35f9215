package org.forewarned.authoring.questions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.forewarned.authoring.questions.Loss.What;
import org.forewarned.markup.AvoidList;
import org.forewarned.markup.Entries;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Modules;
import org.forewarned.markup.Problem;

/** Asks the checker about an imported question, in a pool with nothing else, and reports what the author has to mend in it. */
final class OwnProblems {

    private static final String POOL = "en/assessment.md";
    private static final String FRONT = "---\ntitle: Pool\nsummary: Imported questions.\n---\n";
    private static final int FIRST = 5;
    /** Said already, and about the pool. */
    private static final Set<String> KNOWN = Set.of("no-feedback", "no-explanation", "empty-pool", "few-critical", "few-actions", "small-pool", "uncovered-objective");
    /** About words, which an author changes; an error of any other kind means that the block is not what was meant. */
    private static final Set<String> WORDS = Set.of("typed-number", "prevent");
    private static final ModuleFiles MODULE = new ModuleFiles(new TreeMap<>(Map.of(
            "module.yaml", bytes("""
                    id: imported
                    topic: any
                    level: introduction
                    fit: [adults]
                    audiences: [everyone]
                    nations: [england, wales, scotland, northern-ireland]
                    language: en
                    translations: []
                    lessons:
                      - {id: lesson, minutes: 5}
                    assessment: {draw: 5, critical: 3, pass-mark: 0.8}
                    completion: passed
                    renew-after-months: 12
                    licence: CC-BY-4.0
                    authors: [Nobody]
                    review: {status: unreviewed, written: 2026-01-01, due: 2036-01-01}
                    """),
            "sources.yaml", bytes("[]\n"),
            "en/module.md", bytes("---\ntitle: Imported\nsummary: Imported.\nobjectives:\n  any: Any.\n---\nImported.\n"),
            "en/lesson.md", bytes("---\ntitle: Imported\nsummary: Imported.\naction: Read.\n---\nImported.\n"))));

    private final Report report;

    OwnProblems(Report report) {
        this.report = report;
    }

    /** False if the block would not stand in a file as it is; that is reported, too. */
    boolean tell(ImportedQuestion question) {
        String pool = FRONT + question.block(question.id(), Map.of("objective", "any")) + "\n";
        List<Problem> errors = Modules.check(MODULE.with(POOL, bytes(pool)), new Nothing()).problems().stream()
                .filter(problem -> problem.isError() && problem.file().equals(POOL) && problem.line() >= FIRST && !KNOWN.contains(problem.code())).toList();
        errors.stream().filter(problem -> WORDS.contains(problem.code())).forEach(problem -> report.lost(What.MEND, line(pool, problem), problem.message()));
        List<Problem> others = errors.stream().filter(problem -> !WORDS.contains(problem.code())).toList();
        others.stream().findFirst().ifPresent(problem -> report.lost(What.UNREADABLE, question.body(), problem.message()));
        return others.isEmpty();
    }

    private static String line(String text, Problem problem) {
        return text.lines().skip(problem.line() - 1L).findFirst().orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An imported question refers to nothing. */
    private static final class Nothing implements Entries {

        @Override
        public Set<String> facts() {
            return Set.of();
        }

        @Override
        public Set<String> helplines() {
            return Set.of();
        }

        @Override
        public Set<String> helplineTopics() {
            return Set.of();
        }

        @Override
        public Set<String> terms() {
            return Set.of();
        }

        @Override
        public Set<String> topics() {
            return Set.of();
        }

        @Override
        public AvoidList avoid() {
            return AvoidList.NONE;
        }

        @Override
        public LocalDate today() {
            return LocalDate.EPOCH;
        }
    }
}
