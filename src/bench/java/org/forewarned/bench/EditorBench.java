package org.forewarned.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.testing.RunningServer;
import org.jsoup.nodes.Document;

/** What it costs to open, write and look at a lesson of sixty blocks, with two authors at once, beside a bare servlet that sends as many answers of as many bytes. */
final class EditorBench {

    private static final int BLOCKS = 60;
    private static final int TIMES = Math.max(5, Integer.getInteger("bench.times", 500) / 5);
    private static final int YARDSTICK = 1_000;
    private static final byte[] SECRET = new byte[48];
    private static final String MODULE = "sixty-blocks";
    private static final String LESSON = "/authoring/modules/" + MODULE + "/text/en/first-lesson";
    private static final Pattern KEPT = Pattern.compile("\\?edit=(\\d+)&kept=([0-9a-f.]+)");

    private final Path file;
    private final List<String> lines = new ArrayList<>();
    private URI site;
    private Load load;
    private Person author;

    EditorBench(Path file) {
        this.file = file;
    }

    void run() throws IOException, SQLException {
        RunningServer running = RunningServer.beside(Bench.bareApplication(), Map.of("FOREWARNED_KEY", Base64.getEncoder().encodeToString(SECRET), "FOREWARNED_REQUESTS_PER_MINUTE", "0"));
        running.stop();
        String token = token(running);
        String refused = running.start();
        if (refused != null) {
            throw new IllegalStateException(refused);
        }
        site = URI.create(running.url("/"));
        load = new Load(new Cost(running.process().toHandle()), 2);
        author = Person.signedIn(site, token);
        begin();
        lines.addAll(List.of("Measured on " + LocalDate.now() + ": " + Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version().feature()
                + ", embedded database; a lesson of " + BLOCKS + " blocks, 2 authors at once, load generator on the same machine.", "",
                "| what | p50, p95 ms | CPU-s per 1,000 | bare servlet | ratio |", "|---|--:|--:|--:|--:|"));
        add("open the lesson", 1, LESSON, () -> author.open(LESSON));
        add("open one of its blocks", 1, LESSON + "?edit=30", () -> author.open(LESSON + "?edit=30"));
        Queue<Writer> writers = new ConcurrentLinkedQueue<>(List.of(new Writer(20), new Writer(40)));
        add("keep what was typed into a block (2 requests)", 2, LESSON + "?edit=30", () -> {
            Writer writer = writers.remove();
            writer.keeps();
            writers.add(writer);
        });
        add("preview", 1, "/authoring/preview/" + MODULE + "/first-lesson", () -> author.open("/authoring/preview/" + MODULE + "/first-lesson"));
        running.stop();
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    private static String token(RunningServer running) {
        ForewarnedDataSource database = new ForewarnedDataSource("jdbc:derby:" + running.home().resolve("database"), "", "");
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("tests", Map.of("jakarta.persistence.nonJtaDataSource", database, "eclipselink.session-name", "editor"));
                EntityManager em = factory.createEntityManager()) {
            return ItemBench.author(em, Instant.now().truncatedTo(ChronoUnit.SECONDS), SECRET);
        } finally {
            database.shutDown();
        }
    }

    /** A new module, whose lesson gets its blocks as source. */
    private void begin() {
        String fresh = "/authoring/modules/new";
        author.post(fresh, fields(author.look(fresh), "do", "begin", "title", "Sixty blocks", "topic", "county-lines"));
        Document source = author.look(LESSON + "?as=source");
        StringBuilder text = new StringBuilder(source.select("#source").val().replace("\r", "").replaceFirst("(?s)(---.*?---\n).*", "$1"));
        for (int i = 1; i <= BLOCKS / 3; i++) {
            text.append("\n## Part ").append(i).append("\n\nOne sign alone may mean nothing. **Several together** are enough to tell someone. Ask what has changed, and who knows of it.\n\n")
                    .append("::: note {kind=think}\nA young person who is being used hardly ever says so. They may be afraid.\n:::\n\n::: question {#q").append(i)
                    .append("}\nWhat do you do first?\n\n- [ ] I wait {#wait}\n  > Waiting helps those who use them.\n- [x] I tell somebody today {#tell}\n  > They know the next step.\n\nTell somebody today.\n:::\n");
        }
        author.post(LESSON + "?as=source", fields(source, "seen", source.select("input[name=seen]").val(), "source", text.toString()));
        int pieces = author.look(LESSON).select("li.piece").size();
        if (pieces != BLOCKS + 1) {
            throw new IllegalStateException(pieces + " pieces");
        }
    }

    private void add(String name, int requests, String path, Runnable deed) throws IOException {
        Figures figures = load.measure(name, TIMES, deed);
        String place = "/bare/" + name.replaceAll("\\W", "-");
        Person stranger = new Person(site, null, false);
        stranger.put(place, author.open(path).body());
        double bare = requests * load.measure("  bare servlet", YARDSTICK, () -> stranger.open(place)).cpu();
        if (figures.errors() > 0) {
            throw new IllegalStateException(figures.errors() + " failed: " + name);
        }
        lines.add(String.format(Locale.ROOT, "| %s | %d, %d | %.1f | %.2f | %.0f |", name, figures.median().toMillis(), figures.p95().toMillis(), figures.cpu(), bare, figures.cpu() / bare));
    }

    private static Map<String, String> fields(Document page, String... pairs) {
        Map<String, String> fields = new HashMap<>(Map.of("csrf", page.select("input[name=csrf]").val()));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** One author in one block, who types on. */
    private final class Writer {
        private final Map<String, String> fields;
        private int typed;

        Writer(int place) {
            int text = place - place % 3 + 1;
            Document page = author.look(LESSON + "?edit=" + text);
            fields = fields(page, "do", "save", "keep", "1", "at", "" + text, "block", "text", "seen", page.select("form.write input[name=seen]").val(),
                    "known", page.select("form.write input[name=known]").val());
        }

        void keeps() {
            typed++;
            fields.put("body", "## Part\n\nSentence " + typed + " of what somebody types into this block, which is kept some seconds later.");
            HttpResponse<byte[]> answer = author.post(LESSON, fields);
            String next = answer.headers().firstValue("Location").orElse("");
            Matcher kept = KEPT.matcher(next);
            if (!kept.find()) {
                throw new IllegalStateException(answer.statusCode() + " " + next);
            }
            fields.put("at", kept.group(1));
            fields.put("seen", kept.group(2));
            author.open(URI.create(next).getRawPath() + "?" + URI.create(next).getRawQuery());
        }
    }
}
