package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forewarned.organisations.model.ImportRepository;
import org.forewarned.organisations.model.PeopleImport;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.KeptFor;
import org.forewarned.privacy.RetentionRule;

/** What an uploaded list says about people goes some time after it is done, or was left alone; from then on it cannot be taken back. */
@ApplicationScoped
public class OldImports implements RetentionRule {

    private ImportRepository imports;
    private Settings settings;
    private Clock clock;

    protected OldImports() {
    }

    @Inject
    public OldImports(ImportRepository imports, Settings settings, Clock clock) {
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.days(settings, Setting.KEEP_IMPORTS_DAYS);
    }

    /** When what a list says goes that last did something then. */
    static Instant end(Settings settings, Instant last) {
        return last.plus(Duration.ofDays(Integer.parseInt(settings.text(Setting.KEEP_IMPORTS_DAYS))));
    }

    @Override
    @Transactional
    @Retrying
    public int batch() {
        Instant now = clock.instant();
        Optional<PeopleImport> old = imports.restingSince(now.minus(Duration.between(now, end(settings, now))));
        if (old.isEmpty()) {
            return 0;
        }
        PeopleImport list = old.get();
        List<Integer> lines = imports.firstLines(list.id(), BATCH);
        if (!lines.isEmpty()) {
            imports.forget(list.id(), lines.get(0), lines.get(lines.size() - 1));
        }
        if (lines.size() < BATCH) {
            list.clear(now);
        }
        return Math.max(1, lines.size());
    }
}
