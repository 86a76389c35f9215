package org.forewarned.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Keycloak, which the {@code full} profile has unpacked, with a realm of its own; it ends with the test, or with the tests at the latest. */
final class KeycloakServer implements AutoCloseable {

    static final String SECRET = "what only both of them know";
    static final String PASSWORD = "not-for-anything-real";
    private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Process process;
    private final String issuer;

    /**
     * Starts it and waits until it answers.
     *
     * @param back where it may send people back
     */
    KeycloakServer(String back) throws IOException, InterruptedException {
        Path home;
        try (Stream<Path> found = Files.list(UNPACKED)) {
            home = found.filter(p -> p.getFileName().toString().startsWith("keycloak-")).findFirst().orElseThrow();
        }
        int port = freePort();
        issuer = "http://localhost:" + port + "/realms/hill";
        clear(home.resolve("data"));
        Files.createDirectories(home.resolve("data").resolve("import"));
        Files.writeString(home.resolve("data").resolve("import").resolve("hill.json"), realm(back));
        ProcessBuilder builder = new ProcessBuilder("bash", home.resolve("bin").resolve("kc.sh").toString(), "start-dev", "--import-realm",
                "--http-host=127.0.0.1", "--http-port=" + port, "--cache=local");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1");
        process = builder.redirectErrorStream(true).redirectOutput(UNPACKED.resolve("keycloak.log").toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        await();
    }

    String issuer() {
        return issuer;
    }

    private void await() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")).timeout(Duration.ofSeconds(10)).build();
        for (long tries = PATIENCE.toSeconds(); tries > 0 && process.isAlive(); tries--) {
            try {
                if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            TimeUnit.SECONDS.sleep(1);
        }
        close();
        throw new IllegalStateException("Keycloak did not start; see " + UNPACKED.resolve("keycloak.log"));
    }

    private static String realm(String back) {
        return """
            {"realm": "hill", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "forewarned", "enabled": true, "protocol": "openid-connect", "publicClient": false, "secret": "%s",
                          "standardFlowEnabled": true, "redirectUris": ["%s*"], "attributes": {"pkce.code.challenge.method": "S256"}}],
             "users": [%s, %s]}""".formatted(SECRET, back, user("head"), user("deputy"));
    }

    private static String user(String name) {
        return """
            {"username": "%s", "email": "%s@hill.example", "emailVerified": true, "firstName": "Sam", "lastName": "Hill", "enabled": true,
             "credentials": [{"type": "password", "value": "%s", "temporary": false}]}""".formatted(name, name, PASSWORD);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        below.forEach(handle -> handle.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }
}
