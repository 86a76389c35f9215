package org.forewarned.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.Content;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.ShownPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The administrators' page about mails, on a server without a mail server. */
class MailRoomIT {

    private static final String PAGE = "/administration/mail";

    private final OpenServer open = OpenServer.shared();

    @Test
    @Tag("looks")
    void anAdministratorSeesWhatWaitsAndWhatToSetAndGivesUp() {
        Instant due = Instant.parse("2026-11-22T12:00:00Z");
        open.in(em -> {
            Outbox outbox = new Outbox(em, new MailTexts(new Content()), open.keys(), Clock.fixed(Somebody.now(), ZoneOffset.UTC));
            IntStream.range(0, 3).forEach(i -> outbox.queue(MailWorld.mail("room/" + i, due)));
            em.createNativeQuery("update mail set state = 'parked', problem = '550', tries = 9, ended_at = queued_at where mail_key in ('room/0', 'room/1')").executeUpdate();
            return 0;
        });
        PlainVisitor visitor = Somebody.with(Role.ADMINISTRATOR).visitor();

        Answer waiting = visitor.get(PAGE).is(200).sees("There is no mail server yet").sees("FOREWARNED_SMTP_HOST").sees("Asked to learn");
        Answer parked = visitor.get(PAGE + "?state=parked").sees("The server answered 550").sees("a…@example.org").sees("Try all again").sees("Give the chosen up");
        String id = parked.document().select("input[name=mail]").first().val();
        visitor.post(PAGE, "state", "parked", "do", "give-up").sees("Nothing is chosen");
        Answer asking = visitor.post(PAGE, "mail", id, "state", "parked", "do", "give-up").is(200).sees("Give 1 e-mail up?").sees("Asked to learn: 1").seesNo("Give the chosen up");
        assertThat(visitor.get(PAGE + "?state=parked").document().select("tbody tr")).as("nothing is done yet").hasSize(2);
        assertThat(visitor.get(PAGE + "?state=parked&ticked=all").document().select("tbody input[checked]")).hasSize(2);
        Answer after = visitor.post(PAGE, "mail", id, "state", "parked", "do", "give-up", "sure", "1").is(200).sees("1 e-mail was given up.");
        assertThat(after.document().select("tbody tr")).hasSize(1);
        Answer givenUp = visitor.get(PAGE + "?state=given-up").sees("removed");
        Answer every = visitor.post(PAGE, "state", "parked", "kind", "", "every", "1", "do", "again").sees("Try 1 e-mail again?");
        visitor.post(PAGE, "state", "parked", "every", "1", "do", "again", "sure", "1", "at", every.document().select("input[name=at]").val()).sees("There are none.").sees("1 e-mail is tried again.");
        assertThat(visitor.get("/administration/audit").document().select("tbody").text()).contains("Had e-mails sent again").contains("Gave e-mails up");
        visitor.get(PAGE + "?state=waiting&kind=digest").sees("There are none.");

        ShownPages pages = new ShownPages(open.server());
        pages.show("mail asking", asking);
        pages.show("mail waiting", waiting);
        pages.show("mail parked", parked);
        pages.show("mail given up", givenUp);
        visitor.get("/settings");
        visitor.post("/settings", "nation", "none", "audience", "none", "language", "ar", "back", "/");
        visitor.get(PAGE);
        assertThat(pages.show("mail arabic", visitor.get(PAGE + "?state=waiting")).document().select("html").attr("dir")).isEqualTo("rtl");
        String waits = visitor.get(PAGE + "?state=waiting").document().select("input[name=mail]").first().val();
        pages.show("mail asking arabic", visitor.post(PAGE, "mail", waits, "state", "waiting", "do", "give-up"));
        pages.show("settings arabic", visitor.get("/administration/settings?show=open"));
        pages.show("audit arabic", visitor.get("/administration/audit?since=31/11/2026"));
        pages.keepNobodyOut();
    }
}
