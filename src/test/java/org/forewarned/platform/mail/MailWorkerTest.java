package org.forewarned.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.forewarned.platform.Administered;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.NotSignedIn;
import org.forewarned.platform.Setting;
import org.forewarned.platform.mail.ScriptedSmtp.Deed;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MailWorkerTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Duration LONG = Duration.ofHours(10);

    private final Database database;
    private final MovingClock clock = new MovingClock(NOW);
    private final ScriptedSmtp smtp = new ScriptedSmtp();
    private final MailWorld world;

    MailWorkerTest(Database database) {
        this.database = database;
        this.world = at(smtp.port());
    }

    @AfterEach
    void end() {
        smtp.close();
    }

    @Test
    void aMailArrivesWholeWithItsHeadersAndItsFile() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            MailWorld here = at(server.getSmtp().getPort());
            queue(MailWorld.mail("a", NOW).stoppedAt("/reminders/stop/x-y").with(new Attachment("due.ics", "text/calendar; method=PUBLISH", "BEGIN:VCALENDAR\r\n")));
            assertThat(here.worker.round()).isEqualTo(1);

            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("A new assignment – Forewarned");
            assertThat(message.getAllRecipients()[0]).hasToString("ada@example.org");
            assertThat(message.getFrom()[0]).hasToString("Forewarned <post@forewarned.example>");
            assertThat(message.getReplyTo()[0]).hasToString("team@kent.example");
            assertThat(message.getMessageID()).isEqualTo(here.letters.messageId("a")).endsWith("@forewarned.example>");
            assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://forewarned.example/reminders/stop/x-y>");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            MimeMultipart mixed = (MimeMultipart) message.getContent();
            MimeMultipart letter = (MimeMultipart) mixed.getBodyPart(0).getContent();
            assertThat((String) letter.getBodyPart(0).getContent()).contains("Harbour Lane & Sons has something short for you").contains("https://forewarned.example/my-learning")
                    .contains("Ask Dilys.").contains("Sent by Kent Council");
            assertThat((String) letter.getBodyPart(1).getContent()).contains("Harbour Lane &amp; Sons").contains("<strong>by 1 December 2026</strong>");
            assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("due.ics");
            assertThat(mixed.getBodyPart(1).getContentType().replaceAll("\\s+", " ")).contains("text/calendar; method=PUBLISH; charset=UTF-8");
        } finally {
            server.stop();
        }
    }

    @Test
    void aRequiredMailHasNoLinkToStopIt() throws Exception {
        MimeMessage message = world.letters.message(waiting(MailWorld.mail("a", NOW)));

        assertThat(message.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void aMailWaitsUntilItIsDueAndIsForgottenButForItsKind() {
        queue(MailWorld.mail("a", NOW.plusSeconds(60)));
        assertThat(world.worker.round()).isZero();
        clock.pass(Duration.ofMinutes(2));
        assertThat(world.worker.round()).isEqualTo(1);
        assertThat(world.worker.round()).isZero();

        assertThat(world.room.list(MailWorld.ADMINISTRATOR, "sent", Optional.empty(), "").entries()).hasSize(1).allMatch(e -> e.to().isEmpty() && e.tries() == 1);
        assertThat(database.<Object>read(em -> em.createNativeQuery("select count(*) from mail where content is null").getSingleResult())).hasToString("1");
        assertThat(queue(MailWorld.mail("a", NOW))).as("the same key again").isFalse();
        clock.pass(Duration.ofDays(29));
        assertThat(world.worker.removeOld()).isZero();
        clock.pass(Duration.ofDays(2));
        assertThat(world.worker.removeOld()).isEqualTo(1);
    }

    @Test
    void withoutAMailServerMailsWait() {
        MailWorld without = new MailWorld(database.source(), clock, new byte[32], Map.of());
        queue(MailWorld.mail("a", NOW));

        assertThat(without.worker.round()).isZero();
        assertThat(without.room.standing(MailWorld.ADMINISTRATOR)).matches(s -> !s.configured() && s.waiting() == 1);
        assertThat(world.worker.round()).isEqualTo(1);
    }

    @Test
    void whatIsPutOffIsTriedAgainLaterEachTimeAndParkedInTheEnd() {
        IntStream.range(0, Patience.TRIES).forEach(i -> smtp.then(Deed.PUT_OFF));
        queue(MailWorld.mail("a", NOW));

        Duration last = Duration.ZERO;
        for (int tried = 1; tried < Patience.TRIES; tried++) {
            assertThat(world.worker.round()).isZero();
            MailRoom.Entry entry = only("waiting");
            assertThat(entry.tries()).isEqualTo(tried);
            assertThat(entry.problem()).contains("451");
            Duration wait = Duration.between(clock.instant(), entry.turn());
            assertThat(wait).isBetween(last.multipliedBy(tried < 7 ? 2 : 0).plusSeconds(1), Duration.ofHours(10));
            last = wait;
            clock.pass(wait.minusMillis(10));
            assertThat(world.worker.round()).as("before its turn").isZero();
            clock.pass(Duration.ofMillis(20));
        }
        world.worker.round();
        assertThat(only("parked").tries()).isEqualTo(Patience.TRIES);
        assertThat(smtp.taken()).isEmpty();
        clock.pass(LONG);
        world.worker.round();
        assertThat(smtp.taken()).as("parked means parked").isEmpty();
    }

    @Test
    void putOffOnceThenTaken() {
        smtp.then(Deed.PUT_OFF);
        queue(MailWorld.mail("a", NOW));

        assertThat(world.worker.round()).isZero();
        clock.pass(Duration.ofSeconds(20));
        assertThat(world.worker.round()).isEqualTo(1);
        assertThat(smtp.taken()).containsExactly(world.letters.messageId("a"));
    }

    @Test
    void whatIsRefusedForGoodIsParkedAtOnceAndTheOthersGoOut() {
        smtp.then(Deed.REFUSE, Deed.REFUSE_TEXT);
        IntStream.range(0, 5).forEach(i -> queue(MailWorld.mail("a" + i, NOW)));

        assertThat(world.worker.round()).isEqualTo(3);
        assertThat(world.room.list(MailWorld.ADMINISTRATOR, "parked", Optional.empty(), "").entries()).extracting(e -> e.problem().orElse("")).containsExactlyInAnyOrder("550", "554");
        assertThat(smtp.lines()).as("lines for five mails").isEqualTo(1);
    }

    @Test
    void aServerThatHangsUpOrIsBusyCostsThatMailATryAndTheOthersGoOut() {
        smtp.then(Deed.HANG_UP, Deed.TAKE, Deed.BUSY);
        IntStream.range(0, 5).forEach(i -> queue(MailWorld.mail("a" + i, NOW)));

        assertThat(world.worker.round()).isEqualTo(3);
        assertThat(world.room.list(MailWorld.ADMINISTRATOR, "waiting", Optional.empty(), "").entries()).hasSize(2).allMatch(e -> e.tries() == 1);
        clock.pass(Duration.ofSeconds(20));
        assertThat(world.worker.round()).isEqualTo(2);
        assertThat(smtp.taken()).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void aSilentServerIsLeftAfterASecond() {
        smtp.then(Deed.BE_SILENT);
        queue(MailWorld.mail("a", NOW));
        queue(MailWorld.mail("b", NOW));

        long begun = System.nanoTime();
        assertThat(world.worker.round()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(only("waiting").problem()).contains("silent");
    }

    @Test
    void aServerThatCannotBeReachedCostsNoMailATryAndIsLeftInPeaceForAWhile() {
        smtp.turnAway(true);
        queue(MailWorld.mail("a", NOW));

        assertThat(world.worker.round()).isZero();
        assertThat(world.room.standing(MailWorld.ADMINISTRATOR).outage()).hasValueSatisfying(o -> assertThat(o.problem()).isEqualTo("421"));
        world.worker.round();
        assertThat(smtp.lines()).isEqualTo(1);
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofMinutes(5));
            world.worker.round();
        }
        assertThat(only("waiting").tries()).isZero();
        assertThat(smtp.lines()).isEqualTo(21);
        smtp.turnAway(false);
        clock.pass(Duration.ofMinutes(5));
        assertThat(world.worker.round()).isEqualTo(1);
        assertThat(world.worker.outage()).isEmpty();
    }

    @Test
    void nobodyAtThePortIsAnOutageToo() {
        smtp.close();
        queue(MailWorld.mail("a", NOW));

        assertThat(world.worker.round()).isZero();
        assertThat(world.worker.outage()).hasValueSatisfying(o -> assertThat(o.problem()).isEqualTo("closed"));
    }

    @Test
    void twoWorkersShareTheWorkAndAnOrphanedMailIsTakenOverAfterItsLease() throws Exception {
        IntStream.range(0, 120).forEach(i -> queue(MailWorld.mail("a" + i, NOW)));
        Waiting orphan = world.rows.due(NOW, 1).get(0);
        assertThat(world.rows.claim(orphan, UUID.randomUUID().toString(), NOW.plusSeconds(10))).isTrue();
        assertThat(world.rows.claim(orphan, UUID.randomUUID().toString(), NOW.plusSeconds(10))).as("claimed twice").isFalse();

        MailWorld other = at(smtp.port());
        smtp.slow(1);
        int[] sent = new int[1];
        Thread second = new Thread(() -> sent[0] = other.worker.round());
        second.start();
        int first = world.worker.round();
        second.join();

        assertThat(first + sent[0]).isEqualTo(119);
        assertThat(Math.min(first, sent[0])).as("both took part").isPositive();
        clock.pass(Duration.ofSeconds(11));
        assertThat(world.worker.round()).isEqualTo(1);
        assertThat(smtp.taken()).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void anAdministratorTriesAgainAndGivesUpAndNobodyElseSeesAnything() {
        smtp.then(Deed.REFUSE, Deed.REFUSE, Deed.REFUSE);
        IntStream.range(0, 3).forEach(i -> queue(MailWorld.mail("a" + i, NOW)));
        world.worker.round();
        List<MailRoom.Entry> parked = world.room.list(MailWorld.ADMINISTRATOR, "parked", Optional.empty(), "").entries();
        assertThat(parked).hasSize(3).allMatch(e -> e.to().equals(java.util.Optional.of("a…@example.org")));

        assertThat(world.room.again(MailWorld.ADMINISTRATOR, List.of(parked.get(0).id()), Optional.empty(), clock.instant())).isEqualTo(1);
        assertThat(world.worker.round()).isEqualTo(1);
        assertThat(world.room.giveUp(MailWorld.ADMINISTRATOR, List.of(parked.get(1).id()), Optional.empty(), clock.instant())).isEqualTo(1);
        assertThat(only("given-up").to()).isEmpty();
        world.room.again(MailWorld.ADMINISTRATOR, List.of(), Optional.empty(), clock.instant());
        assertThat(world.worker.round()).isEqualTo(1);
        assertThat(world.room.standing(MailWorld.ADMINISTRATOR)).matches(s -> s.parked() == 0 && s.sent() == 2 && s.givenUp() == 1 && s.waiting() == 0);

        assertThatThrownBy(() -> world.room.list(MailWorld.STRANGER, "sent", Optional.empty(), "")).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> world.room.list(MailWorld.ACCOUNT, "sent", Optional.empty(), "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.room.standing(MailWorld.ACCOUNT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.room.again(MailWorld.ACCOUNT, List.of(parked.get(2).id()), Optional.empty(), clock.instant())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.room.giveUp(MailWorld.ACCOUNT, List.of(parked.get(2).id()), Optional.empty(), clock.instant())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.room.again(MailWorld.ACCOUNT, List.of(), Optional.empty(), clock.instant())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.room.giveUp(MailWorld.ACCOUNT, List.of(), Optional.empty(), clock.instant())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theListIsReadPageByPage() {
        IntStream.range(0, 120).forEach(i -> {
            clock.pass(Duration.ofMillis(i % 3));
            queue(MailWorld.mail("a" + i, NOW.plus(LONG)));
        });

        MailRoom.Page one = world.room.list(MailWorld.ADMINISTRATOR, "waiting", Optional.empty(), "");
        MailRoom.Page two = world.room.list(MailWorld.ADMINISTRATOR, "waiting", Optional.empty(), one.next().orElseThrow());
        MailRoom.Page three = world.room.list(MailWorld.ADMINISTRATOR, "waiting", Optional.empty(), two.next().orElseThrow());
        assertThat(List.of(one.entries().size(), two.entries().size(), three.entries().size())).containsExactly(50, 50, 20);
        assertThat(three.next()).isEmpty();
        assertThat(java.util.stream.Stream.of(one, two, three).flatMap(p -> p.entries().stream()).map(MailRoom.Entry::id).distinct()).hasSize(120);
        assertThat(world.room.list(MailWorld.ADMINISTRATOR, "waiting", Optional.empty(), "nonsense_here").entries()).hasSize(50);
    }

    @Test
    void manyAreSentAgainAfterSayingHowManyAndOfWhichKind() {
        IntStream.range(0, 700).forEach(i -> queue(MailWorld.mail("many/" + i, NOW)));
        database.write(em -> {
            em.createNativeQuery("update mail set state = 'parked', problem = '550', ended_at = queued_at").executeUpdate();
            em.createNativeQuery("update mail set template = 'digest' where mail_key = 'many/7'").executeUpdate();
        });
        queue(MailWorld.mail("later", NOW));
        MailRoom.Preview all = world.room.preview(MailWorld.ADMINISTRATOR, false, List.of(), Optional.empty());
        assertThat(all.kinds()).isEqualTo(Map.of("digest", 1, "reminder-assigned", 699));
        assertThat(world.room.preview(MailWorld.ADMINISTRATOR, false, List.of(), Optional.of("digest")).all()).isEqualTo(1);
        assertThat(world.room.list(MailWorld.ADMINISTRATOR, "parked", Optional.of("digest"), "").entries()).hasSize(1);
        assertThatThrownBy(() -> world.room.preview(MailWorld.ACCOUNT, false, List.of(), Optional.empty())).isInstanceOf(NotAllowed.class);

        assertThat(world.room.giveUp(MailWorld.ADMINISTRATOR, List.of(), Optional.of("digest"), all.moment())).isEqualTo(1);
        clock.pass(Duration.ofMinutes(1));
        database.write(em -> em.createNativeQuery("update mail set state = 'parked', problem = '550', ended_at = ?1 where mail_key = 'later'")
                .setParameter(1, Timestamp.from(clock.instant())).executeUpdate());
        assertThat(world.room.again(MailWorld.ADMINISTRATOR, List.of(), Optional.empty(), all.moment())).as("but not what was parked after the question").isEqualTo(699);
        assertThat(world.room.standing(MailWorld.ADMINISTRATOR)).matches(s -> s.parked() == 1 && s.waiting() == 699 && s.givenUp() == 1);
        assertThat(world.noted).extracting(Administered::deed, Administered::detail).containsExactly(Tuple.tuple("mails-given-up", "1"), Tuple.tuple("mails-again", "699"));
    }

    @Test
    void aChosenMailThatWentOutMeanwhileStaysAsItIs() {
        queue(MailWorld.mail("a", NOW));
        queue(MailWorld.mail("b", NOW));
        database.write(em -> em.createNativeQuery("update mail set state = 'parked', problem = '550', ended_at = queued_at where mail_key = 'a'").executeUpdate());
        List<UUID> both = List.of(only("parked").id(), only("waiting").id());

        assertThat(world.room.preview(MailWorld.ADMINISTRATOR, false, both, Optional.empty())).matches(p -> p.all() == 1 && p.gone() == 1);
        assertThat(world.room.preview(MailWorld.ADMINISTRATOR, true, both, Optional.empty())).as("both can be given up").matches(p -> p.all() == 2 && p.gone() == 0);
        database.write(em -> em.createNativeQuery("update mail set state = 'sent'").executeUpdate());
        assertThat(world.room.again(MailWorld.ADMINISTRATOR, both, Optional.empty(), clock.instant())).isZero();
        assertThat(world.room.giveUp(MailWorld.ADMINISTRATOR, both, Optional.empty(), clock.instant())).isZero();
        assertThat(world.noted).isEmpty();
    }

    private MailWorld at(int port) {
        return new MailWorld(database.source(), clock, new byte[32], Map.of(Setting.SMTP_HOST, "127.0.0.1", Setting.SMTP_PORT, Integer.toString(port)));
    }

    private boolean queue(Mail mail) {
        return database.read(em -> world.outbox(em).queue(mail));
    }

    private Waiting waiting(Mail mail) {
        queue(mail);
        return world.rows.due(clock.instant(), 1).get(0);
    }

    private MailRoom.Entry only(String state) {
        List<MailRoom.Entry> entries = world.room.list(MailWorld.ADMINISTRATOR, state, Optional.empty(), "").entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
