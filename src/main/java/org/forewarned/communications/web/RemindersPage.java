package org.forewarned.communications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.communications.Sentences;
import org.forewarned.communications.TermDates;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Days;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Redirect;
import org.forewarned.platform.web.Visit;

/** What an organisation's reminders say, and when they come. */
@Named
@RequestScoped
public class RemindersPage {

    private Words words;
    private Asker asker;
    private Desk desk;
    private String sentence;

    protected RemindersPage() {
    }

    @Inject
    RemindersPage(Words words, Instance<Asker> asker, Desk desk) {
        this.words = words;
        this.asker = asker.get();
        this.desk = desk;
    }

    /** The address and the form. */
    @RequestScoped
    public static class Desk {

        private Visit visit;
        private Form form;

        protected Desk() {
        }

        @Inject
        Desk(Visit visit, Form form) {
            this.visit = visit;
            this.form = form;
        }

        public UUID organisation() {
            return id(visit.param("organisation"));
        }

        public String path() {
            return "/organisations/" + organisation() + "/reminders";
        }

        public Form form() {
            return form;
        }

        public boolean done() {
            return visit.query("done").equals("1");
        }
    }

    /** What is said, and when nothing is. */
    @RequestScoped
    public static class Words {

        private Sentences sentences;
        private TermDates dates;
        private Visit visit;

        protected Words() {
        }

        @Inject
        Words(Sentences sentences, TermDates dates, Visit visit) {
            this.sentences = sentences;
            this.dates = dates;
            this.visit = visit;
        }

        Sentences sentences() {
            return sentences;
        }

        TermDates dates() {
            return dates;
        }

        Visit visit() {
            return visit;
        }
    }

    public void post() {
        words.sentences().of(asker, desk.organisation());
        if (desk.form().has("add")) {
            add();
        } else if (desk.form().has("remove")) {
            words.dates().remove(asker, desk.organisation(), id(desk.form().value("remove")));
            Redirect.to(desk.path() + "#weeks");
        } else {
            say();
        }
    }

    private void say() {
        String said = desk.form().value("sentence");
        if (said.length() > Sentences.LONGEST) {
            desk.form().problem("sentence", "reminders.fault", Sentences.LONGEST);
        } else {
            words.sentences().say(asker, desk.organisation(), said);
            Redirect.to(desk.path() + "?done=1");
        }
    }

    private void add() {
        Optional<LocalDate> first = date("first");
        Optional<LocalDate> last = date("last");
        String name = desk.form().value("name");
        if (name.isEmpty() || name.length() > TermDates.LONGEST_NAME) {
            desk.form().problem("name", "reminders.weeks.fault.name");
        }
        if (first.isEmpty()) {
            desk.form().problem("first", "reminders.weeks.fault.first");
        }
        if (last.isEmpty() || first.filter(day -> !words.dates().good(day, last.get())).isPresent()) {
            desk.form().problem("last", "reminders.weeks.fault.last");
        }
        if (!desk.form().bad() && words.dates().of(asker, desk.organisation()).size() >= TermDates.MOST) {
            desk.form().problem("name", "reminders.weeks.fault.most");
        }
        if (!desk.form().bad()) {
            words.dates().add(asker, desk.organisation(), name, first.orElseThrow(), last.orElseThrow());
            Redirect.to(desk.path() + "#weeks");
        }
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotAllowed();
        }
    }

    private Optional<LocalDate> date(String field) {
        try {
            return Optional.of(LocalDate.parse(desk.form().value(field)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Quiet weeks ahead, soonest first. */
    public List<Row> getWeeks() {
        return words.dates().of(asker, desk.organisation()).stream()
                .map(q -> new Row(q.id().toString(), q.name(), Days.read(q.first(), words.visit().locale()), Days.read(q.last(), words.visit().locale()))).toList();
    }

    public boolean isAnyWeeks() {
        return !getWeeks().isEmpty();
    }

    /** Quiet weeks, for reading. */
    public record Row(String id, String name, String first, String last) {
    }

    public String getSentence() {
        if (sentence == null) {
            sentence = words.sentences().of(asker, desk.organisation());
        }
        return desk.form().has("sentence") ? desk.form().value("sentence") : sentence;
    }

    public String getPath() {
        return desk.path();
    }

    public String getBack() {
        return "/organisations/" + desk.organisation();
    }

    public boolean isKept() {
        return desk.done();
    }
}
