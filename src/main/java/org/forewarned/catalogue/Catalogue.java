package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.forewarned.catalogue.model.ModuleVersion;
import org.forewarned.catalogue.model.VersionRepository;
import org.forewarned.markup.Checked;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Modules;
import org.forewarned.reference.Reference;

/**
 * The published modules. Versions never change, so a version that was read once stays in memory; which one is the newest is
 * asked of the database again every few seconds, so that every server shows a new version soon after it was published.
 */
@ApplicationScoped
public class Catalogue {

    private static final long ASK_AGAIN_SECONDS = 5;
    private static final int KEPT_VERSIONS = 200;

    private Map<UUID, PublishedModule> read;
    private volatile Newest newest = new Newest(Instant.EPOCH, List.of(), List.of());
    private volatile Instant restlessUntil = Instant.EPOCH;
    private VersionRepository versions;
    private Reference reference;
    private Clock clock;

    protected Catalogue() {
    }

    @Inject
    public Catalogue(VersionRepository versions, Reference reference, Clock clock) {
        this(versions, reference, clock, new ConcurrentHashMap<>());
    }

    /** Shares the versions that were read once with others; for what lives for a moment only. */
    public Catalogue(VersionRepository versions, Reference reference, Clock clock, Map<UUID, PublishedModule> read) {
        this.versions = versions;
        this.reference = reference;
        this.clock = clock;
        this.read = read;
    }

    /** The newest version of every module, in the order of their topics. */
    public List<PublishedModule> modules() {
        return known().modules();
    }

    /** The modules that are not offered any more. */
    public List<Withdrawn> withdrawn() {
        return known().withdrawn();
    }

    /** Why this module is not offered any more; nothing for one that is. */
    public Optional<Withdrawn> withdrawn(String module) {
        return withdrawn().stream().filter(one -> one.module().equals(module)).findFirst();
    }

    /** The newest version of a module, withdrawn or not; for those who look after it or have begun it. */
    public Optional<PublishedModule> newest(String module) {
        return module(module).or(() -> versions.newest(module).flatMap(version -> version(version.id())));
    }

    private Newest known() {
        Instant now = clock.instant();
        Newest known = newest;
        if (known.modules().isEmpty() || now.isBefore(restlessUntil) || now.isAfter(known.askedAt().plusSeconds(ASK_AGAIN_SECONDS))) {
            known = newest(now);
            newest = known;
        }
        return known;
    }

    private Newest newest(Instant now) {
        List<Withdrawn> gone = versions.withdrawn().stream().map(w -> new Withdrawn(w.moduleId(), w.reason(), w.notice(), w.madeAt())).toList();
        return new Newest(now, versions.newestOfAll().stream().map(this::version).flatMap(Optional::stream).filter(module -> gone.stream().noneMatch(one -> one.module().equals(module.id())))
                .sorted(Comparator.comparingInt(m -> reference.topicOrder(m.text().facts().topic()))).toList(), gone);
    }

    /** The newest version of a module. */
    public Optional<PublishedModule> module(String id) {
        return modules().stream().filter(module -> module.id().equals(id)).findFirst();
    }

    /** The version of this number, or the newest when no number is said. */
    public Optional<PublishedModule> version(String module, String number) {
        Optional<PublishedModule> newestOne = module(module);
        if (number.isEmpty() || newestOne.filter(m -> number.equals(String.valueOf(m.number()))).isPresent()) {
            return newestOne;
        }
        return number.matches("[1-9][0-9]{0,5}") ? versions.version(module, Integer.parseInt(number)).flatMap(v -> version(v.id())) : Optional.empty();
    }

    /** Exactly this version. */
    public Optional<PublishedModule> version(UUID id) {
        PublishedModule known = read.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublishedModule> found = versions.version(id).flatMap(this::read);
        found.ifPresent(module -> {
            if (read.size() >= KEPT_VERSIONS) {
                read.clear();
            }
            read.put(id, module);
        });
        return found;
    }

    private Optional<PublishedModule> read(ModuleVersion version) {
        try {
            ModuleFiles files = ModuleFiles.readZip(new ByteArrayInputStream(version.files()));
            Checked checked = Modules.check(files, reference.entries());
            return checked.module().map(text -> new PublishedModule(version.id(), version.number(), version.publishedAt(), text, files, checked.problems()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks at the database at every question for some seconds; for those who are publishing. Their transaction ends only afterwards, so that asking once
     * more would remember what was there before.
     */
    void publishedSomething() {
        restlessUntil = clock.instant().plusSeconds(ASK_AGAIN_SECONDS);
    }

    private record Newest(Instant askedAt, List<PublishedModule> modules, List<Withdrawn> withdrawn) {
    }
}
