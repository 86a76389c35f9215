package org.forewarned.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.forewarned.platform.Days;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.PartnerDesk;
import org.forewarned.reporting.PartnerSheet;
import org.forewarned.reporting.PartnerView;

/** What a partner sees: the months that were frozen, and the tables of one of them. */
@Named
@RequestScoped
public class PartnersPage {

    private PartnerDoor door;
    private PartnerDesk desk;
    private Visit visit;
    private PartnerView link;
    private List<YearMonth> months;
    private YearMonth month;
    private PartnerSheet sheet;

    protected PartnersPage() {
    }

    @Inject
    PartnersPage(PartnerDoor door, PartnerDesk desk, Visit visit) {
        this.door = door;
        this.desk = desk;
        this.visit = visit;
    }

    /** Looks the link up, and the month that was asked for; the newest where none was. */
    public void enter() {
        link = door.enter(visit.param("token"));
        months = link.open() ? desk.months(link) : List.of();
        month = visit.query("month").isEmpty() ? months.stream().findFirst().orElse(null) : asked(visit.query("month"));
        sheet = month == null ? null : desk.sheet(link, month, visit.language()).orElseThrow(Stop::notFound);
    }

    public boolean isOpen() {
        return link.open();
    }

    public boolean isNothing() {
        return sheet == null;
    }

    public String getPartner() {
        return link.name();
    }

    public String getUntil() {
        return Days.read(link.until(), visit.locale());
    }

    public PartnerSheet getSheet() {
        return sheet;
    }

    /** Which text says whose counts these are. */
    public String getCovers() {
        return link.organisation().isPresent() ? "partners.covers.units" : "partners.covers.kinds";
    }

    public String getOrganisation() {
        return desk.organisation(link);
    }

    /** Where the files of the month that is shown are: without their ends. */
    public String getFile() {
        return "/partners/" + visit.param("token") + "/counts-" + month;
    }

    public List<Month> getMonths() {
        return months.stream().map(m -> new Month(desk.monthName(m, visit.language()), visit.path() + "?month=" + m, m.equals(month))).toList();
    }

    private YearMonth asked(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException none) {
            throw Stop.notFound();
        }
    }

    /** A month to choose. */
    public record Month(String name, String url, boolean shown) {
    }
}
