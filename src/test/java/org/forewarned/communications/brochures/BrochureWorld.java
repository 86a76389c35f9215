package org.forewarned.communications.brochures;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;
import org.forewarned.platform.Content;
import org.forewarned.platform.web.TextBundles;
import org.forewarned.reference.Reference;

/** What brochures are made of, without a server: the real content, on a fixed day. */
final class BrochureWorld {

    static final String SITE = "https://forewarned.example/";
    static final Content CONTENT = new Content(Path.of("content").toAbsolutePath(), Path.of("modules").toAbsolutePath());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    final Shelves shelves = new Shelves(CONTENT);
    final Brochures brochures = new Brochures(shelves, new Reference(CONTENT, CLOCK), new Catalogue(null, null, CLOCK) {
        @Override
        public Optional<PublishedModule> module(String id) {
            return Optional.empty();
        }
    }, new TextBundles(CONTENT), CLOCK);

    BrochureChoice begin(String topic, String language, Nation nation, Audience audience, String form) {
        return brochures.begin(topic(topic), language, nation, audience, form);
    }

    BrochureTopic topic(String id) {
        return shelves.topic(id).orElseThrow(() -> new AssertionError(id + ": " + shelves.problems()));
    }
}
