package org.forewarned.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.forewarned.certification.SigningKey;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that can't succeed is one line that says why, and ends with a code of its own. */
class RefusalIT {

    @Test
    void aValueThatIsNotAllowed() {
        assertRefused(Map.of("FOREWARNED_PORT", "eighty"), 2, "FOREWARNED_PORT is \"eighty\"; allowed: a number from 0 to 65535");
    }

    @Test
    void aNameThatDoesNotExist() {
        assertRefused(Map.of("FOREWARNED_PROT", "8081"), 2, "FOREWARNED_PROT is no setting");
    }

    @Test
    void aSecretIsNotRepeated() {
        assertRefused(Map.of("FOREWARNED_KEY", "short-and-secret"), 2, "FOREWARNED_KEY is \"…\"");
    }

    @Test
    void anAddressThatOthersReachNeedsAnOperator() {
        assertRefused(Map.of("FOREWARNED_BIND", "0.0.0.0"), 2, "FOREWARNED_OPERATOR_NAME");
    }

    @Test
    void aDemonstrationThatOthersReach() {
        assertRefused(Map.of("FOREWARNED_DEMONSTRATION", "yes", "FOREWARNED_BIND", "0.0.0.0", "FOREWARNED_OPERATOR_NAME", "A council",
                "FOREWARNED_OPERATOR_EMAIL", "office@example.org"), 2, "a demonstration, whose passwords everybody knows, is for this machine alone");
    }

    @Test
    void anAddressOfAnotherMachineIsNotBlamedOnThePort() {
        assertRefused(Map.of("FOREWARNED_BIND", "192.0.2.1"), 2, "FOREWARNED_BIND is \"192.0.2.1\"; allowed: an address of this machine");
        assertRefused(Map.of("FOREWARNED_BIND", "no-such-host.invalid"), 2, "FOREWARNED_BIND is \"no-such-host.invalid\"; allowed: an address of this machine");
    }

    @Test
    void optionsThatJavaRefuses() {
        assertRefused(Map.of("FOREWARNED_JAVA_OPTIONS", "-Xmx256m -XX:+NoSuchThing"), 2,
                "FOREWARNED_JAVA_OPTIONS is \"-Xmx256m -XX:+NoSuchThing\"; allowed: options of the java command");
        assertRefused(Map.of("FOREWARNED_JAVA_OPTIONS", "-Xmx64m -Xms128m"), 2, "Java says: Initial heap size set to a larger value");
    }

    @Test
    void aSigningKeyThatCannotBeOpened(@TempDir Path keys) throws IOException {
        SigningKey.own(keys, "right".toCharArray(), "A council", Clock.systemUTC());
        String file = keys.resolve("signing.p12").toString();
        assertRefused(Map.of("FOREWARNED_SIGNING_KEYSTORE", file, "FOREWARNED_SIGNING_PASSWORD", "wrong-and-secret"), 2,
                "FOREWARNED_SIGNING_PASSWORD does not open " + file + "; allowed: the password of that file.");
        assertRefused(Map.of("FOREWARNED_SIGNING_KEYSTORE", file + "2"), 2, "FOREWARNED_SIGNING_KEYSTORE is \"" + file + "2\"; allowed: a PKCS #12 file");
        Path text = Files.writeString(keys.resolve("text.p12"), "no key at all");
        assertRefused(Map.of("FOREWARNED_SIGNING_KEYSTORE", text.toString()), 2, "FOREWARNED_SIGNING_KEYSTORE is \"" + text + "\"; allowed: a PKCS #12 file");
    }

    @Test
    void aDatabaseServerThatDoesNotAnswer() {
        assertRefused(Map.of("FOREWARNED_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/forewarned?password=secret"), 2,
                "FOREWARNED_DATABASE_URL is \"jdbc:postgresql://127.0.0.1:1/forewarned\"; allowed: jdbc:postgresql://host/database with a server that answers");
    }

    @Test
    void aPlaceThatCanHoldNoDatabase(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertRefused(Map.of("FOREWARNED_DATABASE_URL", "jdbc:derby:" + file.resolve("database")), 2, "FOREWARNED_DATABASE_URL names no place for a database: " + file);
        assertRefused(Map.of("FOREWARNED_DATABASE_URL", "jdbc:derby:" + folder), 2, "FOREWARNED_DATABASE_URL has something at " + folder + " that is no database");
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(Map.of("FOREWARNED_PORT", "" + other.getLocalPort()), 3, "Port " + other.getLocalPort());
        }
    }

    @Test
    void aPortThatIsTakenWhileTheServerStarts() throws IOException, InterruptedException {
        int port = Ports.free(InetAddress.getLoopbackAddress());
        RunningServer server = RunningServer.stopped(Map.of("FOREWARNED_PORT", "" + port));
        CompletableFuture<String> said = CompletableFuture.supplyAsync(server::start);
        while (!Files.exists(server.home().resolve("logs/server.log")) && !said.isDone()) {
            Thread.sleep(10);
        }
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(said.join()).startsWith("Forewarned can't start: Port " + other.getLocalPort()).contains("set FOREWARNED_PORT to another");
            assertThat(server.await()).isEqualTo(3);
        }
    }

    @Test
    void anyPortIsNoneThatAnOutgoingConnectionMayTake() throws IOException {
        assertThat(Ports.free(InetAddress.getLoopbackAddress())).isBetween(20_000, 32_767);
    }

    @Test
    void aSettingInTheFile() throws IOException {
        RunningServer server = RunningServer.stopped(Map.of());
        Files.createDirectories(server.home());
        Files.writeString(server.home().resolve("forewarned.properties"), "FOREWARNED_EXIT_URL=javascript:alert(1)\n");
        assertThat(server.start()).contains("FOREWARNED_EXIT_URL is \"javascript:alert(1)\"; allowed: an address that begins with https://");
        assertThat(server.await()).isEqualTo(2);
    }

    private static void assertRefused(Map<String, String> settings, int code, String said) {
        RunningServer server = RunningServer.stopped(settings);
        assertThat(server.start()).startsWith("Forewarned can't start: ").contains(said).doesNotContain("secret");
        assertThat(server.await()).isEqualTo(code);
        assertThat(server.process().inputReader().lines()).as("one line says it").isEmpty();
    }
}
