package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.authoring.EntryUses;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Stop;
import org.forewarned.reference.EntryCare;
import org.forewarned.reference.EntryField;
import org.forewarned.reference.EntryKind;
import org.forewarned.reference.EntryView;

/** One fact, helpline or change in the law: where it is used, that it was checked today, and what is to be changed of it. */
@Named
@RequestScoped
public class EntryPage {

    private EntryCare care;
    private Asker asker;
    private EntryForm entryForm;
    private EntryView.Whole whole;

    protected EntryPage() {
    }

    @Inject
    EntryPage(EntryCare care, Asker asker, EntryForm entryForm) {
        this.care = care;
        this.asker = asker;
        this.entryForm = entryForm;
    }

    public void enter() {
        EntryKind kind = EntryKind.of(desk().visit().param("kind")).orElseThrow(Stop::notFound);
        whole = care.one(asker, kind, desk().visit().param("entry"), desk().visit().language()).orElseThrow(Stop::notFound);
        if (entryForm.take(asker, whole)) {
            Redirect.to(getUrl() + "?kept=1");
        }
    }

    private Desk desk() {
        return entryForm.desk();
    }

    public EntryView getEntry() {
        return whole.entry();
    }

    public String getUrl() {
        return desk().url(whole.entry());
    }

    public String getKind() {
        return whole.entry().kind().slug();
    }

    public boolean isHelpline() {
        return whole.entry().kind() == EntryKind.HELPLINE;
    }

    /** Whether it is something that can be rung. */
    public boolean isRung() {
        return isHelpline() && whole.fields().stream().anyMatch(field -> field.path().equals("number") && !field.value().isEmpty());
    }

    public String getWhere() {
        return desk().where(whole.entry());
    }

    public String getStatus() {
        return desk().status(whole.entry());
    }

    public String getReview() {
        return desk().day(whole.entry().reviewBy());
    }

    public String getUrgency() {
        return desk().urgency(whole.entry());
    }

    public boolean isUrgent() {
        return !getUrgency().isEmpty();
    }

    /** Whether who looks may check and change it. */
    public boolean isMine() {
        return care.mayCheck(asker);
    }

    /** Whether the program came with another text of it since it was changed here. */
    public boolean isNewer() {
        return whole.newer();
    }

    public boolean isKept() {
        return !desk().visit().query("kept").isEmpty();
    }

    /** Which revision the form shows. */
    public int getSeen() {
        return whole.entry().number();
    }

    public List<EntryField> getFields() {
        return whole.fields();
    }

    /** The languages that it has not yet. */
    public List<Blank> getBlanks() {
        return whole.blank().entrySet().stream().map(blank -> new Blank(blank.getKey(), blank.getValue(), entryForm.begun(blank.getValue()))).toList();
    }

    /** Those who may look after it, with nobody in particular first. */
    public List<Owner> getOwners() {
        UUID now = desk().owners().all().get(whole.entry().path());
        Stream<Owner> people = desk().owners().candidates(asker).entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(one -> new Owner(one.getKey().toString(), one.getValue(), one.getKey().equals(now)));
        return Stream.concat(Stream.of(new Owner("", desk().all(), false)), people).toList();
    }

    /** The address of whoever looks after it. */
    public String getOwner() {
        return getOwners().stream().filter(Owner::chosen).findFirst().map(Owner::address).orElse(desk().all());
    }

    /** The lessons that name it. */
    public List<EntryUses.Use> getUses() {
        return desk().uses().all(desk().visit().language()).getOrDefault(whole.entry().path(), List.of());
    }

    /** The days from which the next review is chosen: in one, three, six or twelve months. */
    public List<Day> getDays() {
        return Stream.of(1, 3, 6, 12).map(months -> day(months, desk().today().plusMonths(months))).toList();
    }

    private Day day(int months, LocalDate on) {
        return new Day(months, desk().day(on), entryForm.months() == months);
    }

    /** What was done with it, newest first. */
    public List<Past> getHistory() {
        return whole.history().stream().map(past -> new Past(desk().day(past.at()), past.how())).toList();
    }

    public String getText() {
        return whole.text();
    }

    /** A language that it has not yet, and whether somebody has begun to type it. */
    public record Blank(String language, List<EntryField> fields, boolean begun) {
    }

    /** Somebody who may look after it; the account is empty for nobody in particular. */
    public record Owner(String account, String address, boolean chosen) {
    }

    /** A day for the next review. */
    public record Day(int months, String day, boolean chosen) {

        public String getValue() {
            return Integer.toString(months);
        }
    }

    /** What was done once. */
    public record Past(String day, String how) {
    }
}
