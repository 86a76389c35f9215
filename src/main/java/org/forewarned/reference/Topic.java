package org.forewarned.reference;

import java.util.Map;
import org.forewarned.markup.Media;

/**
 * What modules and helplines are about.
 *
 * @param title by language
 * @param summary by language
 * @param order lower stands first
 */
public record Topic(String id, Map<String, String> title, Map<String, String> summary, int order) {

    public String titleIn(String language) {
        return Media.in(language, title);
    }

    public String summaryIn(String language) {
        return Media.in(language, summary);
    }
}
