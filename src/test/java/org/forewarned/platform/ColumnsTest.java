package org.forewarned.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ColumnsTest {

    private final Database database;

    ColumnsTest(Database database) {
        this.database = database;
    }

    @Test
    void everyKindOfColumnComesBackAsItWas() {
        UUID id = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Instant summer = Instant.parse("2026-03-29T01:30:00.123Z");
        database.write(e -> e.persist(new Sample(id, other, summer, new byte[] {1, 2, 3}, "words ".repeat(10_000))));

        Sample found = database.read(e -> e.find(Sample.class, id));

        assertThat(found.other()).isEqualTo(other);
        assertThat(found.madeAt()).isEqualTo(summer);
        assertThat(found.bytes()).containsExactly(1, 2, 3);
        assertThat(found.words()).hasSize(60_000);
    }

    @Test
    void anIdCanBeAskedFor() {
        UUID other = UUID.randomUUID();
        database.write(e -> e.persist(new Sample(UUID.randomUUID(), other, Instant.EPOCH, new byte[0], "")));

        long found = database.read(e -> e.createQuery("select count(s) from Sample s where s.other = :other and s.madeAt <= :now", Long.class)
                .setParameter("other", other).setParameter("now", Instant.EPOCH).getSingleResult());

        assertThat(found).isEqualTo(1);
    }

    @Test
    void tablesAreEmptyBeforeEachTest() {
        long found = database.read(e -> e.createQuery("select count(s) from Sample s", Long.class).getSingleResult());

        assertThat(found).isZero();
    }
}
