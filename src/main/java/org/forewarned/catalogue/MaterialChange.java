package org.forewarned.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What changed in a module, from one version to a later one, that those who learnt the older one should know.
 *
 * @param reasons   a sentence for each publication that was material, oldest first
 * @param lessons   ids of the lessons that changed, of those that the later version has
 * @param questions ids of the assessment's questions that are new or were changed then
 */
public record MaterialChange(List<String> reasons, Set<String> lessons, Set<String> questions) {

    public MaterialChange {
        reasons = List.copyOf(reasons);
        lessons = Set.copyOf(lessons);
        questions = Set.copyOf(questions);
    }
}
