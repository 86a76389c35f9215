package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.KeptFor;
import org.forewarned.privacy.RetentionMarks;
import org.forewarned.privacy.RetentionRule;

/**
 * Who has left an organisation is forgotten there after as many months as it has chosen, or as the installation says where it has chosen none:
 * what they completed stays counted, without a person.
 */
@ApplicationScoped
public class LeftMembers implements RetentionRule {

    private static final String NAME = "left";

    private OrganisationRepository organisations;
    private Forgetting forgetting;
    private RetentionMarks marks;
    private Settings settings;
    private Clock clock;

    protected LeftMembers() {
    }

    @Inject
    public LeftMembers(OrganisationRepository organisations, Forgetting forgetting, RetentionMarks marks, Settings settings, Clock clock) {
        this.organisations = organisations;
        this.forgetting = forgetting;
        this.marks = marks;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.months(settings, Setting.KEEP_LEFT_MONTHS);
    }

    /** The months that organisations have chosen, one after the other; each has its own mark. */
    @Override
    @Transactional
    @Retrying
    public int batch() {
        for (Optional<Integer> months : organisations.keepings()) {
            int done = batch(months);
            if (done > 0) {
                return done;
            }
        }
        return 0;
    }

    /** Somebody chose this number: those who left before it was chosen are looked at too. */
    void restart(Integer months) {
        marks.restart(rule(Optional.ofNullable(months)));
    }

    private int batch(Optional<Integer> months) {
        int kept = months.orElseGet(() -> Integer.parseInt(settings.text(Setting.KEEP_LEFT_MONTHS)));
        Optional<Instant> limit = Settings.before(kept, clock.instant());
        if (limit.isEmpty()) {
            return 0;
        }
        String[] mark = marks.of(rule(months)).orElse(Instant.EPOCH + " " + new UUID(0, 0)).split(" ");
        List<Membership> left = organisations.left(months, limit.get(), Instant.parse(mark[0]), UUID.fromString(mark[1]), BATCH);
        for (Membership one : left) {
            forgetting.forget(one, one.leftHow());
        }
        if (!left.isEmpty()) {
            Membership last = left.get(left.size() - 1);
            marks.move(rule(months), last.leftAt() + " " + last.id());
        }
        return left.size();
    }

    private static String rule(Optional<Integer> months) {
        return NAME + months.map(m -> "-" + m).orElse("");
    }
}
