package org.forewarned.platform;

import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Makes and upgrades the tables: the same files for Derby and PostgreSQL, with the few words that differ as placeholders. */
public final class Schema {

    private final Flyway flyway;

    /** The tables behind this data source. */
    public Schema(DataSource database, boolean embedded) {
        flyway = Flyway.configure(Schema.class.getClassLoader()).dataSource(database).locations("classpath:db/migration")
                .placeholders(embedded ? Map.of("blob", "blob", "clob", "clob", "stored", "") : Map.of("blob", "bytea", "clob", "text", "stored", "stored"))
                .load();
    }

    /**
     * Brings the tables to this program's version.
     *
     * @throws StartRefused if they belong to a newer program, which must not be run backwards
     */
    public void migrate() {
        Stream.of(flyway.info().all()).filter(m -> m.getState().name().startsWith("FUTURE")).map(MigrationInfo::getVersion)
                .reduce((a, b) -> b).ifPresent(newer -> {
                    throw new StartRefused("The database was made by a newer Forewarned (its version is " + newer
                            + "): start that one, or restore a backup made before the upgrade.");
                });
        flyway.migrate();
    }
}
