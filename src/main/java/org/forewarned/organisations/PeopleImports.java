package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.organisations.model.ImportRepository;
import org.forewarned.organisations.model.ImportRow;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.PeopleImport;
import org.forewarned.organisations.sheet.Sheet;
import org.forewarned.organisations.sheet.SheetFault;
import org.forewarned.organisations.sheet.SheetReader;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.Settings;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/**
 * Lists of people from elsewhere: uploaded, explained, looked at row by row, confirmed, taken back. Only a confirmed organisation may, and only
 * those who coordinate the whole of it. Whoever is not in the list stays as they are.
 */
@ApplicationScoped
public class PeopleImports {

    /** How many rows stand on one page of what will happen. */
    public static final int PAGE = 50;
    private static final int SAMPLE = 3;
    private static final int SHOWN = 10;

    private ImportRepository imports;
    private OrganisationRepository organisations;
    private Standings standings;
    private Audit audit;
    private Settings settings;
    private Clock clock;

    protected PeopleImports() {
    }

    @Inject
    public PeopleImports(ImportRepository imports, OrganisationRepository organisations, Standings standings, Audit audit, Settings settings, Clock clock) {
        this.imports = imports;
        this.organisations = organisations;
        this.standings = standings;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether this asker may upload lists here. */
    public boolean open(Asker asker, UUID organisation) {
        return standings.coordinating(asker, organisation).whole()
                && organisations.organisation(organisation).map(Organisation::confirmedAt).isPresent();
    }

    /** Keeps a file, with a guess at what its columns mean. Nothing is done yet. */
    @Transactional
    @Retrying
    public UUID upload(Asker asker, UUID organisation, byte[] file) throws SheetFault {
        UUID account = allowed(asker, organisation).actor();
        Sheet sheet = SheetReader.read(file);
        PeopleImport list = new PeopleImport(organisation, file, sheet.rows().size(), sheet.firstLine(), text(ImportField.guess(sheet.heads())), account, clock.instant());
        imports.add(list);
        return list.id();
    }

    /** The newest lists. */
    public List<ImportView> newest(Asker asker, UUID organisation) {
        allowed(asker, organisation);
        return imports.newest(organisation, SHOWN).stream().map(list -> view(list, Optional.empty())).toList();
    }

    /** One list, with heads and first rows as long as its columns can be explained. */
    public ImportView one(Asker asker, UUID organisation, UUID id) {
        PeopleImport list = mine(asker, organisation, id);
        boolean open = list.state() == ImportState.MAPPING || list.state() == ImportState.READY;
        return view(list, open ? Optional.of(sheet(list)) : Optional.empty());
    }

    /**
     * The columns mean this; then all rows are looked at. False where no column gives a name.
     *
     * @param young whether all on the list are children or young people
     */
    @Transactional
    @Retrying
    public boolean explain(Asker asker, UUID organisation, UUID id, List<ImportField> mapping, boolean young) {
        PeopleImport list = in(mine(asker, organisation, id), Set.of(ImportState.MAPPING, ImportState.READY));
        boolean once = mapping.stream().filter(f -> f != ImportField.SKIP).distinct().count() == mapping.stream().filter(f -> f != ImportField.SKIP).count();
        boolean named = mapping.contains(ImportField.NAME) || mapping.contains(ImportField.FIRST_NAME) || mapping.contains(ImportField.LAST_NAME);
        if (!once || !named || mapping.size() != fields(list.mapping()).size()) {
            return false;
        }
        list.explain(text(mapping), young, clock.instant());
        return true;
    }

    /** A page of rows after this line of the list, all or those with which this will happen. */
    public List<ImportRowView> rows(Asker asker, UUID organisation, UUID id, Optional<ImportOutcome> outcome, int after) {
        int first = mine(asker, organisation, id).firstLine();
        return imports.rows(id, outcome, after, PAGE).stream().map(row -> view(row, first)).toList();
    }

    /** All that was shown is done now. Where another list was done since it was shown, it is looked at again instead. */
    @Transactional
    @Retrying
    public boolean confirm(Asker asker, UUID organisation, UUID id) {
        PeopleImport list = in(mine(asker, organisation, id), Set.of(ImportState.READY));
        boolean stale = imports.newest(organisation, SHOWN).stream().anyMatch(other -> !other.id().equals(id) && other.touchedSince(list.beganAt()));
        if (stale) {
            list.explain(list.mapping(), list.isYoung(), clock.instant());
            return false;
        }
        list.go(ImportState.APPLYING, clock.instant());
        audit.record(AuditEvent.by(asker, Deed.PEOPLE_IMPORTED).in(organisation).saying(String.valueOf(list.newRows() + list.changedRows())));
        return true;
    }

    /** All that was done is taken back; not any more once its rows are gone. */
    @Transactional
    @Retrying
    public void undo(Asker asker, UUID organisation, UUID id) {
        in(mine(asker, organisation, id), Set.of(ImportState.DONE)).go(ImportState.UNDOING, clock.instant());
        audit.record(AuditEvent.by(asker, Deed.IMPORT_UNDONE).in(organisation));
    }

    /** Nothing of it is done. */
    @Transactional
    @Retrying
    public void drop(Asker asker, UUID organisation, UUID id) {
        in(mine(asker, organisation, id), Set.of(ImportState.MAPPING, ImportState.READY)).rest(ImportState.DROPPED, clock.instant());
    }

    static List<ImportField> fields(String mapping) {
        return Arrays.stream(mapping.split(",", -1)).map(slug -> ImportField.fromSlug(slug).orElse(ImportField.SKIP)).toList();
    }

    private static String text(List<ImportField> mapping) {
        return mapping.stream().map(ImportField::slug).collect(Collectors.joining(","));
    }

    private Standing allowed(Asker asker, UUID organisation) {
        if (!open(asker, organisation)) {
            throw new NotAllowed();
        }
        return standings.of(asker, organisation);
    }

    private PeopleImport mine(Asker asker, UUID organisation, UUID id) {
        allowed(asker, organisation);
        return imports.find(id).filter(list -> list.organisationId().equals(organisation)).orElseThrow(NotAllowed::new);
    }

    private static PeopleImport in(PeopleImport list, Set<ImportState> states) {
        if (!states.contains(list.state())) {
            throw new NotAllowed();
        }
        return list;
    }

    private static Sheet sheet(PeopleImport list) {
        try {
            return SheetReader.read(list.content());
        } catch (SheetFault unreadable) {
            throw new IllegalStateException("it could be read when it was uploaded", unreadable);
        }
    }

    private ImportView view(PeopleImport l, Optional<Sheet> sheet) {
        return new ImportView(l.id(), l.state(), l.madeAt(), sheet.map(Sheet::heads).orElse(List.of()), fields(l.mapping()), l.isYoung(),
                sheet.map(s -> s.rows().stream().limit(SAMPLE).toList()).orElse(List.of()), l.allRows(), l.newRows(), l.changedRows(), l.sameRows(), l.badRows(), l.doneRows(), l.isCleared(), OldImports.end(settings, l.beatAt()));
    }

    private static ImportRowView view(ImportRow row, int first) {
        return new ImportRowView(row.line(), row.line() + first - 1, row.outcome(), ImportEntry.unpacked(row.given()), ImportRemark.unpacked(row.said()));
    }
}
