package org.forewarned.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Problem;
import org.forewarned.markup.Translation;

/**
 * A published version, read and ready to be shown.
 *
 * @param versionId names exactly this version for ever
 * @param number counts the module's versions from 1
 * @param text the checked module
 * @param files what it was published from, its pictures among them
 * @param problems what the checker says of it today: age alone may bring some
 */
public record PublishedModule(UUID versionId, int number, Instant publishedAt, ModuleText text, ModuleFiles files, List<Problem> problems) {

    /** The module's id, its word in URLs. */
    public String id() {
        return text.id();
    }

    /** Whether it is fit for young people. */
    public boolean fitForYoung() {
        return text.facts().fit().contains(ModuleFacts.Fit.YOUNG_PEOPLE);
    }

    /** The module in this language, or in its source language where there is no translation. */
    public Translation in(String language) {
        return text.in(language);
    }

    /** A lesson in this language. */
    public Optional<Lesson> lesson(String language, String lessonId) {
        return in(language).lesson(lessonId);
    }
}
