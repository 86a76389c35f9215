package org.forewarned.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.forewarned.organisations.OrganisationsWorld.Somebody;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.junit.jupiter.api.Test;

/** How long something is kept is read from where the program reads it, by administrators. */
class KeptPeriodsTest {

    private final Settings settings = new Settings(s -> s == Setting.KEEP_LEARNERS_MONTHS ? Optional.of("0") : Optional.empty());
    private final KeptPeriods periods = new KeptPeriods(List.of(kept("b", KeptFor.months(settings, Setting.KEEP_ANSWERS_MONTHS)), kept("a", KeptFor.fixed(Duration.ofDays(7)))));

    @Test
    void administratorsReadAllByName() {
        assertThat(periods.all(Somebody.administrator())).containsExactly(new KeptPeriods.Period("a", new KeptFor(7, KeptFor.Unit.DAYS, Optional.empty())),
                new KeptPeriods.Period("b", new KeptFor(12, KeptFor.Unit.MONTHS, Optional.of(Setting.KEEP_ANSWERS_MONTHS))));
        assertThatThrownBy(() -> periods.all(Somebody.withAccount())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aSettingOfNoneIsNone() {
        assertThat(KeptFor.months(settings, Setting.KEEP_LEARNERS_MONTHS).amount()).isZero();
        assertThat(KeptFor.days(settings, Setting.KEEP_IMPORTS_DAYS)).isEqualTo(new KeptFor(30, KeptFor.Unit.DAYS, Optional.of(Setting.KEEP_IMPORTS_DAYS)));
        assertThat(KeptFor.fixed(Duration.ofHours(12))).isEqualTo(new KeptFor(12, KeptFor.Unit.HOURS, Optional.empty()));
    }

    private static Kept kept(String name, KeptFor length) {
        return new Kept() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public KeptFor keptFor() {
                return length;
            }
        };
    }
}
