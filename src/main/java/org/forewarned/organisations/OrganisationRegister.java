package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.privacy.Audit;
import org.forewarned.privacy.AuditEvent;
import org.forewarned.privacy.Deed;

/** All organisations, for administrators: who waits to be confirmed, and is what it says. Its people stay its own. */
@ApplicationScoped
public class OrganisationRegister {

    /** How many stand on a page, and may be chosen at once. */
    public static final int PAGE = 50;

    static final String ROLE = "administrator";
    private static final int MOST_PAGES = 10_000;

    private OrganisationRepository organisations;
    private ConfirmedLetters letters;
    private Audit audit;
    private Clock clock;

    protected OrganisationRegister() {
    }

    @Inject
    public OrganisationRegister(OrganisationRepository organisations, ConfirmedLetters letters, Audit audit, Clock clock) {
        this.organisations = organisations;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that wait, newest first: a page of them. */
    public Found waiting(Asker asker, int page) {
        asker.require(ROLE);
        return found(from -> organisations.registered(false, from, PAGE + 1), page);
    }

    /** Those whose name begins so, confirmed or not: a page of them. */
    public Found named(Asker asker, String name, int page) {
        asker.require(ROLE);
        return found(from -> organisations.named(Sorting.fold(name, 120), from, PAGE + 1), page);
    }

    private static Found found(IntFunction<List<Organisation>> asked, int page) {
        List<Organisation> rows = asked.apply((Math.min(Math.max(1, page), MOST_PAGES) - 1) * PAGE);
        return new Found(rows.stream().limit(PAGE).map(Organisations::view).toList(), rows.size() > PAGE);
    }

    /**
     * A page of organisations.
     *
     * @param more whether others follow
     */
    public record Found(List<OrganisationView> organisations, boolean more) {
    }

    /**
     * What confirming these would do: nothing is done yet.
     *
     * @param waiting would be confirmed
     * @param others are confirmed already, or are not there any more
     */
    public record Preview(List<OrganisationView> waiting, int others) {
    }

    /** What confirming these would do. */
    public Preview preview(Asker asker, List<UUID> chosen) {
        asker.require(ROLE);
        List<OrganisationView> waiting = stillWaiting(chosen).map(Organisations::view).toList();
        return new Preview(waiting, (int) chosen.stream().distinct().limit(PAGE).count() - waiting.size());
    }

    /** Confirms those of them that still wait, and tells their coordinators by mail; how many. */
    @Transactional
    @Retrying
    public int confirmAll(Asker asker, List<UUID> chosen) {
        asker.require(ROLE);
        List<Organisation> waiting = stillWaiting(chosen).toList();
        waiting.forEach(one -> confirm(asker, one));
        return waiting.size();
    }

    private void confirm(Asker asker, Organisation known) {
        known.confirm(asker.signedIn(), clock.instant());
        audit.record(AuditEvent.by(asker, Deed.ORGANISATION_CONFIRMED).in(known.id()));
        letters.send(known);
    }

    private Stream<Organisation> stillWaiting(List<UUID> chosen) {
        return chosen.stream().distinct().limit(PAGE).map(organisations::organisation).flatMap(Optional::stream).filter(o -> o.endedAt() == null && o.confirmedAt() == null);
    }

    /** One of them. */
    public OrganisationView one(Asker asker, UUID organisation) {
        asker.require(ROLE);
        return organisations.organisation(organisation).filter(o -> o.endedAt() == null).map(Organisations::view).orElseThrow(NotAllowed::new);
    }

    /** None of them, for administrators only. */
    public List<OrganisationView> none(Asker asker) {
        asker.require(ROLE);
        return List.of();
    }

    /** It is what it says it is; its coordinators are told by mail. Confirming it again does nothing. */
    @Transactional
    @Retrying
    public void confirm(Asker asker, UUID organisation) {
        asker.require(ROLE);
        Organisation known = one(organisation);
        if (known.confirmedAt() == null) {
            confirm(asker, known);
        }
    }

    /** It is not, or no longer. */
    @Transactional
    @Retrying
    public void unconfirm(Asker asker, UUID organisation) {
        asker.require(ROLE);
        one(organisation).unconfirm();
        audit.record(AuditEvent.by(asker, Deed.ORGANISATION_UNCONFIRMED).in(organisation));
    }

    private Organisation one(UUID organisation) {
        return organisations.organisation(organisation).orElseThrow(NotAllowed::new);
    }
}
