package org.forewarned.markup;

import java.util.Set;

/**
 * A helpline of {@code content/helplines} in the page's language, plain text throughout; what is not known is empty.
 *
 * @param number     such as "08000 121 700"
 * @param text       number for text messages
 * @param web        https
 * @param whom       whom it is for
 * @param young      also for children and young people
 * @param current    false if it is overdue: then only its name is shown
 * @param confirmed  a person has rung it; else it is compiled from public sources
 * @param statusDate ISO day of that
 * @param language   in which name, hours and the like are written
 */
public record ShownHelpline(String id, HelplineKind kind, Set<Nation> nations, String name, String number, String text, String web,
                            String email, String hours, String whom, String languages, String cost, boolean young,
                            boolean current, boolean confirmed, String statusDate, String language) {
}
