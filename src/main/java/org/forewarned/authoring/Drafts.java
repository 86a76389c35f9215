package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.authoring.model.Draft;
import org.forewarned.authoring.model.DraftFile;
import org.forewarned.authoring.model.DraftRepository;
import org.forewarned.authoring.model.DraftRevision;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.Previews;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/** Drafts begin, are looked at and are discarded. A module has one at a time, in which everybody works. */
@ApplicationScoped
public class Drafts implements Previews {

    private DraftRepository drafts;
    private DraftFiles files;
    private Catalogue catalogue;
    private Clock clock;

    protected Drafts() {
    }

    @Inject
    public Drafts(DraftRepository drafts, DraftFiles files, Catalogue catalogue, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public boolean mayWrite(Asker asker) {
        return Desks.writes(asker);
    }

    public boolean mayReview(Asker asker) {
        return Desks.reviews(asker);
    }

    /** Lets only those pass who write. */
    public void letWrite(Asker asker) {
        Desks.write(asker);
    }

    /** Lets only those pass who review and publish. */
    public void letReview(Asker asker) {
        Desks.review(asker);
    }

    /** The drafts that are there. */
    public List<DraftView> all(Asker asker) {
        Desks.look(asker);
        return drafts.all().stream().map(this::view).toList();
    }

    /** The module's draft, if it has one. */
    public Optional<DraftView> find(Asker asker, String module) {
        Desks.look(asker);
        return drafts.of(module).map(this::view);
    }

    /** The module as it was published last, withdrawn or not. */
    public Optional<PublishedModule> published(Asker asker, String module) {
        Desks.look(asker);
        return catalogue.newest(module);
    }

    /** The files of the draft as a revision left them. */
    public Optional<ModuleFiles> files(Asker asker, String module, int number) {
        Desks.look(asker);
        return drafts.of(module).filter(draft -> number <= draft.number()).map(draft -> files.of(draft, number));
    }

    @Override
    public Optional<PublishedModule> preview(Asker asker, String module) {
        return find(asker, module).flatMap(draft -> draft.checked().module()
                .map(text -> new PublishedModule(UUID.nameUUIDFromBytes(draft.files().digest().getBytes(StandardCharsets.US_ASCII)), 0, draft.changedAt(), text, draft.files(), draft.checked().problems())));
    }

    /** Begins a draft of a published module, unless it has one: then everything stays as it is. */
    @Transactional
    public void begin(Asker asker, String module) {
        Desks.look(asker);
        if (drafts.of(module).isEmpty()) {
            PublishedModule base = catalogue.newest(module).orElseThrow(NotAllowed::new);
            open(asker, module, base.number());
        }
    }

    /**
     * Begins a new module with these files.
     *
     * @return false when there is a module or a draft of this id
     */
    @Transactional
    public boolean beginNew(Asker asker, String module, ModuleFiles with) {
        Desks.write(asker);
        if (drafts.of(module).isPresent() || catalogue.version(module, "1").isPresent()) {
            return false;
        }
        fill(asker, open(asker, module, 0), with, "new");
        return true;
    }

    private Draft open(Asker asker, String module, int base) {
        Draft draft = new Draft(module, base, asker.signedIn(), clock.instant());
        try {
            drafts.add(draft);
        } catch (PersistenceException twice) {
            throw new TextMoved("");
        }
        return draft;
    }

    private void fill(Asker asker, Draft draft, ModuleFiles with, String what) {
        int number = draft.next();
        drafts.add(new DraftRevision(draft.id(), number, what, asker.signedIn(), clock.instant()));
        with.paths().forEach(path -> drafts.add(new DraftFile(draft.id(), path, number, with.bytes(path).orElseThrow())));
    }

    /** Throws a draft away, with all that was changed in it. */
    @Transactional
    public void discard(Asker asker, String module) {
        Desks.write(asker);
        drafts.hold(module).ifPresent(drafts::remove);
    }

    private DraftView view(Draft draft) {
        ModuleFiles now = files.of(draft);
        return new DraftView(draft.moduleId(), draft.state(), now, files.check(now), base(draft),
                drafts.revisions(draft.id()).stream().map(r -> new DraftView.RevisionView(r.number(), r.what(), r.madeBy(), r.beganAt(), r.changedAt())).toList(), draft.begunAt());
    }

    private Optional<PublishedModule> base(Draft draft) {
        return draft.baseNumber() == 0 ? Optional.empty() : catalogue.version(draft.moduleId(), String.valueOf(draft.baseNumber()));
    }
}
