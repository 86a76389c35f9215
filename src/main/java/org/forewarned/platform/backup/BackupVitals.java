package org.forewarned.platform.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.forewarned.platform.Vital;
import org.forewarned.platform.Vitals;

/** How old the newest backup is. */
@ApplicationScoped
public class BackupVitals implements Vitals {

    private static final int OLD_DAYS = 8;

    private Backups backups;
    private Clock clock;

    protected BackupVitals() {
    }

    @Inject
    public BackupVitals(Backups backups, Clock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public List<Vital> look() {
        if (!backups.possible()) {
            return List.of();
        }
        return List.of(backups.all().stream().findFirst().map(newest -> {
            long days = Duration.between(newest.at(), clock.instant()).toDays();
            return new Vital("backup", days > OLD_DAYS ? Vital.State.LOOK : Vital.State.FINE, days);
        }).orElseGet(() -> new Vital("backup", Vital.State.ACT)));
    }
}
