package org.forewarned.privacy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import org.forewarned.platform.Started;

/** When the server starts on a database that is older than the list of erasures: whoever was erased since then is erased again, before anybody can ask. */
@ApplicationScoped
public class ErasureReplay {

    private static final Logger LOG = Logger.getLogger(ErasureReplay.class.getName());
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 1000;
    private static final int BATCH = 200;

    private Erasures erasures;
    private Iterable<Erasable> kinds;
    private Audit audit;

    protected ErasureReplay() {
    }

    @Inject
    public ErasureReplay(Erasures erasures, @Any Instance<Erasable> kinds, Audit audit) {
        this(erasures, (Iterable<Erasable>) kinds, audit);
    }

    ErasureReplay(Erasures erasures, Iterable<Erasable> kinds, Audit audit) {
        this.erasures = erasures;
        this.kinds = kinds;
        this.audit = audit;
    }

    void replay(@Observes @Priority(100) Started started) {
        int again = replay();
        if (again > 0) {
            LOG.warning("The database is older than the list of erasures: " + again + " erased again");
        }
        erasures.complete();
    }

    /** Returns how many were erased again. */
    int replay() {
        Map<String, Set<String>> lost = erasures.lost();
        int again = 0;
        for (Erasable kind : kinds) {
            Set<String> digests = lost.getOrDefault(kind.kind(), Set.of());
            again += digests.isEmpty() ? 0 : replay(kind, digests);
        }
        return again;
    }

    /** Ids are looked through first and erased then; a person is put on the list again by being erased, whoever was not found at the end. */
    private int replay(Erasable kind, Set<String> digests) {
        List<UUID> found = new ArrayList<>();
        UUID last = FIRST;
        for (List<UUID> page = kind.after(last, PAGE); !page.isEmpty(); page = kind.after(last, PAGE)) {
            page.stream().filter(id -> digests.contains(erasures.digest(kind.kind(), id))).forEach(found::add);
            last = page.get(page.size() - 1);
        }
        for (UUID id : found) {
            kind.eraseAgain(id);
            audit.record(AuditEvent.byItself(Deed.ERASURE_REPLAYED).about(id));
        }
        List<String> all = new ArrayList<>(digests);
        for (int i = 0; i < all.size(); i += BATCH) {
            erasures.restore(kind.kind(), new HashSet<>(all.subList(i, Math.min(all.size(), i + BATCH))));
        }
        return found.size();
    }
}
