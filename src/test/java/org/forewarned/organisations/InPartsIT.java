package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.forewarned.identity.Somebody;
import org.forewarned.organisations.model.Membership;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.junit.jupiter.api.Test;

/** What the clock does for many people it commits in parts: whoever looks meanwhile waits for one part at most. */
class InPartsIT {

    private static final int MANY = 3 * HandingOut.AT_ONCE + 10;

    @Test
    void manyPeopleAreLookedAtAndAskedInPartsOfTheirOwn() throws InterruptedException {
        School school = School.fresh("Many Academy");
        OpenServer.shared().in(em -> {
            for (int i = 0; i < MANY; i++) {
                em.persist(new Membership(school.id(), null, "Person " + i, JoinedHow.BY_HAND, Somebody.now()));
            }
            return null;
        });
        PlainVisitor head = school.coordinator().visitor();
        String home = "/organisations/" + school.id();
        until(() -> transactions("select count(*) from membership where organisation_id = ?1 and unsettled = 1", school.id()) == 0);
        assertThat(transactions("select count(distinct cast(xmin as text)) from membership where organisation_id = ?1", school.id())).as("looked at").isGreaterThanOrEqualTo(3);

        head.get(home + "/assign");
        Answer asked = head.post(home + "/assign", "what", "stop-check-tell", "who", "everybody", "by", "usual", "again", "never", "assign", "1");
        until(() -> head.get(asked.path()).document().select("span.tag.soon").isEmpty());
        assertThat(transactions("select count(*) from assigned where organisation_id = ?1", school.id())).isEqualTo(MANY + 1);
        assertThat(transactions("select count(distinct cast(xmin as text)) from assigned where organisation_id = ?1", school.id())).as("asked").isGreaterThanOrEqualTo(4);
    }

    private static void until(java.util.function.BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 240 && !done.getAsBoolean(); i++) {
            Thread.sleep(250);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    /** PostgreSQL notes with each row which transaction wrote it. */
    private static int transactions(String sql, UUID organisation) {
        return ((Number) OpenServer.shared().in(em -> em.createNativeQuery(sql).setParameter(1, organisation.toString()).getSingleResult())).intValue();
    }
}
