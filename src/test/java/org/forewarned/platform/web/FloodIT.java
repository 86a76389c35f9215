package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.forewarned.learning.Answers;
import org.forewarned.learning.QuickLearner;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.SlowVisitors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Too many, too slow, too much, and nothing that makes sense. The server refuses it, goes on serving everybody else, needs no more memory than
 * before, and is the same process in the end. What one address may send in a minute is not limited here, so that it is not that which helps.
 */
@Tag("full")
class FloodIT {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final long MOST_MEGABYTES = 640;
    private static final int LEARNERS = 4;
    private static final Answers MODULE = Answers.to("stop-check-tell");
    private static RunningServer server;
    private static long process;

    @BeforeAll
    static void start() {
        server = RunningServer.fresh(Map.of("FOREWARNED_REQUESTS_PER_MINUTE", "0", "FOREWARNED_PROXIES", "127.0.0.1"));
        process = server.server().pid();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @AfterEach
    void itIsTheSameServerAndWell() throws IOException {
        assertThat(server.server().pid()).as("the process").isEqualTo(process);
        new PlainVisitor(server).get("/").is(200);
        if (Files.exists(Path.of("/proc/self/status"))) {
            String resident = Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(line -> line.startsWith("VmRSS")).findFirst().orElseThrow();
            System.out.println("The server after a flood: " + resident);
            assertThat(Long.parseLong(resident.replaceAll("\\D", "")) / 1024).as("resident megabytes").isLessThan(MOST_MEGABYTES);
        }
    }

    @Test
    void whoeverIsSlowToAskHoldsNobodyUp() throws Exception {
        try (SlowVisitors slow = new SlowVisitors(server)) {
            slow.come(200, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ").come(100, "GE").come(50, "");
            othersAreServed();
        }
    }

    /** They all come from one other place. */
    @Test
    void whoeverIsSlowToSendAFormHoldsNobodyUp() throws Exception {
        String elsewhere = "\r\nX-Forwarded-For: 192.0.2.7";
        String form = "POST " + MODULE.path(MODULE.lessons().get(0).id()) + " HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: http://" + host()
                + elsewhere + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000\r\n\r\nfinish=1&x=";
        String file = "POST /certificates HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: http://" + host()
                + elsewhere + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 40000\r\n\r\n--edge\r\nContent-Disposition: form-data; name=\"pdf\"; filename=\"a\"\r\n\r\n";
        String leave = "POST /leave HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: http://" + host() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\nx=";
        try (SlowVisitors slow = new SlowVisitors(server)) {
            slow.come(100, form).come(60, file).come(40, leave);
            othersAreServed();
        }
    }

    /** Each of them has a thread until the server gives up, so there are fewer of them than threads; before more only a proxy that buffers answers helps. */
    @Test
    void whoeverIsSlowToReadHoldsNobodyUp() throws Exception {
        String page = "GET " + MODULE.path(MODULE.lessons().get(0).id()) + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";
        try (SlowVisitors slow = new SlowVisitors(server)) {
            slow.come(10, page.repeat(8));
            othersAreServed();
        }
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        String post = "POST /settings HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: http://" + host() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        String much = "x".repeat(3_000_000);
        String fields = IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "=b").collect(Collectors.joining("&"));
        List<String> requests = List.of(
                "GET /" + much + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: " + host() + "\r\nX-Much: " + much + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: " + host() + "\r\n" + IntStream.range(0, 20_000).mapToObj(i -> "X-" + i + ": y\r\n").collect(Collectors.joining()) + "\r\n",
                "GET / HTTP/1.1\r\nHost: " + host() + "\r\nCookie: " + "a=b; ".repeat(20_000) + "\r\n\r\n",
                "GET /search?" + fields + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n",
                post + "Content-Length: " + much.length() + "\r\n\r\n" + much,
                post + "Content-Length: 999999999999\r\n\r\n" + much,
                post + "Content-Length: " + fields.length() + "\r\n\r\n" + fields,
                post + "Transfer-Encoding: chunked\r\n\r\n" + "fffff\r\n" + "x".repeat(0xfffff) + "\r\n",
                post.replace("/settings", "/certificates").replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=edge")
                        + "Content-Length: 2000000\r\n\r\n" + ("--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n").repeat(30_000));
        ExecutorService flood = Executors.newFixedThreadPool(20);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            byte[] request = requests.get(i % requests.size()).getBytes(StandardCharsets.ISO_8859_1);
            answers.add(flood.submit(() -> status(request)));
        }
        othersAreServed();
        flood.shutdown();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get(2, TimeUnit.MINUTES)).as("status, or 0 for a line that was cut").isIn(0, 400, 403, 411, 413, 414, 429, 431);
        }
    }

    /** Nothing that makes no sense is our fault: no answer says that something broke. */
    @Test
    void whatMakesNoSenseIsAnswered() throws Exception {
        Random random = new Random(20261122);
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        List<Future<String>> wrong = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] request = nonsense(random).getBytes(StandardCharsets.ISO_8859_1);
            wrong.add(crowd.submit(() -> {
                int status = status(request);
                return status >= 500 && status != 501 && status != 505 ? status + " for " + new String(request, StandardCharsets.ISO_8859_1) : "";
            }));
        }
        crowd.shutdown();
        List<String> broken = new ArrayList<>();
        for (Future<String> answer : wrong) {
            broken.add(answer.get(3, TimeUnit.MINUTES));
        }
        assertThat(broken.stream().filter(line -> !line.isEmpty()).distinct().limit(10)).isEmpty();
    }

    private static String nonsense(Random random) {
        List<String> paths = List.of("/", "/modules/", MODULE.path(), MODULE.path(MODULE.lessons().get(0).id()), MODULE.path("assessment"), MODULE.path("certificate"),
                MODULE.path("assessment/00000000-0000-4000-8000-000000000000/all"), MODULE.path("assessment/x/1"), MODULE.path("media/x"), "/certificates/FW-1", "/certificates",
                "/search", "/settings", "/learner-code", "/my-learning", "/my-learning/delete", "/leave", "/help", "/assets/", "/assets/..%2f..%2fWEB-INF/web.xml", "/health", "/-/media",
                "/learning/home.xhtml", "/jakarta.faces.resource/x", "//", "/%00", "/%c0%ae/", "/modules/%ff", "*", "/;jsessionid=1", "/modules/a/b/c/d/e/f");
        List<String> values = List.of("", "1", "-1", "99999999999999999999", "NaN", "%00", "%", "%zz", "%ff%fe", "%F0%9F%98%80", "..%2f", "%0d%0aSet-Cookie:a=b", "'%20or%201=1--",
                "%24%7b7*7%7d", "%23%7b7*7%7d", "<script>", "a".repeat(2_000), "%ed%a0%80", "null", "true", "[]", "{}");
        List<String> names = List.of("q", "version", "nation", "audience", "block", "way", "back", "finish", "csrf", "code", "keep", "name", "number", "pdf", "layout", "page",
                "jakarta.faces.ViewState", "jakarta.faces.partial.ajax", "a[]", "%00", "_method", "number2", "sure", "x");
        String fields = IntStream.range(0, random.nextInt(6)).mapToObj(n -> pick(names, random) + "=" + pick(values, random)).collect(Collectors.joining("&"));
        String cookies = "Cookie: sitting=" + pick(values, random) + "; place=" + pick(values, random) + "; code=" + pick(values, random) + "; left" + pick(List.of("", "x"), random) + "=\r\n";
        String odd = pick(List.of("", "Accept-Language: " + pick(values, random) + "\r\n", "Accept-Encoding: gzip;q=x\r\n", "Range: bytes=9-1\r\n", "If-Modified-Since: x\r\n", "If-None-Match: \"\r\n",
                "X-Forwarded-For: ,,\r\n", "Content-Encoding: gzip\r\n", "Expect: 100-continue\r\n", "Upgrade: websocket\r\nConnection: Upgrade\r\n", "Transfer-Encoding: x\r\n"), random);
        String head = " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n" + cookies + odd;
        if (random.nextBoolean()) {
            return pick(List.of("GET", "HEAD", "OPTIONS", "TRACE", "get", "PROPFIND"), random) + " " + pick(paths, random) + "?" + fields + head + "\r\n";
        }
        String kind = pick(List.of("application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=x", "multipart/form-data", "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=a", "text/plain", "application/json", "/"), random);
        return pick(List.of("POST", "POST", "POST", "PUT", "DELETE", "PATCH"), random) + " " + pick(paths, random) + head + "Origin: http://" + host() + "\r\nContent-Type: " + kind
                + "\r\nContent-Length: " + fields.length() + "\r\n\r\n" + fields;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** Some learners take a module meanwhile; none of their pages lets them wait long. */
    private static void othersAreServed() throws Exception {
        ExecutorService classroom = Executors.newFixedThreadPool(LEARNERS);
        List<Future<Duration>> learners = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            learners.add(classroom.submit(FloodIT::longestWait));
        }
        classroom.shutdown();
        for (Future<Duration> learner : learners) {
            assertThat(learner.get(3, TimeUnit.MINUTES)).as("the longest wait for a page").isLessThan(LONGEST_WAIT);
        }
    }

    private static Duration longestWait() {
        QuickLearner learner = new QuickLearner(server, MODULE);
        List<Runnable> deeds = new ArrayList<>();
        MODULE.lessons().forEach(lesson -> deeds.add(() -> learner.opens(lesson).is(200)));
        MODULE.lessons().forEach(lesson -> deeds.add(() -> learner.finishes(lesson).is(200)));
        deeds.add(learner::passes);
        deeds.add(() -> learner.certificate("Ada Lovelace").is(200));
        Duration longest = Duration.ZERO;
        for (Runnable deed : deeds) {
            long begun = System.nanoTime();
            deed.run();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        return longest;
    }

    /** The status of the answer to these bytes; 0 when the line is cut instead. */
    private static int status(byte[] request) {
        URI site = URI.create(server.url("/"));
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), site.getPort())) {
            line.setSoTimeout(60_000);
            try {
                line.getOutputStream().write(request);
            } catch (IOException refusedBeforeTheEnd) {
                // the answer may be there all the same
            }
            InputStream in = line.getInputStream();
            String first = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return first.matches("HTTP/1\\.[01] \\d{3}") ? Integer.parseInt(first.substring(9)) : 0;
        } catch (IOException cut) {
            return 0;
        }
    }

    private static String host() {
        URI site = URI.create(server.url("/"));
        return "localhost:" + site.getPort();
    }
}
