package org.forewarned.organisations.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Gathers what changes in the counts while rows change, and writes it at the end in one order, so that two who change the same counts wait
 * for each other and never cross.
 */
public class Tallying {

    private static final int ASKED = 0;
    private static final int UNDER_WAY = 1;
    private static final int DONE = 2;
    private static final int WAIVED = 3;
    private static final int ATTENDED = 4;
    private static final int ALL = 5;

    private final EntityManager em;
    private final Map<String, Row> rows = new TreeMap<>();

    Tallying(EntityManager em) {
        this.em = em;
    }

    /** Something more is asked. */
    public void born(Assigned assigned) {
        count(assigned, 1);
    }

    /** Changes a row, with the counts. */
    public void change(Assigned assigned, Consumer<Assigned> verb) {
        count(assigned, -1);
        verb.accept(assigned);
        count(assigned, 1);
    }

    /** So many people more in a unit; fewer where it is negative. */
    public void people(UUID organisation, UUID unit, int more) {
        row("0 " + organisation + " " + unit, organisation, organisation, unit, null).by[ASKED] += more;
    }

    private void count(Assigned a, int sign) {
        if (a.isEnded()) {
            return;
        }
        Row row = row("1 " + a.assignmentId() + " " + a.unitId(), a.organisationId(), a.assignmentId(), a.unitId(), null);
        row.by[ASKED] += sign;
        if (a.isDone()) {
            row.by[DONE] += sign;
            row.by[ATTENDED] += "attended".equals(a.kind()) ? sign : 0;
        } else if (a.isWaived()) {
            row.by[WAIVED] += sign;
        } else if (a.begunAt() != null) {
            row.by[UNDER_WAY] += sign;
        }
        if (a.isOpen()) {
            row("2 " + a.assignmentId() + " " + a.dueOn() + " " + a.unitId(), a.organisationId(), a.assignmentId(), a.unitId(), a.dueOn()).by[ASKED] += sign;
        }
    }

    private Row row(String key, UUID organisation, UUID assignment, UUID unit, LocalDate due) {
        return rows.computeIfAbsent(key, k -> new Row(organisation, assignment, unit, due, new int[ALL]));
    }

    /** Writes all that changed. */
    public void write() {
        if (rows.isEmpty()) {
            return;
        }
        em.flush();
        rows.forEach((key, row) -> {
            if (key.startsWith("0")) {
                people(row);
            } else if (row.due() != null) {
                toDo(row);
            } else {
                tally(row);
            }
        });
        rows.clear();
    }

    private void people(Row row) {
        if (row.by()[ASKED] != 0 && run("update headcount set people = people + ?1 where organisation_id = ?2 and unit_id = ?3",
                row.by()[ASKED], row.organisation(), row.unit()) == 0) {
            run("insert into headcount (people, organisation_id, unit_id) values (?1, ?2, ?3)", row.by()[ASKED], row.organisation(), row.unit());
        }
    }

    private void toDo(Row row) {
        if (row.by()[ASKED] != 0 && run("update due_tally set to_do = to_do + ?1 where assignment_id = ?2 and due_on = ?3 and unit_id = ?4",
                row.by()[ASKED], row.assignment(), row.due(), row.unit()) == 0) {
            run("insert into due_tally (to_do, assignment_id, due_on, unit_id, organisation_id) values (?1, ?2, ?3, ?4, ?5)",
                    row.by()[ASKED], row.assignment(), row.due(), row.unit(), row.organisation());
        }
    }

    private void tally(Row row) {
        int[] by = row.by();
        if (Arrays.stream(by).allMatch(more -> more == 0)) {
            return;
        }
        if (run("update tally set asked = asked + ?1, under_way = under_way + ?2, done = done + ?3, waived = waived + ?4, attended = attended + ?5 "
                + "where assignment_id = ?6 and unit_id = ?7", by[ASKED], by[UNDER_WAY], by[DONE], by[WAIVED], by[ATTENDED], row.assignment(), row.unit()) == 0) {
            run("insert into tally (asked, under_way, done, waived, attended, assignment_id, unit_id, organisation_id) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                    by[ASKED], by[UNDER_WAY], by[DONE], by[WAIVED], by[ATTENDED], row.assignment(), row.unit(), row.organisation());
        }
    }

    private int run(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof LocalDate day ? Date.valueOf(day) : values[i] instanceof UUID id ? id.toString() : values[i]);
        }
        return query.executeUpdate();
    }

    private record Row(UUID organisation, UUID assignment, UUID unit, LocalDate due, int[] by) {
    }
}
