package org.forewarned.learning.web;

/**
 * A lesson's head and place.
 *
 * @param number its place in the module, from 1
 * @param of how many lessons there are
 * @param summary may be empty
 * @param action the one thing to do after it
 * @param translation whether it was translated
 */
public record LessonView(String module, String moduleUrl, int number, int of, String title, String summary, String action, int minutes,
                         TranslationView translation) {

    public boolean isSummarised() {
        return !summary.isEmpty();
    }
}
