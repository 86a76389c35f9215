package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.VersionChanges;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentFigures;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;

/** Tells an organisation which of the modules that it asks for have changed so that people who took an older version should know, until it asks for the newer one. */
@ApplicationScoped
public class ModuleNews {

    private AssignmentRepository assignments;
    private AssignmentFigures figures;
    private Standings standings;
    private VersionChanges changes;

    protected ModuleNews() {
    }

    @Inject
    public ModuleNews(AssignmentRepository assignments, AssignmentFigures figures, Standings standings, VersionChanges changes) {
        this.assignments = assignments;
        this.figures = figures;
        this.standings = standings;
        this.changes = changes;
    }

    /** What has changed, for whoever acts for the whole organisation; nothing for others. */
    public List<Changed> of(Asker asker, UUID organisation) {
        return standings.coordinating(asker, organisation).whole() ? of(organisation) : List.of();
    }

    /** The same for whoever writes mails by a clock. */
    public List<Changed> of(UUID organisation) {
        Map<String, List<Assignment>> asked = assignments.asked(organisation).stream().filter(a -> a.moduleId() != null).collect(Collectors.groupingBy(Assignment::moduleId));
        return asked.entrySet().stream().flatMap(one -> changes.newest(one.getKey()).flatMap(change -> changed(organisation, one.getValue(), change)).stream())
                .sorted((a, b) -> b.on().compareTo(a.on())).toList();
    }

    private Optional<Changed> changed(UUID organisation, List<Assignment> asked, VersionChanges.NewestChange change) {
        LocalDate on = Days.of(change.at());
        if (asked.stream().anyMatch(a -> a.countsSince().filter(since -> !since.isBefore(on)).isPresent()) || change.older().isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> ids = asked.stream().map(Assignment::id).collect(Collectors.toSet());
        long people = figures.doneWith(organisation, ids, change.older());
        return people == 0 ? Optional.empty() : Optional.of(new Changed(change.module(), change.version(), on, change.reason(), people));
    }

    /**
     * A module that has changed.
     *
     * @param version which brought the change
     * @param on      the day on which it was published
     * @param people  how many did what was asked with an older version
     */
    public record Changed(PublishedModule module, UUID version, LocalDate on, String reason, long people) {
    }
}
