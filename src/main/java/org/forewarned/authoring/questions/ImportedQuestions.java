package org.forewarned.authoring.questions;

import java.util.List;

/** What came of reading questions: those that were taken, in the order of the file, and all that was not taken as it stood. */
public record ImportedQuestions(List<ImportedQuestion> questions, List<Loss> losses) {

    public ImportedQuestions {
        questions = List.copyOf(questions);
        losses = List.copyOf(losses);
    }

    /** The losses of one question. */
    public List<Loss> losses(ImportedQuestion question) {
        return losses.stream().filter(loss -> question.id().equals(loss.id())).toList();
    }
}
