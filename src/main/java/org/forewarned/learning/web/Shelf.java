package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.catalogue.Reader;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.learning.EnrolmentView;
import org.forewarned.learning.Enrolments;
import org.forewarned.platform.web.Visit;

/** The modules that can be chosen, with what this learner has done of each. */
@RequestScoped
public class Shelf {

    private Catalogue catalogue;
    private Enrolments enrolments;
    private CurrentLearner learner;
    private Visit visit;
    private Reader reader;

    protected Shelf() {
    }

    @Inject
    Shelf(Catalogue catalogue, Enrolments enrolments, CurrentLearner learner, Visit visit, Reader reader) {
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.learner = learner;
        this.visit = visit;
        this.reader = reader;
    }

    /** Those that open for this learner. */
    public List<PublishedModule> modules() {
        return catalogue.modules().stream().filter(reader::mayOpen).toList();
    }

    /** The withdrawn module of this id: its title in the visitor's language, and what learners are told. */
    public Optional<Gone> gone(String id) {
        return catalogue.withdrawn(id).flatMap(gone -> catalogue.newest(id).filter(reader::mayOpen).map(module -> new Gone(module.in(visit.language()).title(), gone.notice())));
    }

    /** A module that is not offered any more. */
    public record Gone(String title, String notice) {
    }

    /** Whether only modules that are fit for young people are here. */
    public boolean onlyYoung() {
        return reader.onlyYoung();
    }

    /** Cards of the modules that fit, in the order of their topics. */
    public List<CardView> cards(Predicate<PublishedModule> fits) {
        Map<String, EnrolmentView> begun = learner.id().map(this::begun).orElse(Map.of());
        return modules().stream().filter(fits)
                .map(module -> CardView.of(module, visit.language(), Optional.ofNullable(begun.get(module.id())))).toList();
    }

    public Visit visit() {
        return visit;
    }

    private Map<String, EnrolmentView> begun(UUID id) {
        return enrolments.all(id).stream().collect(Collectors.toMap(e -> e.module().id(), e -> e, (newer, older) -> newer));
    }
}
