package org.forewarned.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Many rows for one table, as quickly as the database takes them; {@code null} stays null. */
interface Rows extends AutoCloseable {

    void add(Object... values) throws SQLException, IOException;

    @Override
    void close() throws SQLException, IOException;

    /** @param table with its columns: {@code name (a, b)} */
    static Rows into(Connection connection, String table) throws SQLException {
        return connection.isWrapperFor(PGConnection.class) ? new Copied(connection, table) : new Batched(connection, table);
    }

    /** Batches of 500, a commit each. */
    final class Batched implements Rows {

        private static final int AT_ONCE = 500;
        private final Connection connection;
        private final PreparedStatement insert;
        private int waiting;

        Batched(Connection connection, String table) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement("insert into " + table + " values (" + table.replaceAll("[^,]", "").replace(",", "?, ") + "?)");
        }

        @Override
        public void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i] instanceof Instant at ? Timestamp.from(at) : values[i] instanceof LocalDate day ? Date.valueOf(day) : values[i]);
            }
            insert.addBatch();
            if (++waiting == AT_ONCE) {
                write();
            }
        }

        private void write() throws SQLException {
            insert.executeBatch();
            connection.commit();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            write();
            insert.close();
        }
    }

    /** PostgreSQL's copy, without the indexes, which are made again when all is in. */
    final class Copied implements Rows {

        private final Connection connection;
        private final List<String> again = new ArrayList<>();
        private final Writer out;

        Copied(Connection connection, String table) throws SQLException {
            this.connection = connection;
            String name = table.replaceFirst(" .*", "");
            for (String constraint : texts("select conname from pg_constraint where conrelid = '" + name + "'::regclass and contype in ('p', 'u')")) {
                String definition = texts("select pg_get_constraintdef(oid) from pg_constraint where conname = '" + constraint + "'").get(0);
                if (texts("select conname from pg_constraint where confrelid = '" + name + "'::regclass").isEmpty()) {
                    run("alter table " + name + " drop constraint " + constraint);
                    again.add("alter table " + name + " add constraint " + constraint + " " + definition);
                }
            }
            for (String index : texts("select indexname from pg_indexes where tablename = '" + name + "' and indexname not in (select conname from pg_constraint)")) {
                again.add(texts("select indexdef from pg_indexes where indexname = '" + index + "'").get(0));
                run("drop index " + index);
            }
            this.out = new OutputStreamWriter(new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + table + " from stdin", 1 << 16), StandardCharsets.UTF_8);
        }

        @Override
        public void add(Object... values) throws IOException {
            out.write(Arrays.stream(values).map(value -> value == null ? "\\N" : value.toString()).collect(Collectors.joining("\t", "", "\n")));
        }

        @Override
        public void close() throws SQLException, IOException {
            out.close();
            for (String statement : again) {
                run(statement);
            }
            connection.commit();
        }

        private void run(String statement) throws SQLException {
            try (Statement one = connection.createStatement()) {
                one.execute(statement);
            }
        }

        private List<String> texts(String query) throws SQLException {
            List<String> all = new ArrayList<>();
            try (Statement one = connection.createStatement(); ResultSet rows = one.executeQuery(query)) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
            return all;
        }
    }
}
