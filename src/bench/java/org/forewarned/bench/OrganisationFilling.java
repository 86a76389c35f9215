package org.forewarned.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.forewarned.platform.Keys;

/**
 * Organisations as after some years. One is large; the others share the remaining people evenly. Everybody has done five assignments and is late with a
 * sixth; a sheet of counts stands beside them as the program keeps it. The large one's people are learners who have completed what they were asked.
 */
final class OrganisationFilling {

    static final int DONE = 5;
    private static final String TOKEN = "fedcba9876543210fedcba9876543210";
    private static final String PARTNERS = "fedcba98".repeat(5);
    private static final int UNITS = 4;
    private static final List<String> MODULES = List.of("spot-the-signs", "county-lines");

    private final DataSource database;
    private final Keys keys;
    private final Random random = new Random(2);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant lastMonth = LocalDate.now().minusMonths(1).withDayOfMonth(15).atTime(12, 0).toInstant(ZoneOffset.UTC);
    private final LocalDate late = LocalDate.now().minusDays(3);
    private final String account = id();
    private String version;

    OrganisationFilling(DataSource database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The cookie of the account that coordinates the first of each call's organisations. */
    static String token() {
        return TOKEN;
    }

    /** What opens the counts over all organisations. */
    static String partners() {
        return "/partners/" + PARTNERS;
    }

    /** Signs somebody in who will coordinate, and makes a link for partners, the first time. */
    void someone() throws SQLException, IOException {
        if (version != null) {
            return;
        }
        try (Connection connection = open()) {
            version = one(connection, "select id from module_version where module_id = '" + MODULES.get(0) + "'");
            String learner = id();
            try (Rows rows = Rows.into(connection, "learner (id, code_hmac, begun_at, seen_at, version)")) {
                rows.add(learner, hex(), now, now, 1);
            }
            try (Rows rows = Rows.into(connection, "account (id, email, email_key, learner_id, begun_at, confirmed_at, seen_at, totp_step, version)")) {
                rows.add(account, "head@large.example", "head@large.example", learner, now, now, now, 0, 1);
            }
            try (Rows rows = Rows.into(connection, "signed_in (digest, id, account_id, way, device, begun_at, seen_at, second_at, expires_at)")) {
                rows.add(HexFormat.of().formatHex(keys.hmac("signed-in", TOKEN)), id(), account, "password", "bench", now, now, now, now.plus(1, ChronoUnit.DAYS));
            }
            try (Rows rows = Rows.into(connection, "partner_link (id, name, kinds, digest, made_at, made_by, expires_at, version)")) {
                rows.add(id(), "A partnership", "", HexFormat.of().formatHex(keys.hmac("partner-link", PARTNERS)), now.minus(60, ChronoUnit.DAYS), account,
                        now.plus(60, ChronoUnit.DAYS), 1);
            }
        }
    }

    /** So many organisations with so many people each; the ids of the organisations. */
    List<String> fill(int organisations, int people, boolean coordinated, boolean learners) throws SQLException, IOException {
        List<Place> places = new ArrayList<>();
        try (Connection connection = open()) {
            try (Rows rows = Rows.into(connection, "organisation (id, name, name_sorted, kind, nation, size, registered_at, registered_by, confirmed_at, last_card, version)")) {
                for (int i = 0; i < organisations; i++) {
                    places.add(new Place(id(), List.of(id(), id(), id(), id()), ids(DONE + 1), people));
                    String name = "Organisation " + (char) ('A' + random.nextInt(26)) + i;
                    rows.add(places.get(i).id(), name, name.toLowerCase(java.util.Locale.ROOT), i % 3 == 0 ? "CHARITY" : "SCHOOL", "england", "OVER_1000", now, account, now, 0, 1);
                }
            }
            each(connection, places, "unit (id, organisation_id, name, made_at, version)", (rows, place) -> {
                for (int i = 0; i < UNITS; i++) {
                    rows.add(place.units().get(i), place.id(), "Unit " + (i + 1), now, 1);
                }
            });
            if (coordinated) {
                each(connection, places, "organisation_role (id, organisation_id, account_id, role, given_at, given_by)",
                        (rows, place) -> rows.add(id(), place.id(), account, "COORDINATOR", now, account));
            }
            each(connection, places, "membership (id, organisation_id, learner_id, display_name, name_sorted, unit_id, young, here, joined_at, joined_how, version, unsettled,"
                    + " counted_unit)", (rows, place) -> {
                for (int i = 0; i < people; i++) {
                    rows.add(place.person(i, 1), place.id(), place.person(i, 2), "Person " + i, "person " + i, place.unit(i), 0, 1, now.minus(700, ChronoUnit.DAYS), "LINK", 1, 0,
                            place.unit(i));
                }
            });
            assignments(connection, places);
            if (learners) {
                completions(connection, places);
            }
        }
        return places.stream().map(Place::id).toList();
    }

    private void assignments(Connection connection, List<Place> places) throws SQLException, IOException {
        each(connection, places, "assignment (id, organisation_id, module_id, due_on, note, asked_at, asked_by, version)", (rows, place) -> {
            for (int a = 0; a <= DONE; a++) {
                rows.add(place.assignments().get(a), place.id(), MODULES.get(a % 2), day(a), "", now.minus(400L - a, ChronoUnit.DAYS), account, 1);
            }
        });
        each(connection, places, "assignment_target (assignment_id, kind, target_id)", (rows, place) -> {
            for (String assignment : place.assignments()) {
                rows.add(assignment, "EVERYBODY", place.id());
            }
        });
        each(connection, places, "assigned (id, organisation_id, assignment_id, membership_id, unit_id, round, asked_at, due_on, open_due, done_at, kind, completion_id,"
                + " version_id, nation, valid_until, noted_at, noted_in_time, version)", (rows, place) -> {
            for (int a = 0; a <= DONE; a++) {
                Instant at = lastMonth.minus(30L * a, ChronoUnit.DAYS);
                for (int i = 0; i < place.people(); i++) {
                    boolean done = a < DONE;
                    rows.add(id(), place.id(), place.assignments().get(a), place.person(i, 1), place.unit(i), 1, now.minus(400L - a, ChronoUnit.DAYS), day(a), done ? null : day(a),
                            done ? at : null, done ? "passed" : null, done ? id() : null, done ? version : null, done ? "england" : null,
                            done ? at.plus(365, ChronoUnit.DAYS) : null, done ? at : null, done ? i % 2 : null, 1);
                }
            }
        });
        each(connection, places, "tally (assignment_id, unit_id, organisation_id, asked, under_way, done, waived)", (rows, place) -> {
            for (int a = 0; a <= DONE; a++) {
                for (int u = 0; u < UNITS; u++) {
                    rows.add(place.assignments().get(a), place.units().get(u), place.id(), place.share(u), 0, a < DONE ? place.share(u) : 0, 0);
                }
            }
        });
        each(connection, places, "due_tally (assignment_id, unit_id, due_on, organisation_id, to_do)", (rows, place) -> {
            for (int u = 0; u < UNITS; u++) {
                rows.add(place.assignments().get(DONE), place.units().get(u), day(DONE), place.id(), place.share(u));
            }
        });
        each(connection, places, "headcount (organisation_id, unit_id, people)", (rows, place) -> {
            for (int u = 0; u < UNITS; u++) {
                rows.add(place.id(), place.units().get(u), place.share(u));
            }
        });
    }

    private void completions(Connection connection, List<Place> places) throws SQLException, IOException {
        Instant at = now.minus(290, ChronoUnit.DAYS);
        each(connection, places, "enrolment (id, learner_id, module_id, version_id, begun_at, last_at, version)", (rows, place) -> {
            for (int i = 0; i < place.people(); i++) {
                rows.add(place.person(i, 3), place.person(i, 2), MODULES.get(0), version, at, at, 1);
            }
        });
        each(connection, places, "completion (id, enrolment_id, learner_id, kind, score, completed_at, valid_until)", (rows, place) -> {
            for (int i = 0; i < place.people(); i++) {
                rows.add(id(), place.person(i, 3), place.person(i, 2), "PASSED", 0.9, at, at.plus(365, ChronoUnit.DAYS));
            }
        });
    }

    /** So that the database knows how large its tables are. */
    void analyse() throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().contains("PostgreSQL")) {
                statement.execute("analyze");
            } else {
                for (String table : List.of("MEMBERSHIP", "ASSIGNED", "ASSIGNMENT", "TALLY", "DUE_TALLY", "COMPLETION", "ENROLMENT", "UNIT", "ORGANISATION")) {
                    statement.execute("call syscs_util.syscs_update_statistics('APP', '" + table + "', null)");
                }
            }
            connection.commit();
        }
    }

    private LocalDate day(int assignment) {
        return assignment == DONE ? late : late.minusDays(200L - assignment);
    }

    private interface Filler {
        void fill(Rows rows, Place place) throws SQLException, IOException;
    }

    private static void each(Connection connection, List<Place> places, String table, Filler filler) throws SQLException, IOException {
        try (Rows rows = Rows.into(connection, table)) {
            for (Place place : places) {
                filler.fill(rows, place);
            }
        }
    }

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private List<String> ids(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(id());
        }
        return ids;
    }

    private String id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE).toString();
    }

    private String hex() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** An organisation, its units, assignments and number of people, whose ids follow from its own. */
    private record Place(String id, List<String> units, List<String> assignments, int people) {

        String unit(int person) {
            return units.get(person % UNITS);
        }

        int share(int unit) {
            return people / UNITS + (unit < people % UNITS ? 1 : 0);
        }

        String person(int number, int what) {
            UUID own = UUID.fromString(id);
            long mixed = (number * 4L + what) * 0x9E3779B97F4A7C15L;
            return new UUID((own.getMostSignificantBits() ^ mixed) & ~0xF000L | 0x4000L, (own.getLeastSignificantBits() ^ Long.reverse(mixed)) & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE)
                    .toString();
        }
    }
}
