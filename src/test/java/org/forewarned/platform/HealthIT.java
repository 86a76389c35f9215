package org.forewarned.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.forewarned.identity.AuthenticatorApp;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.Looks;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator of a site on the embedded database sees how it does, makes a backup while it is in use, and another site begins with that backup. */
@Tag("looks")
class HealthIT {

    private static final String HEALTH = "/administration/health";
    private static final String BACKUPS = "/administration/backups";
    private static final String BOSS = "boss@example.org";
    private static final String PASSWORD = "seven clever wagtails";
    private static final Instant ABOUT = Instant.parse("2026-11-22T09:00:30Z");
    private static final Instant LATER = Instant.parse("2026-11-22T12:00:30Z");
    private static final int TRIES = 120;

    @Test
    void whatNeedsSomebodyIsSaidFirstAndABackupIsMadeAndRestored() throws IOException, InterruptedException {
        RunningServer server = RunningServer.fresh(Map.of());
        try {
            AuthenticatorApp boss = AuthenticatorApp.of(server, BOSS, PASSWORD, ABOUT);
            PlainVisitor learner = new PlainVisitor(server);
            learner.get("/modules/county-lines/first-signs");
            learner.post("/modules/county-lines/first-signs", "finish", "1").sees("Your learner code");
            String code = learner.get("/my-learning").document().select("#code-text").text();
            backedUp(server, boss.visitor());
            server.kill();
            restored(server.home(), boss, code);
        } finally {
            server.kill();
        }
    }

    private static void backedUp(RunningServer server, PlainVisitor boss) throws InterruptedException {
        var before = boss.get(HEALTH).sees("Something has to be done").sees("There is no backup yet").sees("Derby").document();
        assertThat(before.select("main li .tag").first().text()).isEqualTo("Act now");
        assertThat(before.select("#unknown")).isEmpty();
        boss.get(BACKUPS).sees("There is none yet").sees("Back up now");
        boss.post(BACKUPS);
        int tries = 0;
        while (boss.get(BACKUPS).document().select("main .tag.done").isEmpty() && tries++ < TRIES) {
            Thread.sleep(500);
        }
        boss.get(BACKUPS).sees("Opened:").sees("backup-").seesNo("could not be made");
        boss.get(HEALTH).sees("The newest backup is of today").seesNo("There is no backup yet");
        boss.get("/administration").sees("Health: what needs somebody").sees("Backups");
        try (Visitor eyes = Visitor.of(server, Visitor::inspecting)) {
            eyes.context().addCookies(boss.cookies());
            looks(eyes.open(HEALTH).page(), "health");
            looks(eyes.open(BACKUPS).page(), "backups");
        }
    }

    /** As the page says: its two folders in place of those of the data folder. */
    private static void restored(Path home, AuthenticatorApp boss, String code) throws IOException {
        Path backup;
        try (Stream<Path> all = Files.list(home.resolve("backups"))) {
            backup = all.findFirst().orElseThrow();
        }
        RunningServer other = RunningServer.stopped(Map.of("FOREWARNED_CLOCK", "2026-11-22T12:00:00Z"));
        for (String folder : new String[] {"database", "keys"}) {
            copy(backup.resolve(folder), other.home().resolve(folder));
        }
        assertThat(other.start()).as("starts").isNull();
        try {
            new PlainVisitor(other).post("/learner-code", "code", code).sees("1 of");
            AuthenticatorApp.signIn(other, BOSS, PASSWORD, boss.secret(), LATER).get("/administration").sees("Administration");
        } finally {
            other.kill();
        }
    }

    private static void copy(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = into.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void looks(Page page, String name) {
        HtmlChecker.check(name, page.content());
        Looks.at(page, name);
    }
}
