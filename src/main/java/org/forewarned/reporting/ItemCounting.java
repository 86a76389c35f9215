package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forewarned.assessment.HandedIn;
import org.forewarned.assessment.HandedInAttempts;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.learning.BegunModules;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.reporting.model.ChoiceCount;
import org.forewarned.reporting.model.CountMark;
import org.forewarned.reporting.model.CountRepository;
import org.forewarned.reporting.model.ItemCount;

/**
 * Adds the answers of assessments to the sums of their questions, behind a mark, a part in each transaction. A learner counts once for a version, with
 * the first attempt: whoever tries again has read what was wrong. Nothing of it is written while somebody hands in.
 */
@ApplicationScoped
public class ItemCounting {

    /** So many attempts in a transaction. */
    static final int AT_ONCE = 100;
    /** What can be seen moves on when so many more have answered: so nobody's own answer can be read from two looks. */
    static final int STEP = 10;
    /** What was handed in just now may not be committed yet. */
    static final Duration SETTLED = Duration.ofMinutes(2);
    private static final String NAME = "attempts";

    private CountRepository counts;
    private HandedInAttempts attempts;
    private BegunModules begun;
    private Catalogue catalogue;
    private Settings settings;
    private Clock clock;

    protected ItemCounting() {
    }

    @Inject
    public ItemCounting(CountRepository counts, HandedInAttempts attempts, BegunModules begun, Catalogue catalogue, Settings settings, Clock clock) {
        this.counts = counts;
        this.attempts = attempts;
        this.begun = begun;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts the next attempts; whether there may be more. Of two servers one waits for the other. */
    @Transactional
    public boolean count() {
        Instant now = clock.instant();
        CountMark mark = counts.hold(NAME);
        List<HandedIn> some = attempts.after(mark.at(), mark.id(), now.minus(SETTLED), AT_ONCE);
        if (some.isEmpty()) {
            return false;
        }
        Instant kept = settings.before(Setting.KEEP_ANSWERS_MONTHS, now).orElse(Instant.EPOCH);
        Map<UUID, UUID> versions = begun.versions(some.stream().map(HandedIn::enrolment).distinct().toList());
        ItemTally tally = new ItemTally();
        for (HandedIn attempt : some) {
            if (attempt.begunAt().isAfter(kept)) {
                Optional.ofNullable(versions.get(attempt.enrolment())).flatMap(catalogue::version)
                        .ifPresent(module -> tally.add(module.versionId(), module.text().source().pool(), attempt));
            }
        }
        keep(tally);
        HandedIn last = some.get(some.size() - 1);
        mark.reach(last.handedInAt(), last.id());
        return some.size() == AT_ONCE;
    }

    /** The sums of a version are read once for all that is added to them. */
    private void keep(ItemTally tally) {
        tally.items().keySet().stream().map(ItemTally.Item::version).distinct().forEach(version -> {
            Map<String, ItemCount> items = counts.items(version).stream().collect(Collectors.toMap(ItemCount::questionId, Function.identity()));
            Map<ItemTally.Chosen, ChoiceCount> choices = counts.choices(version).stream()
                    .collect(Collectors.toMap(c -> new ItemTally.Chosen(new ItemTally.Item(version, c.questionId()), c.choiceId()), Function.identity()));
            tally.choices().forEach((of, more) -> {
                if (of.item().version().equals(version)) {
                    choices.computeIfAbsent(of, fresh -> counts.begin(new ChoiceCount(version, of.item().question(), of.choice()))).add(more.chosen(), more.rest());
                }
            });
            tally.items().forEach((of, more) -> {
                if (of.version().equals(version)) {
                    ItemCount item = items.computeIfAbsent(of.question(), fresh -> counts.begin(new ItemCount(version, of.question())));
                    item.add(more);
                    if (item.dueAfter(STEP)) {
                        item.show();
                        choices.values().stream().filter(choice -> choice.questionId().equals(of.question())).forEach(ChoiceCount::show);
                    }
                }
            });
        });
    }
}
