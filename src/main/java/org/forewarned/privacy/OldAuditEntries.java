package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;

/** Audit entries end too: the chain then begins later. */
@ApplicationScoped
public class OldAuditEntries implements RetentionRule {

    private AuditSealing sealing;
    private Settings settings;
    private Clock clock;

    protected OldAuditEntries() {
    }

    @Inject
    public OldAuditEntries(AuditSealing sealing, Settings settings, Clock clock) {
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.months(settings, Setting.KEEP_AUDIT_MONTHS);
    }

    @Override
    public int batch() {
        return settings.before(Setting.KEEP_AUDIT_MONTHS, clock.instant()).map(sealing::shorten).orElse(0);
    }
}
