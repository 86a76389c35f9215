package org.forewarned.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.Keys;
import org.forewarned.platform.testing.RunningServer;
import org.jsoup.nodes.Document;

/**
 * Measures what learners do, then what organisations do, then what authors see of answers, then what they do in the editor, and writes
 * {@code target/bench/report.md}, {@code organisations.md}, {@code items.md} and {@code editor.md}. {@code -Dbench.part=learners}, {@code organisations},
 * {@code items} or {@code editor} measures one of them.
 */
public final class Bench {

    private static final String MODULE = "spot-the-signs";
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[48]);
    private static final int TIMES = Integer.getInteger("bench.times", 500);
    private static final String ONLY = System.getProperty("bench.only", ".*");
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private final Queue<String> fresh = new ConcurrentLinkedQueue<>();
    private List<String> tokens;
    private List<String> numbers;
    private RunningServer server;
    private URI site;
    private Load load;
    private Report report;

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        String part = System.getProperty("bench.part", "");
        if (part.isEmpty() || part.equals("learners")) {
            new Bench().run();
        }
        if (part.isEmpty() || part.equals("organisations")) {
            new OrganisationBench(FOLDER.resolve("organisations.md")).run();
        }
        if (part.isEmpty() || part.equals("items")) {
            new ItemBench(FOLDER.resolve("items.md")).run();
        }
        if (part.isEmpty() || part.equals("editor")) {
            new EditorBench(FOLDER.resolve("editor.md")).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, SQLException {
        Path bare = bareApplication();
        server = RunningServer.beside(bare, Map.of("FOREWARNED_KEY", SECRET, "FOREWARNED_REQUESTS_PER_MINUTE", "0"));
        fillDatabase();
        site = URI.create(server.url("/"));
        Cost cost = new Cost(server.process().toHandle());
        load = new Load(cost, 8);
        report = new Report(Filling.LEARNERS);
        long atStart = cost.resident();
        measureAll();
        long before = cost.resident();
        load.measure("anonymous visitors come and go", TIMES * 4, () -> new Person(site, null, true).open("/modules/" + MODULE));
        report.note(Map.of("Resident after the start", atStart + " MB", "Resident before and after " + TIMES * 32
                + " anonymous visits", before + " and " + cost.resident() + " MB"));
        report.write(FOLDER.resolve("report.md"));
        server.stop();
    }

    private void fillDatabase() throws SQLException {
        server.stop();
        ForewarnedDataSource database = new ForewarnedDataSource("jdbc:derby:" + server.home().resolve("database"), "", "");
        long start = System.nanoTime();
        Filling filling = new Filling(database, new Keys(Base64.getDecoder().decode(SECRET)));
        tokens = filling.fill(MODULE);
        numbers = filling.numbers();
        database.shutDown();
        fresh.addAll(tokens);
        System.out.printf("Filled in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
        String refused = server.start();
        if (refused != null) {
            throw new IllegalStateException(refused);
        }
    }

    private void measureAll() throws IOException {
        Document module = someone(false).look("/modules/" + MODULE);
        List<String> lessons = module.select("a[href^=/modules/" + MODULE + "/]").eachAttr("href").stream().filter(h -> !h.contains("assessment")).distinct().toList();
        String lesson = lessons.get(2);
        page("lesson of a returning learner", () -> someone(false), lesson);
        page("lesson of a returning learner, gzip", () -> someone(true), lesson);
        page("home", () -> new Person(site, null, false), "/");
        page("search", () -> new Person(site, null, false), "/search?q=passport");
        deed("answer a question", TIMES / 5, () -> {
            Person person = someone(false);
            Document page = person.look(lesson);
            person.fill(page, lesson, Map.of());
        }, 3, lesson);
        deed("assessment of ten on one page, start to result", Math.max(5, TIMES / 20), () -> assessment("all"), 7, "/modules/" + MODULE + "/assessment");
        deed("assessment of ten, question by question", Math.max(5, TIMES / 20), () -> assessment("one"), 25, "/modules/" + MODULE + "/assessment");
        certificates();
    }

    private void assessment(String layout) {
        String path = "/modules/" + MODULE + "/assessment";
        Person person = another();
        Document page = person.fill(person.look(path), path, Map.of("layout", layout));
        for (int step = 0; step < 12 && !page.location().endsWith("/result"); step++) {
            page = person.fill(page, path, Map.of());
        }
        if (!page.location().endsWith("/result")) {
            throw new IllegalStateException("no result at " + page.location());
        }
    }

    private void certificates() throws IOException {
        String path = "/modules/" + MODULE + "/certificate";
        deed("make a certificate, signed and tagged", Math.max(5, TIMES / 10), () -> {
            Person person = another();
            Document page = person.look(path);
            Map<String, String> fields = Forms.filled(page.select("form[action*=/certificate]").last());
            HttpResponse<byte[]> pdf = person.post(path, with(fields, "name", "Ann Example"));
            if (!pdf.headers().firstValue("Content-Type").orElse("").contains("pdf")) {
                throw new IllegalStateException("no PDF but " + pdf.statusCode() + " " + pdf.headers().firstValue("Location").orElse(""));
            }
        }, 2, path);
        page("verify a certificate", () -> new Person(site, null, false), "/certificates/" + numbers.get(numbers.size() / 2));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    private void page(String name, Supplier<Person> who, String path) throws IOException {
        if (!name.matches(ONLY)) {
            return;
        }
        report.add(load.measure(name, TIMES, () -> who.get().open(path)), 1, bare(name, who.get(), path));
    }

    /** @param requests of which it consists: the yardstick answers as many, each with the bytes of the page */
    private void deed(String name, int times, Runnable deed, int requests, String page) throws IOException {
        if (!name.matches(ONLY)) {
            return;
        }
        report.add(load.measure(name + " (" + requests + " requests)", times, deed), requests, bare(name, someone(false), page));
    }

    private Figures bare(String name, Person person, String path) throws IOException {
        byte[] bytes = new Person(site, tokens.get(0), false).open(path).body();
        String place = "/bare/" + name.replaceAll("\\W", "-");
        new Person(site, null, false).put(place, bytes);
        boolean gzip = name.endsWith("gzip");
        return load.measure("  bare servlet", TIMES, () -> new Person(site, null, gzip).open(place));
    }

    private Person someone(boolean compressed) {
        return new Person(site, tokens.get(ThreadLocalRandom.current().nextInt(Math.min(1000, tokens.size()))), compressed);
    }

    private Person another() {
        String token = fresh.poll();
        return new Person(site, token == null ? tokens.get(0) : token, false);
    }

    /** The yardstick, as a folder to be deployed beside the program. */
    static Path bareApplication() throws IOException {
        Path classes = FOLDER.resolve("bare/WEB-INF/classes");
        String name = "org/forewarned/bench/bare/BareServlet.class";
        Files.createDirectories(classes.resolve(name).getParent());
        Files.copy(Path.of("target/test-classes", name), classes.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return FOLDER.resolve("bare");
    }
}
