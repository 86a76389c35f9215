package org.forewarned.reporting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.forewarned.assessment.HandedInAttempts;
import org.forewarned.assessment.model.AttemptRepository;
import org.forewarned.learning.AskTwice;
import org.forewarned.learning.FollowUpSums;
import org.forewarned.learning.BegunModules;
import org.forewarned.learning.LearnersWorld;
import org.forewarned.learning.Useful;
import org.forewarned.learning.model.LearningRepository;
import org.forewarned.learning.model.UsefulRepository;
import org.forewarned.platform.Settings;
import org.forewarned.reporting.model.CountRepository;

/** Learners, and what counts their answers, on one connection at one moment. */
public final class CountingWorld {

    public final LearnersWorld learners;
    public final ItemCounting items;
    public final LessonCounting lessons;
    public final Useful useful;
    public final AskTwice twice;
    public final FollowUpSums later;
    final CountRepository counts;
    private final EntityManager em;

    public CountingWorld(EntityManager em, Instant now) {
        this.em = em;
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        learners = new LearnersWorld(em, now);
        counts = new CountRepository(em);
        BegunModules begun = new BegunModules(new LearningRepository(em));
        items = new ItemCounting(counts, new HandedInAttempts(new AttemptRepository(em)), begun, learners.catalogue, new Settings(setting -> Optional.empty()), clock);
        useful = new Useful(new LearningRepository(em), new UsefulRepository(em), clock);
        twice = learners.twice;
        later = learners.later;
        lessons = new LessonCounting(counts, begun, learners.catalogue, clock);
    }

    /** All that is waiting. */
    public void countAll() {
        for (int i = 0; i < 1000 && items.count(); i++) {
            em.flush();
        }
        for (int i = 0; i < 1000 && lessons.count(); i++) {
            em.flush();
        }
        useful.count();
        twice.count();
        later.count();
    }

    long number(String query) {
        return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String query) {
        return em.createNativeQuery(query).getResultList().stream().map(String::valueOf).toList();
    }
}
