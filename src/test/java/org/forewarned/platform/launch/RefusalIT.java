package org.forewarned.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Test;

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
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(Map.of("FOREWARNED_PORT", "" + other.getLocalPort()), 3, "Port " + other.getLocalPort());
        }
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
        assertThat(server.start()).startsWith("Forewarned can't start: ").contains(said);
        assertThat(server.await()).isEqualTo(code);
    }
}
