package org.forewarned.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.certification.Certificates;
import org.forewarned.organisations.AssignedView;
import org.forewarned.organisations.Attendance;
import org.forewarned.organisations.AssignmentLists;
import org.forewarned.organisations.AssignmentView;
import org.forewarned.organisations.DocumentView;
import org.forewarned.organisations.MemberView;
import org.forewarned.organisations.People;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;

/** One person as their coordinators may see them: what was asked, what came of it, certificates of that. Nothing that they learn by choice. */
@ApplicationScoped
public class PersonReport {

    private People people;
    private AssignmentLists lists;
    private Catalogue catalogue;
    private Certificates certificates;
    private Attendance attendance;

    protected PersonReport() {
    }

    @Inject
    public PersonReport(People people, AssignmentLists lists, Catalogue catalogue, Certificates certificates, Attendance attendance) {
        this.people = people;
        this.lists = lists;
        this.catalogue = catalogue;
        this.certificates = certificates;
        this.attendance = attendance;
    }

    /** The person, for those who look after them. */
    public MemberView person(Asker asker, UUID organisation, UUID membership) {
        return people.one(asker, organisation, membership);
    }

    /** What was asked of them, newest first, and then in which rooms they were beside that. */
    public List<Line> lines(Asker asker, UUID organisation, UUID membership, String language) {
        Map<UUID, AssignmentView> assignments = lists.all(asker, organisation).stream().collect(Collectors.toMap(AssignmentView::id, Function.identity()));
        List<AssignedView> asked = lists.of(asker, organisation, membership);
        Set<UUID> told = asked.stream().flatMap(row -> row.completion().stream()).collect(Collectors.toSet());
        Stream<Line> rooms = attendance.by(asker, organisation, membership).stream().filter(was -> !told.contains(was.done().completion())).map(was -> line(was, language));
        return Stream.concat(asked.stream().map(row -> line(row, Optional.ofNullable(assignments.get(row.assignment())), language)), rooms).toList();
    }

    private Line line(Attendance.Was was, String language) {
        Optional<PublishedModule> version = catalogue.version(was.done().version());
        return new Line(version.map(m -> m.in(language).title()).orElse(was.module()), false, null, "done", was.done().kind(), false, "", Optional.of(Days.of(was.done().at())),
                version.map(PublishedModule::number), was.nation(), Optional.ofNullable(was.done().validUntil()).map(Days::last),
                certificates.current(was.done().completion()).map(CertificateNumber::text));
    }

    private Line line(AssignedView row, Optional<AssignmentView> assignment, String language) {
        Optional<PublishedModule> version = row.version().flatMap(catalogue::version);
        String module = version.or(() -> assignment.map(AssignmentView::module).flatMap(catalogue::module)).map(m -> m.in(language).title()).orElse("");
        Optional<DocumentView> document = assignment.flatMap(AssignmentView::document);
        return new Line(document.map(d -> d.title() + ", " + d.edition()).orElse(module), document.isPresent(), row.dueOn(), row.progress().slug(), row.kind(), row.overdue(),
                row.endedWhy(), row.doneAt().map(Days::of), version.map(PublishedModule::number), row.nation(), row.validUntil().map(Days::last),
                row.completion().flatMap(certificates::current).map(CertificateNumber::text));
    }

    /**
     * Something that was asked of the person.
     *
     * @param due null for what was not asked
     * @param progress not-started, under-way, done or waived
     * @param kind how it was done; empty as long as it is not
     * @param ended why it is asked no more; empty as long as it is
     * @param certificate its number, if one was made
     */
    public record Line(String what, boolean document, LocalDate due, String progress, String kind, boolean overdue, String ended, Optional<LocalDate> done,
            Optional<Integer> version, String nation, Optional<LocalDate> validUntil, Optional<String> certificate) {
    }
}
