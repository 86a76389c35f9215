package org.forewarned.communications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Base64;
import org.forewarned.platform.Keys;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.junit.jupiter.api.Test;

/** Stopping reminders with the link of a mail: by a person without signing in, and by a mail program's one click. */
class StopIT {

    private final RunningServer server = RunningServer.shared();
    private final PlainVisitor visitor = new PlainVisitor(server);

    @Test
    void lookingChangesNothingAndSendingTheFormStops() throws Exception {
        String path = path("ada@example.org");

        assertThat(visitor.get(path).heading()).isEqualTo("Stop reminders to this address?");
        Answer looked = visitor.get(path);
        assertThat(looked.heading()).as("looked at twice").isEqualTo("Stop reminders to this address?");
        Answer stopped = visitor.post(path, "stop", "1");
        assertThat(stopped.heading()).isEqualTo("Reminders are stopped");
        assertThat(visitor.post(path, "resume", "1").heading()).isEqualTo("Stop reminders to this address?");
        assertThat(visitor.get("/e-mails/stop/forged").heading()).isEqualTo("We do not know this link");
        HtmlChecker.check("stop", looked.html());
        HtmlChecker.check("stopped", stopped.html());
    }

    @Test
    void aMailProgramsOneClickNeedsNoPageOfOurs() throws Exception {
        String path = path("bea@example.org");
        HttpResponse<String> clicked = click(path);

        assertThat(clicked.statusCode()).isEqualTo(200);
        assertThat(visitor.get(path).heading()).isEqualTo("Reminders are stopped");
        assertThat(click("/settings").statusCode()).as("no other form comes from elsewhere").isEqualTo(403);
    }

    private HttpResponse<String> click(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url(path))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String path(String address) throws Exception {
        Keys keys = new Keys(Base64.getDecoder().decode(Files.readString(server.home().resolve("keys/installation.key")).strip()));
        return new Stops(null, new Outbox(null, null, keys, Clock.systemUTC()), keys, Clock.systemUTC()).path(address);
    }
}
