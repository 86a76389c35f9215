package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.Document;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Retrying;

/** What an organisation wants to be read and understood: its safeguarding policy, a part of the statutory guidance. */
@ApplicationScoped
public class Documents {

    private Standings standings;
    private AssignmentRepository assignments;
    private Clock clock;

    protected Documents() {
    }

    @Inject
    public Documents(Standings standings, AssignmentRepository assignments, Clock clock) {
        this.standings = standings;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** All editions, newest first. */
    public List<DocumentView> of(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation);
        return assignments.documents(organisation).stream().map(AssignmentLists::view).toList();
    }

    /** Adds an edition; what was read before stays read of the edition that it was. */
    @Transactional
    @Retrying
    public UUID add(Asker asker, UUID organisation, String title, String edition, LocalDate datedOn, String keptAt) {
        Standing standing = standings.coordinating(asker, organisation).overAll();
        if (title.isBlank() || title.length() > 200 || edition.isBlank() || edition.length() > 60 || keptAt.isBlank() || keptAt.length() > 500) {
            throw new IllegalArgumentException("a title, an edition and a place, each not too long");
        }
        Document document = new Document(organisation, title.strip(), edition.strip(), datedOn, keptAt.strip(), standing.actor(), clock.instant());
        assignments.add(document);
        return document.id();
    }
}
