package org.forewarned.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.forewarned.authoring.WritingDesk.kept;
import static org.forewarned.authoring.WritingDesk.status;
import static org.forewarned.authoring.WritingDesk.typed;
import static org.forewarned.authoring.WritingDesk.writes;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.forewarned.identity.AccountsWorld;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.ForewarnedDataSource;
import org.forewarned.platform.Keys;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.Visitor;
import org.forewarned.platform.web.RateLimits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While somebody writes, the server is killed again and again: what the page had said was kept is there, and what it had not waits in the browser and is sent then. */
@Tag("full")
class KilledWhileWritingIT {

    private static final byte[] SECRET = "the secret that test and server share".getBytes(StandardCharsets.UTF_8);
    private static final int KILLS = 4;
    private static final int NOT_YET = 404;
    private static final int NO_MORE = 500;
    private static final String OFFLINE = "Not kept: no connection";

    private final RunningServer server = RunningServer.stopped(Map.of("FOREWARNED_KEY", Base64.getEncoder().encodeToString(SECRET)));

    @Test
    void nothingThatWasWrittenIsLost() {
        assertThat(server.start()).isNull();
        server.stop();
        PlainVisitor author = author();
        assertThat(server.start()).isNull();
        WritingDesk desk = WritingDesk.begun("killed-while-writing", author);
        int place = desk.place("## What you see first");
        try (Visitor visitor = Visitor.of(server)) {
            visitor.expectingOutages().expecting(NOT_YET).expecting(NO_MORE).context().addCookies(author.cookies());
            Page page = visitor.page();
            desk.opens(page, place);
            String said = "";
            for (int kill = 1; kill <= KILLS; kill++) {
                writes(page, " Kept before kill " + kill + ".");
                kept(page);
                said = typed(page);
                killedWhileItKeeps(page, kill);
                writes(page, " Written without a server.");
                status(page, OFFLINE);
                assertThat(server.start()).as("starts after kill " + kill).isNull();
                assertThat(desk.text()).as("what the page had said was kept").contains(said.strip());
                kept(page);
                assertThat(desk.text()).as("and what it had not").contains(typed(page).strip()).contains("In the air at kill " + kill + ". Written without a server.");
            }
            String all = closedMeanwhile(desk, page, place);
            assertThat(desk.pieces().stream().filter(piece -> piece.startsWith("## What you see first"))).as("once").containsExactly(all);
        } finally {
            server.kill();
        }
    }

    /** The request is on its way, or has just been read, or is just being answered. */
    private void killedWhileItKeeps(Page page, int kill) {
        AtomicBoolean killed = new AtomicBoolean();
        page.onRequest(request -> {
            if (keeps(request) && killed.compareAndSet(false, true)) {
                pause((kill - 1) * 15L);
                server.kill();
            }
        });
        writes(page, " In the air at kill " + kill + ".");
        status(page, OFFLINE);
        assertThat(killed).isTrue();
    }

    private static boolean keeps(Request request) {
        return request.method().equals("POST") && request.postData() != null && request.postData().contains("keep=1");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The window is closed while the server is away; another one brings back what it held. */
    private String closedMeanwhile(WritingDesk desk, Page page, int place) {
        String before = typed(page).strip();
        server.kill();
        writes(page, " The last sentence.");
        status(page, OFFLINE);
        Page next = page.context().newPage();
        page.close();
        assertThat(server.start()).isNull();
        assertThat(desk.text()).contains(before).doesNotContain("The last sentence.");
        desk.opens(next, place);
        next.locator(".held button", new Page.LocatorOptions().setHasText("Bring it back")).click();
        kept(next);
        String all = typed(next).strip();
        assertThat(all).isEqualTo(before + " The last sentence.");
        return all;
    }

    /** An account in the database of the server, which is not running. */
    private PlainVisitor author() {
        ForewarnedDataSource source = new ForewarnedDataSource("jdbc:derby:" + server.home().resolve("database"), "", "");
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("tests", Map.of("jakarta.persistence.nonJtaDataSource", source, "eclipselink.session-name", "killed"));
                EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            AccountsWorld world = new AccountsWorld(entities, Somebody.now(), new Keys(SECRET), new RateLimits());
            UUID account = world.account("author@example.org");
            world.grant(account, Role.AUTHOR);
            entities.flush();
            String token = world.sittings.begin(account, "password", true, "a test");
            entities.getTransaction().commit();
            return new PlainVisitor(server).with("account", token);
        } finally {
            source.shutDown();
        }
    }
}
