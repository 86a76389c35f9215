package org.forewarned.organisations;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;

/** Counts everything anew and says where the counts that are kept are wrong. */
final class Recount {

    private Recount() {
    }

    static List<String> differences(EntityManager em) {
        List<String> wrong = new ArrayList<>();
        compare(em, wrong, "select assignment_id, unit_id, asked, under_way, done, waived, attended from tally where asked <> 0 or under_way <> 0 or done <> 0 or waived <> 0",
                "select assignment_id, unit_id, count(*), sum(case when done_at is null and waived_at is null and begun_at is not null then 1 else 0 end), "
                        + "sum(case when done_at is not null then 1 else 0 end), sum(case when done_at is null and waived_at is not null then 1 else 0 end), "
                        + "sum(case when kind = 'attended' then 1 else 0 end) from assigned where ended_at is null group by assignment_id, unit_id");
        compare(em, wrong, "select assignment_id, unit_id, due_on, to_do from due_tally where to_do <> 0",
                "select assignment_id, unit_id, open_due, count(*) from assigned where open_due is not null group by assignment_id, unit_id, open_due");
        compare(em, wrong, "select organisation_id, unit_id, people from headcount where people <> 0",
                "select organisation_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'), count(*) from membership where here = 1 "
                        + "group by organisation_id, coalesce(unit_id, '00000000-0000-0000-0000-000000000000')");
        return wrong;
    }

    private static void compare(EntityManager em, List<String> wrong, String kept, String counted) {
        Set<String> is = rows(em, kept);
        Set<String> should = rows(em, counted);
        is.stream().filter(row -> !should.contains(row)).forEach(row -> wrong.add("kept " + row));
        should.stream().filter(row -> !is.contains(row)).forEach(row -> wrong.add("counted " + row));
    }

    private static Set<String> rows(EntityManager em, String sql) {
        Set<String> rows = new TreeSet<>();
        for (Object row : em.createNativeQuery(sql).getResultList()) {
            rows.add(Arrays.toString((Object[]) row));
        }
        return rows;
    }
}
