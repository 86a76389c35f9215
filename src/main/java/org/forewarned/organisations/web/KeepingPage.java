package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.organisations.Keeping;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Visit;
import org.forewarned.privacy.AuditLines;
import org.forewarned.privacy.AuditReading;

/** Who looked at or changed which record of an organisation, and for how long it knows those who have left. */
@Named
@RequestScoped
public class KeepingPage {

    private static final String FIELD = "months";

    private Keeping keeping;
    private AuditReading reading;
    private Around around;
    private AuditLines page;
    private Optional<Integer> months;

    protected KeepingPage() {
    }

    @Inject
    KeepingPage(Keeping keeping, AuditReading reading, Around around) {
        this.keeping = keeping;
        this.reading = reading;
        this.around = around;
    }

    /** Who asks, for which organisation, and what was sent. */
    @RequestScoped
    public static class Around {

        private Asker asker;
        private Visit visit;
        private Form form;
        private Settings settings;

        protected Around() {
        }

        @Inject
        Around(Instance<Asker> asker, Visit visit, Form form, Settings settings) {
            this.asker = asker.get();
            this.visit = visit;
            this.form = form;
            this.settings = settings;
        }

        Asker asker() {
            return asker;
        }

        Form form() {
            return form;
        }

        boolean asked(String name) {
            return !visit.query(name).isEmpty();
        }

        int standard() {
            return Integer.parseInt(settings.text(Setting.KEEP_LEFT_MONTHS));
        }

        UUID organisation() {
            try {
                return UUID.fromString(visit.param("organisation"));
            } catch (IllegalArgumentException none) {
                throw new NotAllowed();
            }
        }
    }

    public void load() {
        page = keeping.log(around.asker(), around.organisation(), reading.query());
        months = keeping.months(around.asker(), around.organisation());
    }

    /** Chooses for how long; an empty field means the installation's rule. */
    public void post() {
        String typed = around.form().value(FIELD);
        boolean right = typed.isEmpty() || (typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= Keeping.LONGEST);
        if (right) {
            keeping.choose(around.asker(), around.organisation(), typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed)));
            Redirect.to(getHere() + "?chosen=1");
        } else {
            around.form().problem(FIELD, "keeping.months.fault", Keeping.LONGEST);
            load();
        }
    }

    public String getHome() {
        return "/organisations/" + around.organisation();
    }

    public String getHere() {
        return getHome() + "/audit";
    }

    public boolean isChosen() {
        return around.asked("chosen");
    }

    public String getMonths() {
        return months.map(String::valueOf).orElse("");
    }

    /** What holds where the organisation chooses nothing; 0 for no end. */
    public int getStandard() {
        return around.standard();
    }

    public List<AuditReading.Row> getRows() {
        return reading.rows(page);
    }

    public boolean isNone() {
        return page.lines().isEmpty();
    }

    public List<AuditReading.Choice> getDeeds() {
        return reading.deeds();
    }

    public String getNext() {
        return reading.next(page);
    }

    public String getLimited() {
        return reading.limited();
    }
}
