package org.forewarned.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.platform.Asker;
import org.forewarned.privacy.AuditCheck;
import org.forewarned.privacy.AuditLines;
import org.forewarned.privacy.AuditQuery;
import org.forewarned.privacy.AuditReading;
import org.forewarned.privacy.AuditTrail;

/** Who looked at or changed whose record, everywhere, and whether the log is as it was written. */
@Named
@RequestScoped
public class AuditPage {

    private Log log;
    private AuditReading reading;
    private Asker asker;
    private AuditLines page;
    private AuditCheck.Result result;

    protected AuditPage() {
    }

    @Inject
    AuditPage(Log log, AuditReading reading, Instance<Asker> asker) {
        this.log = log;
        this.reading = reading;
        this.asker = asker.get();
    }

    /** The log, to read and to check. */
    @RequestScoped
    public static class Log {

        private AuditTrail trail;
        private AuditCheck check;

        protected Log() {
        }

        @Inject
        Log(AuditTrail trail, AuditCheck check) {
            this.trail = trail;
            this.check = check;
        }

        AuditLines read(Asker asker, AuditQuery query) {
            return trail.all(asker, query);
        }

        AuditLines none(Asker asker) {
            return trail.none(asker);
        }

        AuditCheck.Result verify(Asker asker) {
            return check.verify(asker);
        }
    }

    /** Reads the page before anything of it is written: whoever may not is sent away. */
    public void load() {
        AuditQuery query = reading.query();
        page = reading.bad() ? log.none(asker) : log.read(asker, query);
    }

    /** Checks the whole log and shows what was found. */
    public void post() {
        result = log.verify(asker);
        load();
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

    /** The days that are asked for. */
    public String getSince() {
        return reading.askedDay("since");
    }

    public String getUntil() {
        return reading.askedDay("until");
    }

    public String getPerson() {
        return reading.asked("person");
    }

    public String getWords() {
        return reading.asked("words");
    }

    /** Whose deeds, or deeds to whom, a link has limited the page to: kept when the form narrows it further. */
    public String getBy() {
        return reading.whole("by");
    }

    public String getAbout() {
        return reading.whole("about");
    }

    public String getNext() {
        return reading.next(page);
    }

    public String getLimited() {
        return reading.limited();
    }

    public boolean isChecked() {
        return result != null;
    }

    public boolean isWhole() {
        return result.whole();
    }

    public long getEntries() {
        return result.entries();
    }

    public List<AuditCheck.Finding> getFindings() {
        return result.findings();
    }
}
