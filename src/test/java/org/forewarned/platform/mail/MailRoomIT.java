package org.forewarned.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.Content;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.HtmlChecker;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.junit.jupiter.api.Test;

/** The administrators' page about mails, on a server without a mail server. */
class MailRoomIT {

    private static final String PAGE = "/administration/mail";

    private final OpenServer open = OpenServer.shared();

    @Test
    void anAdministratorSeesWhatWaitsAndWhatToSetAndGivesUp() {
        Instant due = Instant.parse("2026-11-22T12:00:00Z");
        open.in(em -> {
            Outbox outbox = new Outbox(em, new MailTexts(new Content()), open.keys(), Clock.systemUTC());
            IntStream.range(0, 3).forEach(i -> outbox.queue(MailWorld.mail("room/" + i, due)));
            em.createNativeQuery("update mail set state = 'parked', problem = '550', tries = 9 where mail_key in ('room/0', 'room/1')").executeUpdate();
            return 0;
        });
        PlainVisitor visitor = Somebody.with(Role.ADMINISTRATOR).visitor();

        Answer waiting = visitor.get(PAGE).is(200).sees("There is no mail server yet").sees("FOREWARNED_SMTP_HOST").sees("Asked to learn").sees("a…@example.org");
        Answer parked = visitor.get(PAGE + "?state=parked").sees("The server answered 550").sees("Try all again");
        String id = parked.document().select("input[name=mail]").first().val();
        Answer after = visitor.post(PAGE, "mail", id, "state", "parked", "do", "give-up").is(200);
        assertThat(after.document().select("tbody tr")).hasSize(1);
        Answer givenUp = visitor.get(PAGE + "?state=given-up").sees("removed");
        visitor.post(PAGE, "state", "parked", "do", "again-all").sees("There are none.");

        HtmlChecker.check("mail waiting", waiting.html());
        HtmlChecker.check("mail parked", parked.html());
        HtmlChecker.check("mail given up", givenUp.html());
    }
}
