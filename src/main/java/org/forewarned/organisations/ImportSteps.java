package org.forewarned.organisations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Cohort;
import org.forewarned.organisations.model.CohortMember;
import org.forewarned.organisations.model.ImportRepository;
import org.forewarned.organisations.model.ImportRow;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.organisations.model.PeopleImport;
import org.forewarned.organisations.model.PeopleRepository;
import org.forewarned.organisations.model.Unit;
import org.forewarned.organisations.sheet.SheetFault;
import org.forewarned.organisations.sheet.SheetReader;

/** The work on an uploaded list, {@value #AT_ONCE} rows and one commit at a time: whoever learns meanwhile is neither refused nor kept waiting. */
@ApplicationScoped
public class ImportSteps {

    static final int AT_ONCE = 500;
    private static final String BETWEEN = "\u001F";
    /** Behind what somebody was stand whether they were here, the unit that they came into, the cohort, and whether they are a young person only since then. */
    private static final int COHORT = 7;
    private static final int YOUNG = 8;
    private static final Cache<String, Matching> READ = Caffeine.newBuilder().maximumSize(2).expireAfterAccess(Duration.ofMinutes(1)).build();

    private ImportRepository imports;
    private OrganisationRepository organisations;
    private PeopleRepository people;
    private AssignmentRepository cohorts;
    private Units units;
    private Clock clock;

    protected ImportSteps() {
    }

    @Inject
    public ImportSteps(ImportRepository imports, OrganisationRepository organisations, PeopleRepository people, AssignmentRepository cohorts, Units units,
            Clock clock) {
        this.imports = imports;
        this.organisations = organisations;
        this.people = people;
        this.cohorts = cohorts;
        this.units = units;
        this.clock = clock;
    }

    /** Goes through the next few hundred rows; whether there is more to do. Two that do so at the same time get in each other's way, and one stops. */
    @Transactional
    public boolean advance(UUID id) {
        PeopleImport list = imports.find(id).orElseThrow();
        if (!list.state().working()) {
            return false;
        }
        int from = list.doneRows() + 1;
        int to = Math.min(list.doneRows() + AT_ONCE, list.allRows());
        switch (list.state()) {
            case PLANNING -> plan(list, from, to);
            case APPLYING -> apply(list, imports.lines(id, from, to));
            default -> undo(list, imports.lines(id, from, to));
        }
        Instant now = clock.instant();
        list.reach(to, now);
        if (to == list.allRows()) {
            list.rest(switch (list.state()) {
                case PLANNING -> ImportState.READY;
                case APPLYING -> ImportState.DONE;
                default -> ImportState.UNDONE;
            }, now);
        }
        return list.state().working();
    }

    /** Lists on which nobody has been at work for a minute: their server was stopped. */
    public List<UUID> stalled() {
        return imports.stalled(clock.instant().minus(Duration.ofMinutes(1)));
    }

    private void plan(PeopleImport list, int from, int to) {
        Matching matching = READ.get(list.id() + " " + list.beganAt(), key -> new Matching(lines(list), people.all(list.organisationId()), units.tree(list.organisationId()),
                new CohortNames(cohorts.cohorts(list.organisationId()), people.inCohorts(list.organisationId())), list.isYoung()));
        imports.forget(list.id(), from, to);
        for (int row = from - 1; row < to; row++) {
            if (!matching.lines().empty(row)) {
                ImportRow planned = matching.plan(list.id(), row);
                imports.add(planned);
                list.count(planned.outcome());
            }
        }
    }

    private void apply(PeopleImport list, List<ImportRow> rows) {
        UnitNames names = new UnitNames(units.tree(list.organisationId()));
        CohortNames groups = new CohortNames(cohorts.cohorts(list.organisationId()), List.of());
        Map<UUID, Membership> known = people.byIds(rows.stream().map(ImportRow::membershipId).filter(Objects::nonNull).toList());
        for (ImportRow row : rows) {
            ImportEntry entry = ImportEntry.unpacked(row.given());
            if (row.outcome() == ImportOutcome.NEW) {
                Membership fresh = new Membership(list.organisationId(), null, entry.name(), JoinedHow.SPREADSHEET, clock.instant());
                write(fresh, entry, unit(list.organisationId(), names, entry));
                fresh.young(list.isYoung());
                organisations.add(fresh);
                row.done(fresh.id(), put(list, groups, entry, fresh.id()));
            } else if (row.outcome() == ImportOutcome.CHANGED && known.containsKey(row.membershipId())) {
                Membership member = known.get(row.membershipId());
                UUID unit = unit(list.organisationId(), names, entry);
                String group = put(list, groups, entry, member.id());
                row.done(member.id(), String.join(BETWEEN, new ImportEntry(member.displayName(), member.email(), member.externalRef(), id(member.unitId()),
                        member.roleLabel(), "").packed(), member.isHere() ? "1" : "0", id(unit), group == null ? "" : group, list.isYoung() && !member.isYoung() ? "1" : ""));
                write(member, entry, unit);
                member.comesAsYoung(list.isYoung());
                member.comeBack();
            }
        }
    }

