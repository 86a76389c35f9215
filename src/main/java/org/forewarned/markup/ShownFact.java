package org.forewarned.markup;

/**
 * A fact of {@code content/facts} in the page's language, plain text throughout.
 *
 * @param big        what stands large, such as "23,411"
 * @param sentence   goes on from it
 * @param inline     what a link {@code [](fact:id)} writes in a sentence
 * @param geography  a word such as {@code england-and-wales}; shown through the label {@code block.place.<word>}
 * @param period     such as "calendar year 2025"; may be empty
 * @param sourceDate ISO day, month or year; may be empty
 * @param sourceUrl  https; may be empty
 * @param confirmed  a person has checked it; else it is compiled from public sources
 * @param statusDate ISO day of that
 */
public record ShownFact(String id, String big, String sentence, String inline, String geography, String period,
                        String sourceTitle, String publisher, String sourceDate, String sourceUrl,
                        boolean confirmed, String statusDate) {
}
