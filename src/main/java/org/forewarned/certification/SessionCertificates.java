package org.forewarned.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.certification.model.Certificate;
import org.forewarned.learning.CompletionView;
import org.forewarned.learning.RoomCompletions;
import org.forewarned.organisations.Attendance;
import org.forewarned.organisations.MemberView;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Retrying;

/**
 * Certificates for everybody who was in a room: for the members who are noted, and for names that are typed, printed and forgotten. Typing the
 * same list again finds the same certificates, so that a print that got lost can be made again and makes nobody attend twice.
 */
@ApplicationScoped
public class SessionCertificates {

    private Attendance attendance;
    private RoomCompletions completions;
    private Certificates certificates;

    protected SessionCertificates() {
    }

    @Inject
    public SessionCertificates(Attendance attendance, RoomCompletions completions, Certificates certificates) {
        this.attendance = attendance;
        this.completions = completions;
        this.certificates = certificates;
    }

    /** The module that all of them certify. */
    public PublishedModule module(Asker asker, UUID organisation, UUID session) {
        return completions.module(asker, organisation, session);
    }

    /**
     * Records who attended, and certifies it: the members who were noted since the last time, or all of them where there is nothing new.
     *
     * @param names of those who are no members, each fit to be printed; at most {@value Attendance#AT_ONCE}
     */
    @Transactional
    @Retrying
    public List<Made> make(Asker asker, UUID organisation, UUID session, List<String> names) {
        List<String> fresh = new ArrayList<>(names);
        Set<UUID> before = attendance.of(asker, organisation, session).stream().filter(Attendance.Present::recorded).map(Attendance.Present::id).collect(Collectors.toSet());
        List<Named> known = known(asker, organisation, session, fresh);
        List<CompletionView> recorded = completions.record(asker, organisation, session, fresh.size());
        Map<UUID, CompletionView> all = completions.of(asker, organisation, session);
        List<Made> made = new ArrayList<>();
        List<Attendance.Present> members = attendance.of(asker, organisation, session).stream().filter(present -> present.member().isPresent()).toList();
        boolean again = names.isEmpty() && members.stream().allMatch(present -> before.contains(present.id()));
        for (Attendance.Present present : members.stream().filter(one -> again || !before.contains(one.id())).toList()) {
            present.member().filter(member -> present.recorded()).flatMap(member -> certified(all.get(present.completion().orElse(null)), name(member))).ifPresent(made::add);
        }
        known.forEach(one -> made.add(new Made(one.number(), Optional.of(one.name()), all.get(one.completion()))));
        for (int i = 0; i < fresh.size(); i++) {
            certified(recorded.get(i), fresh.get(i)).ifPresent(made::add);
        }
        return made;
    }

    /** Takes out of the names those that were certified for this session before. */
    private List<Named> known(Asker asker, UUID organisation, UUID session, List<String> names) {
        List<UUID> nameless = attendance.of(asker, organisation, session).stream().filter(present -> present.member().isEmpty())
                .flatMap(present -> present.completion().stream()).toList();
        List<Certificate> before = new ArrayList<>(certificates.valid(nameless));
        List<Named> known = new ArrayList<>();
        for (Iterator<String> each = names.iterator(); each.hasNext();) {
            String name = each.next();
            Optional<Certificate> found = before.stream().filter(c -> certificates.isFor(c, name)).findFirst();
            found.ifPresent(c -> {
                before.remove(c);
                known.add(new Named(new CertificateNumber(c.number()), name, c.completionId()));
                each.remove();
            });
        }
        return known;
    }

    /** Nothing where a member has made it themselves, under another name. */
    private Optional<Made> certified(CompletionView completion, String name) {
        return Optional.ofNullable(completion).flatMap(c -> certificates.issue(c.learner(), c.id(), name, false).number()
                .map(number -> new Made(number, Optional.of(name).filter(n -> !n.isEmpty()), c)));
    }

    /** A name that can be printed; else the certificate names its holder in words. */
    private static String name(MemberView member) {
        return NamePrinting.check(member.name()).printable() ? NamePrinting.tidy(member.name()) : "";
    }

    private record Named(CertificateNumber number, String name, UUID completion) {
    }

    /**
     * A certificate that can be printed.
     *
     * @param name nothing for one that names its holder in words
     */
    public record Made(CertificateNumber number, Optional<String> name, CompletionView completion) {
    }
}