    /** Puts them into the cohort that the row names, made if there is none; its id, or null where nothing was to do. */
    private String put(PeopleImport list, CohortNames groups, ImportEntry entry, UUID membership) {
        if (entry.cohort().isEmpty() || groups.ruled(entry.cohort())) {
            return null;
        }
        Cohort cohort = groups.find(entry.cohort()).orElseGet(() -> {
            Cohort fresh = new Cohort(list.organisationId(), entry.cohort(), null, list.madeBy(), clock.instant());
            cohorts.add(fresh);
            cohorts.flush();
            groups.add(fresh);
            return fresh;
        });
        if (cohorts.member(cohort.id(), membership).isPresent()) {
            return null;
        }
        cohorts.add(new CohortMember(cohort.id(), membership, list.madeBy(), clock.instant()));
        return cohort.id().toString();
    }

    private void take(UUID membership, String cohort) {
        if (!cohort.isEmpty()) {
            cohorts.member(UUID.fromString(cohort), membership).ifPresent(cohorts::remove);
        }
    }

    private UUID unit(UUID organisation, UnitNames names, ImportEntry entry) {
        return entry.unit().isEmpty() ? null : names.findOrMake(entry.unit(), (parent, name) -> {
            Unit unit = new Unit(organisation, parent.orElse(null), name, clock.instant());
            organisations.add(unit);
            return unit.id();
        });
    }

    private static void write(Membership member, ImportEntry entry, UUID unit) {
        member.call(entry.name());
        Optional.of(entry.email()).filter(text -> !text.isEmpty()).ifPresent(member::reachedAt);
        Optional.of(entry.reference()).filter(text -> !text.isEmpty()).ifPresent(member::known);
        Optional.of(entry.roleLabel()).filter(text -> !text.isEmpty()).ifPresent(member::as);
        Optional.ofNullable(unit).ifPresent(member::in);
    }

    /** Takes back what was done, but nothing that somebody has changed since, and nobody who has come in. */
    private void undo(PeopleImport list, List<ImportRow> rows) {
        Map<UUID, Membership> known = people.byIds(rows.stream().map(ImportRow::membershipId).filter(Objects::nonNull).toList());
        for (ImportRow row : rows) {
            Membership member = known.get(row.membershipId());
            if (member != null && row.outcome() == ImportOutcome.NEW && member.learnerId() == null) {
                member.undo(clock.instant());
                take(member.id(), row.was() == null ? "" : row.was());
            } else if (member != null && row.outcome() == ImportOutcome.CHANGED && row.was() != null) {
                restore(member, ImportEntry.unpacked(row.given()), row.was());
            }
        }
    }

    private void restore(Membership member, ImportEntry given, String was) {
        String[] parts = was.split(BETWEEN, -1);
        ImportEntry before = new ImportEntry(parts[0], parts[1], parts[2], parts[3], parts[4], "");
        if (member.displayName().equals(given.name())) {
            member.call(before.name());
        }
        if (member.email().equals(given.email())) {
            member.reachedAt(before.email());
        }
        if (member.externalRef().equals(given.reference())) {
            member.known(before.reference());
        }
        if (member.roleLabel().equals(given.roleLabel())) {
            member.as(before.roleLabel());
        }
        if (id(member.unitId()).equals(parts[6]) && !parts[6].isEmpty()) {
            member.in(before.unit().isEmpty() ? null : UUID.fromString(before.unit()));
        }
        if (parts.length > YOUNG && parts[YOUNG].equals("1")) {
            member.young(false);
        }
        take(member.id(), parts.length > COHORT ? parts[COHORT] : "");
        if (parts[5].equals("0") && member.learnerId() == null) {
            member.leave(LeftHow.IMPORT_UNDONE, clock.instant());
        }
    }

    private static Lines lines(PeopleImport list) {
        try {
            return new Lines(SheetReader.read(list.content()), PeopleImports.fields(list.mapping()));
        } catch (SheetFault unreadable) {
            throw new IllegalStateException("it could be read when it was uploaded", unreadable);
        }
    }

    private static String id(UUID id) {
        return id == null ? "" : id.toString();
    }
}
