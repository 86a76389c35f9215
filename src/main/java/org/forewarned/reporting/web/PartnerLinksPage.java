package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.PartnerLinks;
import org.forewarned.reporting.PartnerView;

/** The links of partners, over all organisations or of one: made, shown once, taken back. */
@Named
@RequestScoped
public class PartnerLinksPage {

    private static final String NAME = "name";
    private static final String UNTIL = "until";
    private static final String KINDS = "kinds";

    private PartnerOffice office;
    private Visit visit;
    private Form form;
    private String made;
    private List<PartnerView> all;

    protected PartnerLinksPage() {
    }

    @Inject
    PartnerLinksPage(PartnerOffice office, Visit visit, Form form) {
        this.office = office;
        this.visit = visit;
        this.form = form;
    }

    public void enter() {
        all = office.all();
    }

    public void post() {
        if (form.has("revoke")) {
            office.revoke(form.value("revoke"));
            Redirect.to(getPath() + "?done=revoked");
            return;
        }
        String name = form.value(NAME);
        Optional<LocalDate> until = day(form.value(UNTIL)).filter(office::fits);
        if (name.isBlank() || name.length() > PartnerLinks.LONGEST_NAME) {
            form.problem(NAME, "partner-links.fault.name", PartnerLinks.LONGEST_NAME);
        }
        if (until.isEmpty()) {
            form.problem(UNTIL, "partner-links.fault.until", read(office.latest()));
        }
        if (!office.room()) {
            form.problem(NAME, "partner-links.fault.most", PartnerLinks.MOST);
        }
        if (!form.bad()) {
            made = office.make(name, kinds(), until.orElseThrow());
            all = office.all();
        }
    }

    /** The link that was just made; null where none was. It is shown this once. */
    public String getMade() {
        return made;
    }

    public boolean isTold() {
        return visit.query("done").equals("revoked");
    }

    /** Whether the links are over all organisations. */
    public boolean isOverAll() {
        return office.organisation().isEmpty();
    }

    public String getPath() {
        return visit.path();
    }

    /** Where one came from, and what that is called. */
    public String getHome() {
        return office.organisation().map(id -> "/organisations/" + id).orElse("/administration");
    }

    public String getHomeKey() {
        return isOverAll() ? "administration.crumb" : "record.crumb";
    }

    /** The part of the keys of texts that differ. */
    public String getOf() {
        return isOverAll() ? "kinds" : "units";
    }

    /** A year from now, where nothing was typed. */
    public String getUntil() {
        return office.latest().minusDays(PartnerLinks.LONGEST_DAYS - 365L).toString();
    }

    public String getLatest() {
        return read(office.latest());
    }

    public List<Kind> getKinds() {
        return Arrays.stream(OrganisationKind.values()).map(kind -> new Kind(kind.slug(), form.has(KINDS, kind.slug()))).toList();
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    public List<Row> getRows() {
        return all.stream().map(link -> new Row(link, link.kinds().stream().map(OrganisationKind::slug).sorted().toList(), read(link.made()), read(link.until()),
                "partner-links.state." + (link.open() ? "open" : link.revoked() ? "revoked" : "over"))).toList();
    }

    private Set<OrganisationKind> kinds() {
        return form.values(KINDS).stream().map(OrganisationKind::fromSlug).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private String read(LocalDate day) {
        return Days.read(day, visit.locale());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A kind of organisation to choose. */
    public record Kind(String slug, boolean chosen) {
    }

    /** A link with days for reading, and the key of how it stands. */
    public record Row(PartnerView link, List<String> kinds, String made, String until, String key) {

        public String getId() {
            return link.id().toString();
        }

        public boolean isOpen() {
            return link.open();
        }
    }
}
