package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.AssignmentLists;
import org.forewarned.organisations.AssignmentView;
import org.forewarned.organisations.Assigning;
import org.forewarned.organisations.DocumentView;
import org.forewarned.organisations.Documents;
import org.forewarned.organisations.HandingOut;
import org.forewarned.organisations.LearningPaths;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.Overview;
import org.forewarned.organisations.PathView;
import org.forewarned.organisations.Target;

/** What the pages of assignments do, each for the organisation of the address. */
@RequestScoped
public class AssigningDesk {

    private Office office;
    private Assigning assigning;
    private HandingOut handingOut;
    private AssignmentLists lists;
    private Documents documents;
    private LearningPaths paths;
    private Overview overview;

    protected AssigningDesk() {
    }

    @Inject
    AssigningDesk(Office office, Assigning assigning, HandingOut handingOut, AssignmentLists lists, Documents documents, LearningPaths paths) {
        this.office = office;
        this.assigning = assigning;
        this.handingOut = handingOut;
        this.lists = lists;
        this.documents = documents;
        this.paths = paths;
    }

    UUID organisation() {
        return office.organisation().id();
    }

    Assigning assigning() {
        return assigning;
    }

    AssignmentLists lists() {
        return lists;
    }

    /** Asks for it, and brings it to the first few hundred people at once. */
    UUID assign(NewAssignment asked) {
        UUID id = assigning.assign(office.asker(), organisation(), asked);
        handingOut.goOn(id);
        return id;
    }

    /** Goes on at once with what was changed or taken back. */
    void goOn(UUID assignment) {
        handingOut.goOn(assignment);
    }

    /** Of how many people it would be asked; for everybody and for units the kept counts say so. */
    long count(Set<Target> who) {
        return assigning.count(office.asker(), organisation(), who);
    }

    /** How many of them are young people who are left out, because the module is for adults. */
    long leftOut(String what, Set<Target> who) {
        return path(what).map(path -> paths.modules(office.asker(), organisation(), path).orElse(List.of())).orElse(List.of(what)).stream()
                .mapToLong(module -> assigning.leftOut(office.asker(), organisation(), module, who)).max().orElse(0);
    }

    /** The id of a path, where one is chosen. */
    static Optional<String> path(String what) {
        return what.startsWith("path:") ? Optional.of(what.substring(5)) : Optional.empty();
    }

    List<PathView> paths() {
        return paths.offered(office.asker(), organisation(), office.language());
    }

    /** Asks for each module of a path, and brings them to the first few hundred people at once. */
    void assign(String path, NewAssignment like) {
        paths.assign(office.asker(), organisation(), path, office.language(), like).forEach(handingOut::goOn);
    }

    Map<Optional<UUID>, Long> people() {
        return lists.people(office.asker(), organisation());
    }

    List<AssignmentView> asked() {
        return overview().assignments();
    }

    boolean whole() {
        return overview().whole();
    }

    private Overview overview() {
        if (overview == null) {
            overview = lists.overview(office.asker(), organisation());
        }
        return overview;
    }

    List<DocumentView> documents() {
        return documents.of(office.asker(), organisation());
    }

    Documents shelf() {
        return documents;
    }
}
