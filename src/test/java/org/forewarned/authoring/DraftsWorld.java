package org.forewarned.authoring;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.authoring.model.DraftRepository;
import org.forewarned.authoring.model.ReviewRepository;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.Offers;
import org.forewarned.catalogue.Publishing;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.privacy.Privacy;
import org.forewarned.reference.Reference;

/** The use cases of drafts on one database, with a clock that goes when the test says so. */
final class DraftsWorld {

    static final Content CONTENT = new Content();

    final Ticking clock = new Ticking();
    final Drafts drafts;
    final Editing editing;
    final Translating translating;
    final TranslationExchange exchange;
    final Reviewing reviewing;
    final PublishDraft publish;
    final Publishing publishing;
    final Catalogue catalogue;
    final TakingOffers taking;
    final DraftRepository repository;

    DraftsWorld(EntityManager em) {
        Reference reference = new Reference(CONTENT, clock);
        VersionRepository versions = new VersionRepository(em);
        catalogue = new Catalogue(versions, reference, clock);
        publishing = new Publishing(versions, catalogue, reference, new Privacy(em, clock).audit, clock);
        repository = new DraftRepository(em);
        DraftFiles files = new DraftFiles(repository, catalogue, reference);
        ReviewRepository reviews = new ReviewRepository(em);
        drafts = new Drafts(repository, files, catalogue, clock);
        editing = new Editing(repository, files, clock);
        translating = new Translating(editing, files, catalogue, reference);
        exchange = new TranslationExchange(translating, drafts);
        reviewing = new Reviewing(repository, reviews, clock);
        taking = new TakingOffers(drafts, editing, new Offers(CONTENT, versions), catalogue);
        publish = new PublishDraft(repository, reviews, files, publishing, clock);
    }

    /** Somebody who holds these roles. */
    static Asker somebody(String... roles) {
        UUID account = UUID.randomUUID();
        return new Asker() {

            @Override
            public Optional<UUID> account() {
                return Optional.of(account);
            }

            @Override
            public Optional<UUID> learner() {
                return Optional.empty();
            }

            @Override
            public boolean has(String role) {
                return Set.of(roles).contains(role);
            }
        };
    }

    /** A clock that stands still until it is told otherwise. */
    static final class Ticking extends Clock {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
