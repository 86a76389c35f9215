package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Modules;
import org.forewarned.markup.Translation;
import org.forewarned.platform.Content;
import org.forewarned.reference.Reference;
import org.junit.jupiter.api.Test;

class ReadAgainTest {

    private final Content content = new Content();

    @Test
    void everyQuestionOfEveryModuleLeadsToALesson() throws IOException {
        for (Path folder : content.moduleFolders()) {
            Translation words = words(folder.getFileName().toString());

            assertThat(words.pool()).allSatisfy(question -> assertThat(ReadAgain.lesson(words, question)).as(question.id()).isPresent());
        }
    }

    @Test
    void aQuestionLeadsToTheLessonThatAnswersIt() throws IOException {
        Map<String, String> wanted = Map.of("no-station", "what-it-means", "lend-account", "how-it-starts", "changes", "first-signs", "one-sign", "first-signs",
                "takeover-signs", "flat-7", "at-the-door", "flat-7", "good-note", "tell-today", "route-wales", "tell-today", "who-refers", "what-happens-next");
        Translation words = words("county-lines");

        wanted.forEach((question, lesson) -> assertThat(ReadAgain.lesson(words, words.question(question).orElseThrow()).map(Lesson::id))
                .as(question).contains(lesson));
    }

    private Translation words(String module) throws IOException {
        Path folder = content.moduleFolders().stream().filter(f -> f.endsWith(module)).findFirst().orElseThrow();
        return Modules.check(ModuleFiles.read(folder), new Reference(content, Clock.systemUTC()).entries()).module().orElseThrow().source();
    }
}
