package org.forewarned.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Question;

/**
 * A learner's wish to be asked again about a module, and where it stands today.
 *
 * @param byMail whether mails tell when it is time
 * @param due the step that waits for answers; nothing when none does
 * @param answered the last step that was answered
 * @param next the day of the next step that has not begun; nothing when none comes any more
 * @param given what was answered at any step, by item: see {@link Items}
 */
public record FollowUpView(UUID id, UUID enrolment, PublishedModule module, boolean byMail, Optional<FollowUpStep> due, Optional<FollowUpStep> answered,
        Optional<LocalDate> next, List<String> questions, Map<String, String> given) {

    /** The questions of the module of these ids, in their order, in a language. */
    public List<Question> questions(String language) {
        return in(language, questions);
    }

    /** Those that were answered at a step. */
    public List<Question> answered(FollowUpStep step, String language) {
        return in(language, module.text().source().pool().stream().map(Question::id).filter(id -> given.containsKey(Items.later(step, id))).toList());
    }

    /** What was answered to one of them. */
    public List<String> given(FollowUpStep step, Question question) {
        return Optional.ofNullable(given.get(Items.later(step, question.id()))).map(choices -> List.of(choices.split(" "))).orElse(List.of());
    }

    private List<Question> in(String language, List<String> ids) {
        return ids.stream().flatMap(id -> module.in(language).question(id).stream()).toList();
    }
}
