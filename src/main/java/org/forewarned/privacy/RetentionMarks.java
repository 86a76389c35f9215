package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.model.RetentionMark;

/** Where the rules of retention go on: set in the transaction that has done what lies before. */
@ApplicationScoped
public class RetentionMarks {

    private EntityManager em;
    private Clock clock;

    protected RetentionMarks() {
    }

    @Inject
    public RetentionMarks(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** How far this rule has come; nothing for the beginning. */
    public Optional<String> of(String rule) {
        return Optional.ofNullable(em.find(RetentionMark.class, rule)).map(RetentionMark::mark).filter(mark -> !mark.isEmpty());
    }

    /** This rule has come so far. */
    @Transactional
    @Retrying
    public void move(String rule, String mark) {
        RetentionMark known = em.find(RetentionMark.class, rule);
        if (known == null) {
            em.persist(new RetentionMark(rule, mark, clock.instant()));
        } else {
            known.move(mark, clock.instant());
        }
    }

    /** This rule begins again. */
    @Transactional
    @Retrying
    public void restart(String rule) {
        move(rule, "");
    }
}
