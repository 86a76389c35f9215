package org.forewarned.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.forewarned.identity.AccountsWorld;
import org.forewarned.identity.Role;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Question;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.Keys;
import org.forewarned.platform.testing.PostgresServer;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.reporting.CountingWorld;

/**
 * What authors' pages about answers cost while there are few, and when there are {@code -Dbench.responses=10000000}; and how long it takes to take up answers
 * that were there before they were counted. The embedded database gets a tenth.
 */
final class ItemBench {

    private static final int RESPONSES = Integer.getInteger("bench.responses", 10_000_000);
    private static final int TIMES = Integer.getInteger("bench.times", 500) / 5;
    private static final int DRAWN = 10;
    private static final String MODULE = "county-lines";
    private static final byte[] SECRET = new byte[48];
    private static final String P95 = ", p95";

    private final Path file;
    private final Random random = new Random(1);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    ItemBench(Path file) {
        this.file = file;
    }

    void run() throws IOException, SQLException {
        Path folder = file.getParent();
        Map<String, String> embedded = measure("jdbc:derby:" + folder.resolve("items-" + ProcessHandle.current().pid()), "", RESPONSES / 10);
        Map<String, String> server = measure(PostgresServer.freshUrl(), "postgres", RESPONSES);
        List<String> lines = new ArrayList<>(List.of("Measured on " + LocalDate.now() + ": " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + Runtime.version().feature() + "; 2 authors at once, load generator and database on the same machine.", "",
                "| what | embedded, " + RESPONSES / 10 + " responses | PostgreSQL, " + RESPONSES + " responses |", "|---|--:|--:|"));
        server.forEach((name, figure) -> lines.add("| " + name + " | " + embedded.get(name) + " | " + figure + " |"));
        Files.createDirectories(folder);
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    private Map<String, String> measure(String url, String user, int responses) throws IOException, SQLException {
        Map<String, String> settings = new HashMap<>(Map.of("FOREWARNED_DATABASE_URL", url, "FOREWARNED_KEY", Base64.getEncoder().encodeToString(SECRET),
                "FOREWARNED_REQUESTS_PER_MINUTE", "0", "FOREWARNED_CLOCK", now.toString()));
        if (!user.isEmpty()) {
            settings.putAll(Map.of("FOREWARNED_DATABASE_USER", user, "FOREWARNED_DATABASE_PASSWORD", user));
        }
        RunningServer running = RunningServer.fresh(settings);
        running.stop();
        ForewarnedDataSource database = new ForewarnedDataSource(url, user, user);
        Map<String, String> figures = new LinkedHashMap<>();
        String token;
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("tests",
                Map.of("jakarta.persistence.nonJtaDataSource", database, "eclipselink.session-name", UUID.randomUUID().toString()));
                EntityManager em = factory.createEntityManager()) {
            token = author(em);
            fill(database, Math.min(2_000, responses));
            count(em);
            database.shutDown();
            pages(running, token, "2,000 responses", figures);
            long began = System.nanoTime();
            fill(database, responses);
            System.out.printf("Filled in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
            Counted counted = count(em);
            figures.put("responses taken up in a second", String.format(Locale.ROOT, "%,.0f", responses / (counted.all().toMillis() / 1000.0)));
            figures.put("a part of 100 attempts: p50, p95, longest", counted.at(0.5) + ", " + counted.at(0.95) + ", " + counted.at(1) + " ms");
        }
        database.shutDown();
        pages(running, token, "all responses", figures);
        return figures;
    }

    private String author(EntityManager em) {
        return author(em, now, SECRET);
    }

    /** A new author's token. */
    static String author(EntityManager em, Instant now, byte[] secret) {
        em.getTransaction().begin();
        AccountsWorld world = new AccountsWorld(em, now, new Keys(secret), new RateLimits());
        UUID account = world.account("author@bench.example");
        world.grant(account, Role.AUTHOR);
        String token = world.sittings.begin(account, "password", true, "bench");
        em.getTransaction().commit();
        return token;
    }

    private void pages(RunningServer running, String token, String when, Map<String, String> figures) throws IOException {
        String refused = running.start();
        if (refused != null) {
            throw new IllegalStateException(refused);
        }
        URI site = URI.create(running.url("/"));
        Load load = new Load(new Cost(running.process().toHandle()), 2);
        Person author = Person.signedIn(site, token);
        String page = "/authoring/modules/" + MODULE + "/answers";
        String question = author.look(page).select("tbody tr a").first().attr("href");
        Map<String, String> pages = new LinkedHashMap<>(Map.of("table of questions", page));
        pages.put("a question", question);
        pages.put("lessons and scenarios", page + "/lessons");
        for (Map.Entry<String, String> one : pages.entrySet()) {
            Figures f = load.measure(one.getKey(), TIMES, () -> author.open(one.getValue()));
            figures.put(one.getKey() + ", " + when + P95, f.p95().toMillis() + " ms");
        }
        running.stop();
    }

    /** Takes up everything that waits, as the job does, a part in each transaction. */
    private Counted count(EntityManager em) {
        List<Long> parts = new ArrayList<>();
        CountingWorld world = new CountingWorld(em, now);
        for (boolean more = true; more;) {
            long began = System.nanoTime();
            em.getTransaction().begin();
            more = world.items.count();
            em.getTransaction().commit();
            em.clear();
            parts.add(System.nanoTime() - began);
        }
        return new Counted(parts.stream().sorted().toList());
    }

    /** How long each part took, the shortest first. */
    private record Counted(List<Long> parts) {

        Duration all() {
            return Duration.ofNanos(parts.stream().mapToLong(Long::longValue).sum());
        }

        long at(double share) {
            return Duration.ofNanos(parts.get((int) Math.min(parts.size() - 1L, (long) (share * parts.size())))).toMillis();
        }
    }

    /** Attempts of new learners, one each, of which seven in ten answers are right; handed in after what was filled in before, an hour ago at the latest. */
    private void fill(ForewarnedDataSource database, int responses) throws SQLException, IOException {
        int attempts = responses / DRAWN;
        List<Course> courses;
        try (Connection connection = database.getConnection()) {
            courses = Course.all(connection);
        }
        Instant from = now.minus(responses > 2_000 ? 30 : 60, ChronoUnit.DAYS);
        Duration between = Duration.ofDays(29).dividedBy(attempts);
        for (int begin = 0; begin < attempts; begin += 100_000) {
            List<Taken> some = new ArrayList<>();
            for (int i = begin; i < Math.min(attempts, begin + 100_000); i++) {
                some.add(new Taken(id(), id(), courses.get(random.nextInt(courses.size())), from.plus(between.multipliedBy(i)), random.nextLong()));
            }
            write(database, some);
        }
        analyse(database);
    }

    private void write(ForewarnedDataSource database, List<Taken> some) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Rows rows = Rows.into(connection, "enrolment (id, learner_id, module_id, version_id, begun_at, last_at, version)")) {
                for (Taken one : some) {
                    rows.add(one.enrolment(), id(), one.course().text().id(), one.course().version(), one.at(), one.at(), 1);
                }
            }
            try (Rows rows = Rows.into(connection, "attempt (id, enrolment_id, number, seed, questions, begun_at, handed_in_at, right_count, critical_wrong, passed, version)")) {
                for (Taken one : some) {
                    rows.add(one.id(), one.enrolment(), 1, 1L, String.join(" ", one.asked().stream().map(Question::id).toList()), one.at(), one.at().plusSeconds(200),
                            (int) one.right().stream().filter(right -> right).count(), 0, 0, 1);
                }
            }
            try (Rows rows = Rows.into(connection, "response (attempt_id, question_id, choices, given_at)")) {
                for (Taken one : some) {
                    for (int i = 0; i < DRAWN; i++) {
                        rows.add(one.id(), one.asked().get(i).id(), one.right().get(i) ? Course.answer(one.asked().get(i)) : wrong(one.asked().get(i)), one.at().plusSeconds(15 * (i + 1L)));
                    }
                }
            }
        }
    }

    private static String wrong(Question question) {
        List<String> ids = question.choices().stream().filter(choice -> !choice.right()).map(Choice::id).toList();
        return question.kind() == Question.Kind.ORDER || question.kind() == Question.Kind.MATCH
                ? String.join(" ", ids.subList(1, ids.size())) + " " + ids.get(0) : ids.get(0);
    }

    private static void analyse(ForewarnedDataSource database) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().contains("PostgreSQL")) {
                statement.execute("analyze");
            } else {
                for (String table : List.of("ATTEMPT", "RESPONSE", "ENROLMENT")) {
                    statement.execute("call syscs_util.syscs_update_statistics('APP', '" + table + "', null)");
                }
            }
        }
    }

    private String id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE).toString();
    }

    /** An attempt that was handed in. What is asked and what is right follow from the seed. */
    private record Taken(String id, String enrolment, Course course, Instant at, long seed) {

        List<Question> asked() {
            List<Question> pool = course.pool();
            int first = Math.floorMod((int) seed, pool.size() - DRAWN);
            return pool.subList(first, first + DRAWN);
        }

        List<Boolean> right() {
            Random chance = new Random(seed);
            return asked().stream().map(question -> chance.nextInt(10) < 7).toList();
        }
    }
}
