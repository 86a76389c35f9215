package org.forewarned.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.forewarned.assessment.model.AttemptRepository;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.KeptFor;
import org.forewarned.privacy.RetentionRule;

/** Which answer somebody gave to which question of an assessment ends after a time; that they passed stays. */
@ApplicationScoped
public class OldAnswers implements RetentionRule {

    private AttemptRepository attempts;
    private Settings settings;
    private Clock clock;

    protected OldAnswers() {
    }

    @Inject
    public OldAnswers(AttemptRepository attempts, Settings settings, Clock clock) {
        this.attempts = attempts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.months(settings, Setting.KEEP_ANSWERS_MONTHS);
    }

    @Override
    @Transactional
    @Retrying
    public int batch() {
        return settings.before(Setting.KEEP_ANSWERS_MONTHS, clock.instant()).map(limit -> attempts.removeResponses(limit, BATCH)).orElse(0);
    }
}
