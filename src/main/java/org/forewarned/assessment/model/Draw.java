package org.forewarned.assessment.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Question;

/**
 * Draws the questions of one attempt. First the critical ones, each about another action; then the rest, so that every
 * objective has its turn; those of the attempt before come last. A question for some nations is drawn only for them.
 */
public record Draw(int size, int critical) {

    public List<Question> from(List<Question> pool, Optional<Nation> nation, Set<String> seenBefore, Random random) {
        List<Question> fresh = new ArrayList<>(pool.stream()
                .filter(q -> q.nations().isEmpty() || nation.filter(q.nations()::contains).isPresent()).toList());
        Collections.shuffle(fresh, random);
        fresh.sort((a, b) -> Boolean.compare(seenBefore.contains(a.id()), seenBefore.contains(b.id())));
        LinkedHashSet<Question> drawn = new LinkedHashSet<>();
        Set<String> actions = new HashSet<>();
        for (Question q : fresh) {
            if (drawn.size() < critical && q.critical() && actions.add(q.action().isEmpty() ? q.id() : q.action())) {
                drawn.add(q);
            }
        }
        Set<String> objectives = new HashSet<>();
        drawn.forEach(q -> objectives.add(q.objective()));
        for (Question q : fresh) {
            if (drawn.size() < size && !drawn.contains(q) && objectives.add(q.objective())) {
                drawn.add(q);
            }
        }
        for (Question q : fresh) {
            if (drawn.size() < size) {
                drawn.add(q);
            }
        }
        List<Question> mixed = new ArrayList<>(drawn);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
