package org.forewarned.organisations.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.organisations.DueDate;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.Repeat;
import org.forewarned.organisations.Target;
import org.forewarned.organisations.UsualDates;
import org.forewarned.platform.web.Form;

/** What stands in the form for assigning: what was typed, or the usual answers. Says what has to be mended. */
final class AssignEntry {

    private static final int DAYS = 14;
    private static final int MOST_DAYS = 730;
    private static final int MONTHS = 12;

    private final Form form;
    private final UUID organisation;
    private final OrganisationKind kind;
    private final LocalDate today;
    private final String asked;

    AssignEntry(Form form, Office office) {
        this.form = form;
        this.organisation = office.organisation().id();
        this.kind = office.organisation().profile().kind();
        this.today = office.today();
        this.asked = office.query("since");
    }

    /** The days before which something may come round every year, by the word for each: first the one that such an organisation usually means. */
    Map<String, LocalDate> yearly() {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        UsualDates.yearlyDays(kind).forEach(day -> days.put(word(day), next(day)));
        return days;
    }

    /** The next day of that kind. */
    LocalDate next(MonthDay day) {
        LocalDate here = day.atYear(today.getYear());
        return here.isAfter(today) ? here : day.atYear(today.getYear() + 1);
    }

    /** The word for what comes round like this. */
    String word(Repeat repeat) {
        return repeat.isNever() ? "never" : repeat.before() == null ? "months" : UsualDates.yearlyDays(kind).contains(repeat.before()) ? word(repeat.before()) : "yearly";
    }

    private static String word(MonthDay day) {
        return "yearly" + day.toString().substring(1);
    }

    String what(String usual) {
        return form.sent() ? form.value("what") : usual;
    }

    Set<String> who(Set<String> usual) {
        return form.sent() ? new LinkedHashSet<>(form.values("who")) : usual;
    }

    String by() {
        return form.sent() ? form.value("by") : "usual";
    }

    String date() {
        return form.sent() ? form.value("date") : usualDue().plusWeeks(4).toString();
    }

    String days() {
        return form.sent() ? form.value("days") : String.valueOf(DAYS);
    }

    String again() {
        return form.sent() ? form.value("again") : "never";
    }

    /** The same, to choose among. */
    List<Option> yearlyOptions(Office office, String chosen) {
        return yearly().entrySet().stream().map(day -> new Option(day.getKey(), office.say("assign.again.yearly", office.day(day.getValue())), day.getKey().equals(chosen))).toList();
    }

    /**
     * The day before which it comes round, where it is none of the usual.
     *
     * @param typed whether it was typed now
     * @param before how it comes round so far; null where it does not
     */
    String yearlyDay(boolean typed, MonthDay before) {
        return typed ? form.value("day") : next(before == null ? UsualDates.yearly(kind) : before).toString();
    }

    String months() {
        return form.sent() ? form.value("months") : String.valueOf(MONTHS);
    }

    boolean counts() {
        return !form.sent() || form.has("counts");
    }

    String since() {
        return form.sent() ? form.value("since") : day(asked).orElseGet(() -> UsualDates.since(kind, today)).toString();
    }

    boolean mustPass() {
        return form.has("alone");
    }

    String note() {
        return form.sent() ? form.value("note") : "";
    }

    LocalDate usualDue() {
        return UsualDates.due(kind, today);
    }

    /** Whom the ticked boxes mean. */
    Set<Target> targets(Set<String> who) {
        Set<Target> targets = new LinkedHashSet<>();
        for (String one : who) {
            String[] parts = one.split(":", 2);
            Optional<UUID> id = Office.id(Optional.of(parts.length == 2 ? parts[1] : ""));
            if (one.equals("everybody")) {
                return Set.of(Target.everybody(organisation));
            }
            for (Target.Kind targetKind : List.of(Target.Kind.UNIT, Target.Kind.COHORT, Target.Kind.PERSON)) {
                if (parts[0].equals(targetKind.slug())) {
                    id.ifPresent(found -> targets.add(new Target(targetKind, found)));
                }
            }
        }
        return targets;
    }

    /** By when; nothing when what was typed is no day to come. */
    Optional<DueDate> due() {
        return switch (by()) {
            case "joining" -> days(days()).map(DueDate::within);
            case "date" -> day(date()).filter(day -> !day.isBefore(today)).map(DueDate::on);
            default -> Optional.of(DueDate.on(usualDue()));
        };
    }

    Optional<Repeat> repeat() {
        return switch (again()) {
            case "yearly" -> day(form.value("day")).map(MonthDay::from).map(Repeat::yearlyBefore);
            case "months" -> number(months(), 60).filter(m -> m >= 2).map(Repeat::everyMonths);
            default -> Optional.of(Optional.ofNullable(yearly().get(again())).map(MonthDay::from).map(Repeat::yearlyBefore).orElse(Repeat.NEVER));
        };
    }

    /** All of it; nothing, and the problems in the form, where something has to be mended. */
    Optional<NewAssignment> read(String usualWhat, Set<String> usualWho) {
        String what = what(usualWhat);
        Set<Target> who = targets(who(usualWho));
        Optional<DueDate> due = due();
        Optional<Repeat> repeat = repeat();
        Optional<LocalDate> since = counts() ? day(since()) : Optional.empty();
        problem(what.isEmpty(), "what", "assign.fault.what");
        problem(who.isEmpty(), "who", "assign.fault.who");
        problem(due.isEmpty(), by().equals("joining") ? "days" : "date", by().equals("joining") ? "assign.fault.days" : "assign.fault.date");
        repeatProblem(repeat);
        problem(counts() && since.isEmpty(), "since", "assign.fault.since");
        problem(note().length() > NewAssignment.LONGEST_NOTE, "note", "assign.fault.note");
        if (form.bad()) {
            return Optional.empty();
        }
        Optional<UUID> document = what.startsWith("document:") ? Office.id(Optional.of(what.substring(9))) : Optional.empty();
        return Optional.of(new NewAssignment(document.isPresent() ? null : what, document.orElse(null), who, due.orElseThrow(), repeat.orElseThrow(), since,
                document.isEmpty() && mustPass(), note()));
    }

    /** Says what has to be mended where it cannot come round like this. */
    void repeatProblem(Optional<Repeat> repeat) {
        boolean yearly = again().equals("yearly");
        problem(repeat.isEmpty(), yearly ? "day" : "months", yearly ? "assign.fault.day" : "assign.fault.months");
    }

    private void problem(boolean is, String field, String key) {
        if (is) {
            form.problem(field, key);
        }
    }

    private static Optional<Integer> number(String typed, int most) {
        return typed.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(typed)).filter(n -> n > 0 && n <= most) : Optional.empty();
    }

    /** A number of days after joining. */
    static Optional<Integer> days(String typed) {
        return number(typed, MOST_DAYS);
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
