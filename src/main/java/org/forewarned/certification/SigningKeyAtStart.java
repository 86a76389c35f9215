package org.forewarned.certification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.StartRefused;
import org.forewarned.platform.Started;

/** When the server starts: a key that can't be opened is told to whoever starts it, not to the first learner who passes. */
@ApplicationScoped
public class SigningKeyAtStart {

    private Settings settings;
    private Keys keys;
    private Clock clock;

    protected SigningKeyAtStart() {
    }

    @Inject
    public SigningKeyAtStart(Settings settings, Keys keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    void open(@Observes @Priority(50) Started started) {
        boolean configured = settings.optional(Setting.SIGNING_KEYSTORE).isPresent();
        if (configured || SigningKey.isMade(Press.folder(settings))) {
            try {
                Press.key(settings, keys, clock);
            } catch (IllegalStateException closed) {
                throw new StartRefused("The key that signs certificates can't be used: " + closed.getMessage() + (configured
                        ? ". Check FOREWARNED_SIGNING_KEYSTORE and FOREWARNED_SIGNING_PASSWORD."
                        : ". Restore the folder keys from a backup, or set FOREWARNED_SIGNING_KEYSTORE to another key."));
            }
        }
    }
}
