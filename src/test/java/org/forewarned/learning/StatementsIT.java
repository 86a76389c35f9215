package org.forewarned.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forewarned.organisations.School;
import org.forewarned.organisations.WayKind;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.junit.jupiter.api.Test;

/** How often a look at a lesson asks the database: counted by the database itself. */
class StatementsIT {

    private static final OpenServer OPEN = OpenServer.shared();
    private static final String LESSON = "/modules/county-lines/first-signs";
    /** As often as this nothing that goes on by itself asks meanwhile. */
    private static final int VIEWS = 200;

    @Test
    void aVisitorsLessonAsksNothing() {
        assertThat(asked(new PlainVisitor(OPEN.server()))).isEmpty();
    }

    @Test
    void aLearnersLessonAsksForDeviceEnrolmentAndProgressOnly() {
        PlainVisitor learner = new PlainVisitor(OPEN.server());
        learner.get(LESSON);
        learner.post(LESSON, "finish", "1");
        assertThat(asked(learner)).containsExactlyInAnyOrder("device_token", "enrolment", "progress");
    }

    @Test
    void aMembersLessonAsksOnceWhereTheyBelongAndOnceForItsContacts() {
        School school = School.fresh("Count School");
        PlainVisitor member = new PlainVisitor(OPEN.server());
        String code = School.in(w -> {
            var head = School.asker(school.coordinator());
            return w.ways.one(head, school.id(), w.ways.make(head, school.id(), WayKind.LINK, Optional.empty(), false, Duration.ofDays(1))).code();
        });
        member.get("/join/" + code);
        member.post("/join/" + code, "name", "Somebody");
        member.get(LESSON);
        member.post(LESSON, "finish", "1");
        assertThat(asked(member)).containsExactlyInAnyOrder("device_token", "enrolment", "progress", "membership", "local_contact");
    }

    /** The tables that are asked, once for each statement of one look at the lesson. */
    private static List<String> asked(PlainVisitor visitor) {
        OPEN.in(em -> em.createNativeQuery("create extension if not exists pg_stat_statements").executeUpdate());
        visitor.get(LESSON).is(200);
        OPEN.in(em -> em.createNativeQuery("select cast(pg_stat_statements_reset() as varchar)").getSingleResult());
        for (int i = 0; i < VIEWS; i++) {
            visitor.get(LESSON);
        }
        List<?> rows = OPEN.in(em -> em.createNativeQuery("select s.query, s.calls from pg_stat_statements s join pg_database d on d.oid = s.dbid"
                + " where d.datname = current_database() and s.calls >= ?1 and lower(s.query) like 'select%from%'").setParameter(1, VIEWS).getResultList());
        List<String> tables = new ArrayList<>();
        for (Object row : rows) {
            String query = String.valueOf(((Object[]) row)[0]).toLowerCase(java.util.Locale.ROOT);
            for (long i = 0; i < ((Number) ((Object[]) row)[1]).longValue() / VIEWS; i++) {
                tables.add(query.replaceFirst("(?s).* from (\\w+).*", "$1"));
            }
        }
        return tables;
    }
}
