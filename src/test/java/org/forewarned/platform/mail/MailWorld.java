package org.forewarned.platform.mail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.forewarned.platform.Administered;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;

/** The outbox and a worker as one server has them. */
final class MailWorld {

    static final Asker ADMINISTRATOR = new Somebody(Optional.of(UUID.randomUUID()), "administrator");
    static final Asker ACCOUNT = new Somebody(Optional.of(UUID.randomUUID()), "author");
    static final Asker STRANGER = new Somebody(Optional.empty(), "");

    final MailRows rows;
    final Letters letters;
    final MailWorker worker;
    final MailRoom room;
    final List<Administered> noted = new ArrayList<>();
    private final Keys keys;
    private final Clock clock;

    MailWorld(DataSource database, Clock clock, byte[] secret, Map<Setting, String> set) {
        Map<Setting, String> all = new EnumMap<>(Map.of(Setting.SMTP_TLS, "none", Setting.SMTP_TIMEOUT, "1", Setting.SMTP_FROM, "post@forewarned.example",
                Setting.PUBLIC_URL, "https://forewarned.example/", Setting.OPERATOR_NAME, "Kent Council", Setting.OPERATOR_EMAIL, "team@kent.example"));
        all.putAll(set);
        Settings settings = new Settings(s -> Optional.ofNullable(all.get(s)));
        this.clock = clock;
        keys = new Keys(secret);
        rows = new MailRows(database);
        Smtp smtp = new Smtp(settings);
        letters = new Letters(new MailTexts(new Content()), smtp, keys, settings, clock);
        worker = new MailWorker(rows, letters, smtp, clock);
        room = new MailRoom(rows, worker, smtp, keys, clock, noted::add);
    }

    Outbox outbox(EntityManager em) {
        return new Outbox(em, new MailTexts(new Content()), keys, clock);
    }

    static Mail mail(String key, Instant due) {
        return new Mail(key, "ada@example.org", "reminder-assigned", "en", Map.of("organisation", "Harbour Lane & Sons", "due", "1 December 2026",
                "link", "https://forewarned.example/my-learning", "sentence", "Ask Dilys."), due);
    }

    private record Somebody(Optional<UUID> account, String role) implements Asker {
        @Override
        public Optional<UUID> learner() {
            return Optional.empty();
        }

        @Override
        public boolean has(String asked) {
            return role.equals(asked);
        }
    }
}
