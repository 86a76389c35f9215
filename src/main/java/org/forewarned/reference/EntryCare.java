package org.forewarned.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.markup.Media;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Content;
import org.forewarned.platform.NotAllowed;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;
import org.forewarned.reference.model.EntryRevision;
import org.forewarned.reference.model.EntryRevisionRepository;

/**
 * Looking after facts, helplines and changes in the law: what is there, until when it holds, and that somebody has checked it. What comes with the
 * program stays as it is; what was checked or changed here goes before it, and is never overwritten by a newer program.
 */
@ApplicationScoped
public class EntryCare {

    /** The longest note of how something was checked. */
    public static final int LONGEST_NOTE = 500;
    /** What {@link #keep} says of a field where a telephone number belongs and something else stands. */
    public static final String NO_NUMBER = "number";
    /** The longest text of an entry. */
    private static final int LONGEST_TEXT = 8_000;
    private static final String ADMINISTRATOR = "administrator";
    private static final String REVIEWER = "reviewer";
    private static final String AUTHOR = "author";

    private Reference reference;
    private EntryRevisionRepository revisions;
    private Content content;
    private Audit audit;
    private Clock clock;

    protected EntryCare() {
    }

    @Inject
    public EntryCare(Reference reference, EntryRevisionRepository revisions, Content content, Audit audit, Clock clock) {
        this.reference = reference;
        this.revisions = revisions;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether who asks may check and change entries, not only look. */
    public boolean mayCheck(Asker asker) {
        return asker.has(REVIEWER) || asker.has(ADMINISTRATOR);
    }

    /** All entries, those first that are to be looked at first; for authors, reviewers and administrators. */
    public List<EntryView> all(Asker asker, String language) {
        look(asker);
        Map<String, Integer> numbers = revisions.newest().stream().collect(Collectors.toMap(r -> r.kind().path(r.entry()), EntryRevision::number));
        List<EntryView> all = new ArrayList<>();
        reference.allFacts().forEach(fact -> all.add(new EntryView(EntryKind.FACT, fact.id(), (Media.in(language, fact.big()) + " " + Media.in(language, fact.sentence())).strip(),
                fact.geography(), Set.of(), fact.source(), fact.status(), fact.reviewBy(), number(numbers, EntryKind.FACT, fact.id()))));
        reference.allHelplines().forEach(line -> all.add(new EntryView(EntryKind.HELPLINE, line.id(), Media.in(language, line.name()), "", line.nations(),
                line.source(), line.status(), line.reviewBy(), number(numbers, EntryKind.HELPLINE, line.id()))));
        reference.allLaw().forEach(law -> all.add(new EntryView(EntryKind.LAW, law.id(), law.in(language), "", law.nations(), law.source(),
                law.status(), law.reviewBy(), number(numbers, EntryKind.LAW, law.id()))));
        all.sort(Comparator.comparing(EntryView::reviewBy).thenComparing(EntryView::kind).thenComparing(EntryView::title));
        return all;
    }

    private static int number(Map<String, Integer> numbers, EntryKind kind, String id) {
        return numbers.getOrDefault(kind.path(id), 0);
    }

    /** One entry; nothing when there is none of this id. */
    public Optional<EntryView.Whole> one(Asker asker, EntryKind kind, String id, String language) {
        return all(asker, language).stream().filter(entry -> entry.kind() == kind && entry.id().equals(id)).findFirst().map(this::whole);
    }

    private EntryView.Whole whole(EntryView entry) {
        List<EntryRevision> past = revisions.of(entry.kind(), entry.id());
        EntryText text = text(entry.kind(), entry.id(), past);
        boolean newer = !past.isEmpty() && !past.get(0).base().equals(base(entry.kind(), entry.id()));
        return new EntryView.Whole(entry, text.fields(), blank(text), newer, past.stream().map(r -> new EntryView.Past(r.madeAt(), r.how())).toList(), text.text());
    }

    private Map<String, List<EntryField>> blank(EntryText text) {
        Map<String, List<EntryField>> blank = new LinkedHashMap<>();
        content.languages().stream().filter(language -> !text.languages().contains(language)).forEach(language -> blank.put(language, text.blank(language)));
        return blank;
    }

    private EntryText text(EntryKind kind, String id, List<EntryRevision> past) {
        return past.stream().findFirst().map(newest -> EntryText.of(kind, newest.text()))
                .orElseGet(() -> EntryText.of(kind, EntryFiles.file(content, kind, id).orElseThrow(NotAllowed::new)));
    }

    private String base(EntryKind kind, String id) {
        return EntryFiles.file(content, kind, id).map(node -> EntryText.of(kind, node).digest()).orElse("-".repeat(64));
    }

    /**
     * Keeps that an entry was checked, with what was changed of it. This server shows it at once, others within seconds.
     *
     * @return by path, what is wrong with the values: nothing for one that is needed and empty, {@link #NO_NUMBER}, or what the checker says; empty when it is kept
     * @throws EntryMoved if somebody else has changed it since it was seen
     */
    @Transactional
    public Map<String, String> keep(Asker asker, EntryKind kind, String id, EntryCheck check) {
        if (!asker.has(REVIEWER)) {
            asker.require(ADMINISTRATOR);
        }
        List<EntryRevision> past = revisions.of(kind, id);
        int newest = past.isEmpty() ? 0 : past.get(0).number();
        if (check.seen() != newest) {
            throw new EntryMoved();
        }
        EntryText before = text(kind, id, past);
        EntryText after = before.with(check.values());
        Map<String, String> faults = after.faults();
        String text = after.checked(check.confirmed(), reference.today(), check.reviewBy()).text();
        if (faults.isEmpty() && text.length() > LONGEST_TEXT) {
            faults = Map.of("how", "");
        }
        if (faults.isEmpty()) {
            add(new EntryRevision(kind, id, newest + 1, text, base(kind, id), check.how(), asker.signedIn(), clock.instant()));
            boolean same = after.text().equals(before.text());
            audit.record(AuditEvent.by(asker, same ? Deed.ENTRY_CHECKED : Deed.ENTRY_CHANGED).saying(kind.path(id)));
            reference.changed();
        }
        return faults;
    }

    private void add(EntryRevision revision) {
        try {
            revisions.add(revision);
        } catch (PersistenceException twice) {
            throw new EntryMoved();
        }
    }

    private static void look(Asker asker) {
        if (!asker.has(AUTHOR) && !asker.has(REVIEWER)) {
            asker.require(ADMINISTRATOR);
        }
    }
}
