package org.forewarned.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.Keys;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.PostgresServer;
import org.forewarned.platform.testing.RunningServer;

/**
 * What a coordinator's pages and deeds cost in an organisation of 50,000 people: embedded, among 500 organisations; on PostgreSQL first alone, then among
 * 20,000 organisations with two million people and ten million completions. The same measures, so that what the others cost can be seen.
 */
final class OrganisationBench {

    private static final int ORGANISATIONS = Integer.getInteger("bench.organisations", 20_000);
    private static final int LARGE = Math.min(50_000, ORGANISATIONS * 100);
    private static final int IMPORTED = LARGE * 2 / 5;
    private static final int TIMES = Integer.getInteger("bench.times", 500) / 5;
    private static final byte[] SECRET = new byte[48];
    private static final Keys KEYS = new Keys(SECRET);
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final String AIM_PAGE = "150 ms";
    private static final String P95 = ", p95";

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    OrganisationBench(Path file) {
        this.file = file;
    }

    void run() throws IOException, SQLException {
        lines.add("Measured on " + LocalDate.now() + ": " + Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version().feature() + "; an organisation of "
                + LARGE + " people; 2 people at once, load generator and database on the same machine.");
        lines.add("");
        lines.add("| what | embedded, 500 organisations | PostgreSQL, alone | PostgreSQL, " + ORGANISATIONS + " organisations | aim |");
        lines.add("|---|--:|--:|--:|--:|");
        Map<String, List<String>> table = new java.util.LinkedHashMap<>();
        Store embedded = Store.at("jdbc:derby:" + FOLDER.resolve("organisations-" + ProcessHandle.current().pid()), "");
        Store server = Store.at(PostgresServer.freshUrl(), "postgres");
        measure(embedded, Math.min(500, ORGANISATIONS) - 1, 2).forEach((name, figure) -> table.computeIfAbsent(name, n -> new ArrayList<>()).add(figure));
        measure(server, 0, 0).forEach((name, figure) -> table.computeIfAbsent(name, n -> new ArrayList<>()).add(figure));
        measure(server, ORGANISATIONS - 1, 98).forEach((name, figure) -> table.computeIfAbsent(name, n -> new ArrayList<>()).add(figure));
        table.forEach((name, figures) -> lines.add("| " + name + " | " + String.join(" | ", figures) + " | " + aim(name) + " |"));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    private static String aim(String name) {
        return name.startsWith("assign") ? "10 s" : name.startsWith("import") ? "30 s" : name.endsWith(P95) ? AIM_PAGE : "";
    }

    /** Fills the database, further if it has been filled before, and measures in an organisation that is new each time. */
    private Map<String, String> measure(Store store, int others, int people) throws IOException, SQLException {
        Map<String, String> settings = new HashMap<>(Map.of("FOREWARNED_DATABASE_URL", store.url(), "FOREWARNED_KEY", Base64.getEncoder().encodeToString(SECRET),
                "FOREWARNED_REQUESTS_PER_MINUTE", "0", "FOREWARNED_CLOCK", Instant.now().toString()));
        if (!store.user().isEmpty()) {
            settings.putAll(Map.of("FOREWARNED_DATABASE_USER", store.user(), "FOREWARNED_DATABASE_PASSWORD", store.user()));
        }
        RunningServer running = RunningServer.fresh(settings);
        running.stop();
        long began = System.nanoTime();
        OrganisationFilling filling = store.filling();
        filling.someone();
        String id = filling.fill(1, LARGE, true, true).get(0);
        if (others > 0) {
            filling.fill(others, people, false, false);
        }
        filling.analyse();
        Duration frozen = PartnerMonth.freeze(store.database());
        store.database().shutDown();
        System.out.printf("Filled in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
        String refused = running.start();
        if (refused != null) {
            throw new IllegalStateException(refused);
        }
        Map<String, String> figures = measure(running, "/organisations/" + id);
        figures.put("freezing a month's counts for partners, all organisations", seconds(frozen));
        running.stop();
        return figures;
    }

    private static Map<String, String> measure(RunningServer server, String home) throws IOException {
        URI site = URI.create(server.url("/"));
        Cost cost = new Cost(server.process().toHandle());
        Load load = new Load(cost, 2);
        Person coordinator = Person.signedIn(site, OrganisationFilling.token());
        Map<String, String> figures = new java.util.LinkedHashMap<>();
        Map<String, String> pages = new java.util.LinkedHashMap<>();
        pages.put("the organisation's home", home);
        pages.put("overdue list, first page", home + "/overdue");
        pages.put("overdue list, page 1,000", home + "/overdue?page=1000");
        pages.put("people, first page", home + "/people");
        pages.put("partner report", OrganisationFilling.partners());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Figures f = load.measure(page.getKey(), TIMES, () -> coordinator.open(page.getValue()));
            figures.put(page.getKey() + P95, f.p95().toMillis() + " ms");
        }
        PlainVisitor visitor = new PlainVisitor(server).with("account", OrganisationFilling.token());
        figures.put("evidence of " + LARGE * OrganisationFilling.DONE + " completions as CSV", seconds(time(() -> evidence(visitor, home))));
        figures.put("assign a module to " + LARGE, seconds(assign(visitor, home)));
        figures.put("import " + IMPORTED + " rows, from confirming to done", seconds(importing(visitor, home)));
        figures.put("resident memory at the end", cost.resident() + " MB");
        figures.forEach((name, figure) -> System.out.println(name + ": " + figure));
        return figures;
    }

    /** At once, or prepared behind the pages and picked up. */
    private static void evidence(PlainVisitor visitor, String home) {
        visitor.get(home + "/evidence");
        Answer waiting = visitor.post(home + "/evidence", "of", "", "take", "csv");
        if (!waiting.header("Content-Type").startsWith("text/csv")) {
            until(() -> visitor.get(waiting.path()).text().contains("It is ready"));
            visitor.get(visitor.get(waiting.path()).document().select("a.btn").attr("href")).is(200);
        }
    }

    private static Duration assign(PlainVisitor visitor, String home) {
        visitor.get(home + "/assign");
        return time(() -> {
            Answer asked = visitor.post(home + "/assign", "what", "stop-check-tell", "who", "everybody", "by", "usual", "again", "never", "assign", "1");
            until(() -> visitor.get(asked.path()).document().select("span.tag.soon").isEmpty());
        });
    }

    private static Duration importing(PlainVisitor visitor, String home) {
        StringBuilder list = new StringBuilder("Forename,Surname,E-mail,Class\n");
        for (int i = 0; i < IMPORTED; i++) {
            list.append("New,Person ").append(i).append(",new").append(i).append("@large.example,Unit ").append(1 + i % 4).append('\n');
        }
        visitor.get(home + "/people/import");
        Answer columns = visitor.upload(home + "/people/import", "list", list.toString().getBytes(StandardCharsets.UTF_8));
        visitor.post(columns.path(), "column0", "first-name", "column1", "last-name", "column2", "email", "column3", "unit");
        until(() -> visitor.get(columns.path()).heading().equals("This is what will happen"));
        return time(() -> {
            visitor.post(columns.path(), "confirm", "1");
            until(() -> visitor.get(columns.path()).heading().equals("Done"));
        });
    }

    private static void until(BooleanSupplier done) {
        for (int i = 0; !done.getAsBoolean(); i++) {
            if (i > 1_200) {
                throw new IllegalStateException("it does not end");
            }
            try {
                Thread.sleep(250);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
    }

    private static Duration time(Runnable deed) {
        long began = System.nanoTime();
        deed.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String seconds(Duration taken) {
        return String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0);
    }

    /** A database, and who fills it. */
    private record Store(String url, String user, ForewarnedDataSource database, OrganisationFilling filling) {

        /** @param user whose password is their name */
        static Store at(String url, String user) {
            ForewarnedDataSource database = new ForewarnedDataSource(url, user, user);
            return new Store(url, user, database, new OrganisationFilling(database, KEYS));
        }
    }
}
