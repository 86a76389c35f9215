package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.markup.Media;
import org.forewarned.organisations.AssignedPage;
import org.forewarned.organisations.AssignmentLists;
import org.forewarned.organisations.AssignmentView;
import org.forewarned.organisations.ContactView;
import org.forewarned.organisations.LocalContacts;
import org.forewarned.organisations.OverdueQuery;
import org.forewarned.organisations.Overview;
import org.forewarned.organisations.Sessions;
import org.forewarned.reference.Reference;
import org.forewarned.reference.SourceLine;

/** What an organisation's home shows at a glance: how many have done what is asked, who is overdue, what comes next, what changed. */
@Named("glance")
@RequestScoped
public class Glance {

    private static final int MOST_NEXT = 5;
    private static final int MOST_OVERDUE = 10;
    private static final int LAW_MONTHS = 18;

    private Office office;
    private AssignmentLists lists;
    private LocalContacts contacts;
    private Sessions sessions;
    private Reference reference;
    private Sessions.Held held;
    private Overview overview;
    private AssignedPage overdue;
    private Optional<UnitBars> bars;
    private List<ContactRow> contactRows;

    protected Glance() {
    }

    @Inject
    Glance(Office office, AssignmentLists lists, LocalContacts contacts, Sessions sessions, Reference reference) {
        this.office = office;
        this.lists = lists;
        this.contacts = contacts;
        this.sessions = sessions;
        this.reference = reference;
    }

    public String getName() {
        return office.organisation().name();
    }

    public String getUrl() {
        return office.path();
    }

    public String getAbout() {
        return office.say("glance.about." + office.organisation().profile().kind().slug()) + ", "
                + office.say("nation." + office.organisation().profile().nation().slug());
    }

    public boolean isConfirmed() {
        return office.organisation().confirmed();
    }

    public Overview getOverview() {
        if (overview == null) {
            overview = lists.overview(office.asker(), office.organisation().id());
        }
        return overview;
    }

    public boolean isDeserted() {
        return getOverview().people() == 0;
    }

    public boolean isNothingAsked() {
        return getOverview().assignments().isEmpty();
    }

    public boolean isAnyOverdue() {
        return getOverview().overdue() > 0;
    }

    public boolean isMoreOverdue() {
        return getOverview().overdue() > MOST_OVERDUE;
    }

    public int getShown() {
        return getOverdue().size();
    }

    /** The first who are overdue, longest first. */
    public List<PersonRow> getOverdue() {
        if (overdue == null) {
            overdue = lists.overdue(office.asker(), office.organisation().id(), OverdueQuery.all(1));
        }
        return overdue.rows().stream().limit(MOST_OVERDUE).map(row -> PersonRow.of(office, row, getOverview().assignments())).toList();
    }

    /** The assignment with the most still to do, by unit; null when nothing is asked. */
    public UnitBars getBars() {
        if (bars == null) {
            bars = bars();
        }
        return bars.orElse(null);
    }

    private Optional<UnitBars> bars() {
        Optional<AssignmentView> most = getOverview().assignments().stream().filter(AssignmentView::isActive).filter(a -> a.counts().asked() > 0)
                .max(Comparator.comparingLong(a -> a.counts().toDo()));
        return most.map(a -> UnitBars.of(office, a, lists.byUnit(office.asker(), office.organisation().id(), a.id())));
    }

    /** What is due next. */
    public List<NextRow> getNext() {
        return getOverview().assignments().stream().filter(AssignmentView::isActive).filter(a -> a.counts().toDo() > 0)
                .sorted(Comparator.comparing((AssignmentView a) -> a.nextDue().orElse(office.today()))).limit(MOST_NEXT)
                .map(a -> new NextRow(office.title(a), office.written(a), office.path("assignments", a.id().toString()), office.who(a) + ", " + office.due(a), a.counts().toDo(),
                        a.dueSoon() > 0)).toList();
    }

    public boolean isAnythingNext() {
        return !getNext().isEmpty();
    }

    /** Modules that have changed since they were asked. */
    public List<ChangedRow> getChanged() {
        return getOverview().assignments().stream().filter(a -> !a.module().isEmpty()).map(AssignmentView::module).distinct()
                .flatMap(id -> office.module(id).stream()).filter(module -> module.number() > 1)
                .filter(module -> getOverview().assignments().stream().anyMatch(a -> a.module().equals(module.id()) && a.askedAt().isBefore(module.publishedAt())))
                .map(module -> new ChangedRow(office.title(module), module.number(), office.day(module.publishedAt()), "/modules/" + module.id())).toList();
    }

    /** What changed lately in the law that the modules which are asked are about. */
    public List<LawRow> getLaw() {
        Set<String> topics = getOverview().assignments().stream().filter(a -> !a.module().isEmpty()).flatMap(a -> office.module(a.module()).stream())
                .map(module -> module.text().facts().topic()).collect(Collectors.toSet());
        return reference.lawSince(topics, office.today().minusMonths(LAW_MONTHS)).stream().map(change -> new LawRow(change.in(office.language()), Media.written(office.language(), change.sentence()),
                change.nations().stream().map(nation -> office.say("nation." + nation.slug())).collect(Collectors.joining(", ")), change.source())).toList();
    }

    public boolean isAnythingChanged() {
        return !getChanged().isEmpty() || !getLaw().isEmpty();
    }

    public List<ContactRow> getContacts() {
        if (contactRows == null) {
            contactRows = contacts.all(office.asker(), office.organisation().id()).stream().map(this::row).toList();
        }
        return contactRows;
    }

    /** The sessions that were held in a room. */
    public Sessions.Held getHeld() {
        if (held == null) {
            held = sessions.held(office.asker(), office.organisation().id());
        }
        return held;
    }

    public boolean isAnySession() {
        return getHeld().sessions() > 0;
    }

    public boolean isAnyContact() {
        return !getContacts().isEmpty();
    }

    private ContactRow row(ContactView contact) {
        return new ContactRow(office.say("glance.contact." + contact.entry().kind().slug()), contact.entry().name(), contact.overdue());
    }

    /** Something that is due next. */
    public record NextRow(String title, String language, String url, String what, long toDo, boolean soon) {
    }

    /** A module that has a newer version. */
    public record ChangedRow(String title, int version, String day, String url) {
    }

    /** A change in the law, where it holds, and who says so. */
    public record LawRow(String sentence, String language, String nations, SourceLine source) {

        public boolean isPlaced() {
            return !nations.isEmpty();
        }
    }

    /** Somebody to turn to on the spot. */
    public record ContactRow(String kind, String name, boolean overdue) {
    }
}
