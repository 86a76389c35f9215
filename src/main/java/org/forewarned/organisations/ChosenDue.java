package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.StillAsked.Row;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** What a coordinator has chosen of what is still open, for whoever reminds people of it. */
@ApplicationScoped
public class ChosenDue {

    /** As many at once as a page has, and some. */
    public static final int MOST = 100;

    private Standings standings;
    private AssignmentRepository assignments;
    private StillAsked asked;
    private Audit audit;

    protected ChosenDue() {
    }

    @Inject
    public ChosenDue(Standings standings, AssignmentRepository assignments, StillAsked asked, Audit audit) {
        this.standings = standings;
        this.assignments = assignments;
        this.asked = asked;
        this.audit = audit;
    }

    /** Whether the asker may remind anybody here; nobody goes on who may not. */
    public void may(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation);
    }

    /** These, as far as they are still to do and not paused; that they are to be reminded is noted. Whoever coordinates units chooses among their people. */
    @Transactional
    public List<Row> of(Asker asker, UUID organisation, List<UUID> chosen) {
        Standing standing = standings.coordinating(asker, organisation);
        boolean ours = chosen.size() <= MOST && chosen.stream().map(assignments::assigned)
                .allMatch(row -> row.filter(a -> a.organisationId().equals(organisation) && standing.covers(Optional.of(a.unitId()))).isPresent());
        if (!ours) {
            throw new NotAllowed();
        }
        chosen.stream().map(assignments::assigned).flatMap(Optional::stream)
                .forEach(a -> audit.record(AuditEvent.by(asker, Deed.PERSON_REMINDED).in(organisation).about(a.membershipId())));
        return asked.these(chosen);
    }
}
