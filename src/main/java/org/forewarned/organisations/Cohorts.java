package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Cohort;
import org.forewarned.organisations.model.CohortMember;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** The cohorts of an organisation: whoever acts for the whole makes and fills them. */
@ApplicationScoped
public class Cohorts {

    /** How many stand on one page. */
    public static final int PAGE = 50;
    static final int LONGEST_NAME = 100;

    private Standings standings;
    private AssignmentRepository assignments;
    private HandingOut handingOut;
    private Units units;
    private Audit audit;
    private Clock clock;

    protected Cohorts() {
    }

    @Inject
    public Cohorts(Standings standings, AssignmentRepository assignments, HandingOut handingOut, Units units, Audit audit, Clock clock) {
        this.standings = standings;
        this.assignments = assignments;
        this.handingOut = handingOut;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that are not closed, by name. */
    public List<CohortView> of(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation);
        return assignments.cohorts(organisation).stream().map(c -> new CohortView(c.id(), c.name(), c.rule(),
                c.rule().isEmpty() ? assignments.members(c.id()) : assignments.count(organisation, handingOut.aim(organisation, Set.of(Target.cohort(c.id()))))))
                .toList();
    }

    /** One of them. */
    public CohortView one(Asker asker, UUID organisation, UUID cohort) {
        standings.coordinating(asker, organisation).overAll();
        own(organisation, cohort);
        return of(asker, organisation).stream().filter(c -> c.id().equals(cohort)).findFirst().orElseThrow(NotAllowed::new);
    }

    /** Who is in it, by name: those on this page, of {@value #PAGE} each. */
    public List<MemberView> members(Asker asker, UUID organisation, UUID cohort, int page) {
        standings.coordinating(asker, organisation).overAll();
        own(organisation, cohort);
        return assignments.byName(organisation, handingOut.aim(organisation, Set.of(Target.cohort(cohort))), (page - 1) * PAGE, PAGE).stream().map(Memberships::view).toList();
    }

    /** Makes a cohort; with a rule, or for members who are named. */
    @Transactional
    @Retrying
    public UUID make(Asker asker, UUID organisation, String name, Optional<CohortRule> rule) {
        Standing standing = standings.coordinating(asker, organisation).overAll();
        boolean ours = rule.flatMap(CohortRule::unit).map(unit -> units.has(organisation, Optional.of(unit))).orElse(true);
        if (!ours || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name, and a unit of this organisation");
        }
        Cohort cohort = new Cohort(organisation, name.strip(), rule.orElse(null), standing.actor(), clock.instant());
        assignments.add(cohort);
        return cohort.id();
    }

    /** Puts somebody in; what the cohort is asked is asked of them too. */
    @Transactional
    @Retrying
    public void put(Asker asker, UUID organisation, UUID cohort, UUID membership) {
        Standing standing = standings.coordinating(asker, organisation).overAll();
        byHand(organisation, cohort);
        if (assignments.memberships(Set.of(membership)).stream().noneMatch(m -> m.organisationId().equals(organisation) && m.isHere())) {
            throw new NotAllowed();
        }
        if (assignments.member(cohort, membership).isEmpty()) {
            assignments.add(new CohortMember(cohort, membership, standing.actor(), clock.instant()));
            assignments.flush();
            handingOut.joinedCohort(cohort, membership);
            audit.record(AuditEvent.by(asker, Deed.COHORT_JOINED).in(organisation).about(membership));
        }
    }

    /** Takes somebody out; what they were asked stays asked. */
    @Transactional
    @Retrying
    public void take(Asker asker, UUID organisation, UUID cohort, UUID membership) {
        standings.coordinating(asker, organisation).overAll();
        byHand(organisation, cohort);
        assignments.member(cohort, membership).ifPresent(member -> {
            assignments.remove(member);
            audit.record(AuditEvent.by(asker, Deed.COHORT_LEFT).in(organisation).about(membership));
        });
    }

    /** Is offered no more. */
    @Transactional
    @Retrying
    public void close(Asker asker, UUID organisation, UUID cohort) {
        Standing standing = standings.coordinating(asker, organisation).overAll();
        own(organisation, cohort).close(standing.actor(), clock.instant());
    }

    private Cohort own(UUID organisation, UUID cohort) {
        return assignments.cohort(cohort).filter(c -> c.organisationId().equals(organisation) && !c.isClosed()).orElseThrow(NotAllowed::new);
    }

    private void byHand(UUID organisation, UUID cohort) {
        if (own(organisation, cohort).rule().isPresent()) {
            throw new IllegalArgumentException("this cohort has a rule");
        }
    }
}
