package org.forewarned.privacy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;

/**
 * For how long something is kept.
 *
 * @param amount 0 for something that does not go by age
 * @param setting where whoever runs the installation says so; nothing where it is fixed
 */
public record KeptFor(long amount, Unit unit, Optional<Setting> setting) {

    /** What is counted. */
    public enum Unit {
        HOURS, DAYS, MONTHS;

        /** The end of the key of its text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As many months as this setting says. */
    public static KeptFor months(Settings settings, Setting setting) {
        return new KeptFor(Integer.parseInt(settings.text(setting)), Unit.MONTHS, Optional.of(setting));
    }

    /** As many days as this setting says. */
    public static KeptFor days(Settings settings, Setting setting) {
        return new KeptFor(Integer.parseInt(settings.text(setting)), Unit.DAYS, Optional.of(setting));
    }

    /** So long, whatever anybody sets. */
    public static KeptFor fixed(Duration length) {
        boolean days = length.toHours() % 24 == 0;
        return new KeptFor(days ? length.toDays() : length.toHours(), days ? Unit.DAYS : Unit.HOURS, Optional.empty());
    }
}
