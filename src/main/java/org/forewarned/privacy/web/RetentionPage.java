package org.forewarned.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Setting;
import org.forewarned.platform.web.Texts;
import org.forewarned.privacy.KeptFor;
import org.forewarned.privacy.KeptPeriods;

/** What is kept for how long, to read. */
@Named
@RequestScoped
public class RetentionPage {

    private Asker asker;
    private KeptPeriods periods;
    private Texts texts;
    private List<Row> rows;

    protected RetentionPage() {
    }

    @Inject
    RetentionPage(Asker asker, KeptPeriods periods, Texts texts) {
        this.asker = asker;
        this.periods = periods;
        this.texts = texts;
    }

    public void enter() {
        rows = periods.all(asker).stream().map(period -> new Row(texts.say("retention.what." + period.name()), length(period.length()),
                period.length().setting().map(Setting::key).orElse(""))).sorted(Comparator.comparing(Row::what)).toList();
    }

    /** All, by what it is. */
    public List<Row> rows() {
        return rows;
    }

    private String length(KeptFor length) {
        return length.amount() == 0 ? texts.say("retention.never") : texts.say("retention." + length.unit().word(), length.amount());
    }

    /** Something that is kept: for how long, and the setting that says so; empty where it is fixed. */
    public record Row(String what, String length, String setting) {
    }
}
