package org.forewarned.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.forewarned.learning.Answers;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.PostgresServer;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server from its first start to its last. */
@Tag("full")
class LifeIT {

    private static final int TERMINATED = 128 + 15;

    @Test
    void itKeepsItsFolderToItselfAndLeavesNothingBehind() throws Exception {
        RunningServer server = RunningServer.fresh(Map.of());
        assertThat(listening(server)).as("open ports").hasSize(1);
        theFirstLinkOfTheConsoleMakesTheAdministratorOnce(server);

        RunningServer second = RunningServer.stopped(Map.of("FOREWARNED_HOME", server.home().toString()));
        assertThat(second.start()).contains("Another Forewarned is running with the data folder");
        assertThat(second.await()).isEqualTo(4);

        ProcessHandle child = server.process().children().filter(p -> p.info().command().orElse("").contains("java")).findFirst().orElseThrow();
        server.process().destroyForcibly();
        assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).as("the server outlives its launcher").isFalse();

        assertThat(server.start()).as("starts again after kill -9").isNull();
        assertThat(server.firstLink()).as("there is an administrator now").isNull();
        assertThat(status(server.url("/health/ready"))).isEqualTo(200);
        assertThat(server.stop()).isEqualTo(TERMINATED);

        Path key = Files.writeString(server.home().resolve("keys/signing.p12"), "cut off");
        assertThat(server.start()).contains("The key that signs certificates can't be used: " + key);
        assertThat(server.await()).isEqualTo(1);
        Files.delete(key);

        pretendNewer(server.home().resolve("database"));
        assertThat(server.start()).contains("The database was made by a newer Forewarned");
        assertThat(server.await()).isEqualTo(1);
    }

    private static void theFirstLinkOfTheConsoleMakesTheAdministratorOnce(RunningServer server) {
        String path = server.firstLink();
        PlainVisitor first = new PlainVisitor(server);
        first.get(path).sees("Become the first administrator");
        first.post(path, "email", "boss@example.org", "password", "lantern kettle marble").sees("Administrators need a second step");
        new PlainVisitor(server).get(path).sees("This link works no more");
    }

    /** Killed while its database is being made, it makes another one at the next start. */
    @Test
    void aFirstStartThatWasCutOffIsBegunAnew(@TempDir Path home) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/forewarned.jar")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("FOREWARNED_"));
        builder.environment().put("FOREWARNED_HOME", home.toString());
        builder.environment().put("FOREWARNED_CACHE", Path.of("target", "cache").toAbsolutePath().toString());
        builder.environment().put("FOREWARNED_PORT", String.valueOf(freePort()));
        Process cut = builder.start();
        while (!Files.exists(home.resolve("database/seg0")) && cut.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(home.resolve("database.unfinished")).exists();
        for (ProcessHandle process : Stream.concat(cut.descendants(), Stream.of(cut.toHandle())).toList()) {
            process.destroyForcibly();
            process.onExit().get(60, TimeUnit.SECONDS);
        }
        Process again = builder.redirectOutput(ProcessBuilder.Redirect.PIPE).start();
        try (BufferedReader console = again.inputReader()) {
            List<String> said = console.lines().takeWhile(line -> !line.startsWith("Forewarned is ready")).toList();
            assertThat(said.get(0)).contains("The first start was cut off", "database-unfinished-1");
        }
        assertThat(home.resolve("database-unfinished-1")).exists();
        assertThat(home.resolve("database.unfinished")).doesNotExist();
        again.destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** As {@code mvn} runs it; a shell stands for Maven. */
    @Test
    void itEndsWithTheBuildThatRanIt(@TempDir Path home) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "\"$0\" -Dforewarned.target=target -cp target/classes " + Launcher.class.getName() + " & wait",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("FOREWARNED_"));
        builder.environment().put("FOREWARNED_HOME", home.toString());
        builder.environment().put("FOREWARNED_PORT", String.valueOf(freePort()));
        Process build = builder.start();
        try (BufferedReader console = build.inputReader()) {
            assertThat(console.lines().filter(line -> line.startsWith("Forewarned is ready")).findFirst()).isPresent();
            List<ProcessHandle> server = build.descendants().toList();
            assertThat(server).hasSizeGreaterThanOrEqualTo(2);
            build.destroyForcibly();
            for (ProcessHandle process : server) {
                assertThat(process.onExit().get(60, TimeUnit.SECONDS).isAlive()).as("the server outlives the build").isFalse();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Behind a proxy that speaks TLS: what it passes on comes to us in clear, and yet all that is kept is kept for TLS only. */
    @Test
    void itRunsOnPostgresAndBehindTlsBySettingsAlone() throws Exception {
        int port = freePort();
        RunningServer server = RunningServer.fresh(Map.of("FOREWARNED_DATABASE_URL", PostgresServer.freshUrl(),
                "FOREWARNED_DATABASE_USER", "postgres", "FOREWARNED_DATABASE_PASSWORD", "postgres",
                "FOREWARNED_PORT", Integer.toString(port), "FOREWARNED_PUBLIC_URL", "https://learn.example/"));
        URI here = URI.create("http://localhost:" + port);
        assertThat(status(here + "/health/ready")).isEqualTo(200);
        assertThat(server.home().resolve("database")).doesNotExist();

        String lesson = Answers.to("county-lines").path("first-signs");
        PlainVisitor learner = new PlainVisitor(here);
        learner.get(lesson);
        Answer done = learner.postOnce(lesson, "finish", "1");
        assertThat(done.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(done.setCookies()).as("the learner's token and new code").hasSizeGreaterThanOrEqualTo(2);
        assertThat(Stream.of(done, learner.postOnce("/settings", "nation", "wales", "back", "/"), learner.postOnce("/leave")).flatMap(answer -> answer.setCookies().stream()))
                .hasSizeGreaterThan(4).allMatch(cookie -> cookie.endsWith("; HttpOnly; SameSite=Lax; Secure"));
        assertThat(new PlainVisitor(here).get("/about").header("Content-Security-Policy")).contains("; upgrade-insecure-requests");
        server.stop();
    }

    private static int status(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** The sockets that the server's processes listen on, where the system tells. */
    private static List<String> listening(RunningServer server) throws IOException {
        if (!Files.exists(Path.of("/proc/net/tcp"))) {
            return List.of("unknown");
        }
        List<String> sockets = Stream.concat(Stream.of(server.process().toHandle()), server.process().descendants())
                .flatMap(LifeIT::sockets).toList();
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6").map(Path::of).filter(Files::exists).flatMap(LifeIT::lines).map(l -> l.strip().split("\\s+"))
                .filter(f -> f[3].equals("0A") && sockets.contains("socket:[" + f[9] + "]")).map(f -> f[1]).toList();
    }

    private static Stream<String> sockets(ProcessHandle process) {
        try (Stream<Path> files = Files.list(Path.of("/proc", "" + process.pid(), "fd"))) {
            return files.map(LifeIT::link).toList().stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private static String link(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private static void pretendNewer(Path database) throws SQLException {
        ForewarnedDataSource source = new ForewarnedDataSource("jdbc:derby:" + database, "", "");
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                    + " \"installed_by\", \"execution_time\", \"success\") values (9999, '9999', 'tomorrow', 'SQL', 'V9999__tomorrow.sql', 'test', 1, true)");
        }
        source.shutDown();
    }
}
