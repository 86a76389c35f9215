package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.Paths;
import org.forewarned.organisations.model.Assignment;
import org.forewarned.organisations.model.AssignmentRepository;
import org.forewarned.organisations.model.OrganisationPath;
import org.forewarned.organisations.model.PathRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;

/**
 * Paths: modules in order, the program's own and those that an organisation makes. A path is asked as one assignment for each of its modules,
 * which know their place on it, so that each is done, counted and certified as always.
 */
@ApplicationScoped
public class LearningPaths {

    public static final int LONGEST_NAME = 100;
    /** The most modules on one path. */
    public static final int MOST_MODULES = 8;
    private static final int MOST = 50;

    private Standings standings;
    private PathRepository stored;
    private AssignmentRepository assignments;
    private Assigning assigning;
    private Paths paths;
    private Catalogue catalogue;
    private Clock clock;

    protected LearningPaths() {
    }

    @Inject
    public LearningPaths(Standings standings, PathRepository stored, AssignmentRepository assignments, Assigning assigning, Paths paths, Catalogue catalogue, Clock clock) {
        this.standings = standings;
        this.stored = stored;
        this.assignments = assignments;
        this.assigning = assigning;
        this.paths = paths;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** How far people are with a path that was asked. */
    public record Progress(UUID id, String name, List<UUID> assignments, long people, long finished) {
    }

    /** All that can be asked here: the organisation's own first. */
    public List<PathView> offered(Asker asker, UUID organisation, String language) {
        standings.coordinating(asker, organisation);
        return Stream.concat(stored.paths(organisation).stream().map(p -> new PathView(p.id().toString(), p.name(), true, p.modules())),
                paths.all().stream().map(p -> new PathView(p.id(), p.titleIn(language), false, p.modules()))).toList();
    }

    /** A path of the organisation's own. */
    @Transactional
    @Retrying
    public UUID make(Asker asker, UUID organisation, String name, List<String> modules) {
        Standing standing = standings.coordinating(asker, organisation).overAll();
        boolean good = !name.isBlank() && name.length() <= LONGEST_NAME && modules.size() > 1 && modules.size() <= MOST_MODULES
                && modules.stream().distinct().count() == modules.size() && modules.stream().allMatch(id -> catalogue.module(id).isPresent());
        if (!good || stored.paths(organisation).size() >= MOST) {
            throw new NotAllowed();
        }
        OrganisationPath path = new OrganisationPath(organisation, name, modules, standing.actor(), clock.instant());
        stored.add(path);
        return path.id();
    }

    /** Is offered no more. */
    @Transactional
    @Retrying
    public void close(Asker asker, UUID organisation, UUID path) {
        Standing standing = standings.coordinating(asker, organisation).overAll();
        stored.path(path).filter(p -> p.organisationId().equals(organisation) && !p.isClosed()).orElseThrow(NotAllowed::new).close(standing.actor(), clock.instant());
    }

    /** Asks for a path: for each of its modules, in order, all that is said here. Returns the assignments. */
    @Transactional
    @Retrying
    public List<UUID> assign(Asker asker, UUID organisation, String path, String language, NewAssignment like) {
        PathView asked = offered(asker, organisation, language).stream().filter(p -> p.id().equals(path)).findFirst().orElseThrow(NotAllowed::new);
        UUID run = UUID.randomUUID();
        List<UUID> all = new ArrayList<>();
        for (String module : asked.modules()) {
            UUID id = assigning.assign(asker, organisation, like.of(module));
            assignments.assignment(id).orElseThrow().onPath(new PathPlace(run, asked.name(), all.size() + 1, asked.modules().size()));
            all.add(id);
        }
        return all;
    }

    /** How far people are with each path that is asked, newest first; for those who act for the whole. */
    public List<Progress> progress(Asker asker, UUID organisation) {
        standings.coordinating(asker, organisation).overAll();
        Map<UUID, List<Assignment>> byPath = new LinkedHashMap<>();
        stored.asked(organisation).forEach(a -> byPath.computeIfAbsent(a.path().orElseThrow().id(), id -> new ArrayList<>()).add(a));
        return byPath.entrySet().stream().map(e -> new Progress(e.getKey(), e.getValue().get(0).path().map(PathPlace::name).orElse(""),
                e.getValue().stream().map(Assignment::id).toList(), stored.people(organisation, e.getKey()), stored.finished(organisation, e.getKey()))).toList();
    }

    /** The modules of a path, if it is offered here. */
    public Optional<List<String>> modules(Asker asker, UUID organisation, String path) {
        return offered(asker, organisation, "en").stream().filter(p -> p.id().equals(path)).map(PathView::modules).findFirst();
    }
}
