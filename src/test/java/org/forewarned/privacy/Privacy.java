package org.forewarned.privacy;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.model.AuditRepository;
import org.forewarned.privacy.model.ErasureRepository;

/** The use cases of privacy on one connection, with a data folder below {@code target/}. */
public final class Privacy {

    public static final Keys KEYS = new Keys(new byte[32]);

    public final Settings settings;
    public final AuditRepository entries;
    public final Pseudonyms pseudonyms;
    public final Audit audit;
    public final AuditSealing sealing;
    public final AuditCheck check;
    public final AuditTrail trail;
    public final Erasures erasures;
    public final RetentionMarks marks;

    public Privacy(EntityManager em, Clock clock) {
        this(em, clock, KEYS);
    }

    /** On the database of a server that has these keys. */
    public Privacy(EntityManager em, Clock clock, Keys keys) {
        this(em, clock, Path.of("target", "privacy-" + ProcessHandle.current().pid()), keys);
    }

    public Privacy(EntityManager em, Clock clock, Path home) {
        this(em, clock, home, KEYS);
    }

    private Privacy(EntityManager em, Clock clock, Path home, Keys keys) {
        pseudonyms = new Pseudonyms(keys);
        settings = new Settings(s -> s == Setting.HOME ? Optional.of(home.toString()) : Optional.empty());
        entries = new AuditRepository(em);
        audit = new Audit(entries, pseudonyms, keys, clock);
        sealing = new AuditSealing(entries, keys);
        check = new AuditCheck(entries, new Checkpoints(settings, keys), audit, keys);
        trail = new AuditTrail(entries, pseudonyms, audit, clock);
        Now<Erased> erased = new Now<>();
        erasures = new Erasures(new ErasureRepository(em), erased, settings, keys, clock);
        erased.observer = erasures::write;
        marks = new RetentionMarks(em, clock);
    }

    /** All of somebody, without a container. */
    public Persons persons(Iterable<PersonalData> holders) {
        return new Persons(holders, erasures, audit);
    }

    public Retention retention(Iterable<RetentionRule> rules) {
        return new Retention(rules);
    }

    public ErasureReplay replay(Iterable<Erasable> kinds) {
        return new ErasureReplay(erasures, kinds, audit);
    }

    /** An event that is observed at once. */
    private static final class Now<T> implements Event<T> {

        private java.util.function.Consumer<T> observer;

        @Override
        public void fire(T event) {
            observer.accept(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
