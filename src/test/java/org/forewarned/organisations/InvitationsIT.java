package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.identity.AccountsWorld;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.Keyboard;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.ShownPages;
import org.forewarned.platform.testing.Visitor;
import org.forewarned.platform.web.RateLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invitations and joining by the domain of an address, with a real mail server at the end: what is pasted, what arrives, who comes in. */
class InvitationsIT {

    private static final long PATIENCE_MILLIS = 90_000;
    private static GreenMail post;
    private static OpenServer open;

    private final ShownPages pages = new ShownPages(open.server());
    private final Person head = person("head" + UUID.randomUUID() + "@marsh-end.example");
    private final UUID school = in(world -> world.registry.register(head.asker(), OrganisationsWorld.school("Marsh End College")));
    private final String base = "/organisations/" + school;

    @BeforeAll
    static void start() {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        post.start();
        open = OpenServer.fresh(Map.of("FOREWARNED_SMTP_HOST", "127.0.0.1", "FOREWARNED_SMTP_PORT", Integer.toString(post.getSmtp().getPort()), "FOREWARNED_SMTP_TLS", "none",
                "FOREWARNED_SMTP_FROM", "post@forewarned.example"));
    }

    @AfterAll
    static void stop() {
        open.server().stop();
        post.stop();
    }

    @Test
    @Tag("looks")
    void aPastedListBecomesInvitationsAndWhoFollowsOneBelongs() {
        pages.show("invitations closed", head.visitor().get(base + "/invitations")).sees("once we have confirmed who you are");
        confirm();
        String list = "Ann Lee <ann@pasted.example>; bob@pasted.example\nbob@pasted.example\nnot an address\nfay@nowhere";
        pages.show("invitations empty", head.visitor().get(base + "/invitations"));
        pages.show("invitations fault", head.visitor().post(base + "/invitations", "addresses", "", "look", "1")).sees("Paste at least one e-mail address");
        Answer looked = pages.show("invitations looked at", head.visitor().post(base + "/invitations", "addresses", list, "look", "1"));
        looked.sees("2 invitations go out").sees("One stands there twice").sees("2 are no e-mail addresses").sees("Send 2 invitations").sees("fay@nowhere");
        assertThat(post.getReceivedMessagesForDomain("pasted.example")).as("looking sends nothing").isEmpty();
        Answer sent = pages.show("invitations sent", head.visitor().post(base + "/invitations", "addresses", looked.document().select("input[name=addresses]").val(),
                "unit", "", "send", "1"));
        sent.sees("The invitations are on their way").sees("2 invitations that nobody has followed").sees("ann@pasted.example");

        String mail = arrived("ann@pasted.example");
        assertThat(mail).containsPattern("Subject: .*An_invitation").contains("Marsh End College", "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        head.visitor().get(base + "/people").sees("Nobody");
        String link = path(mail, "/join/[0-9A-Z]{24}");
        PlainVisitor ann = new PlainVisitor(open.server());
        ann.get(link).sees("Join Marsh End College").sees("Your name");
        ann.get(link).sees("Join Marsh End College");
        ann.post(link, "name", "Ann Lee").sees("You have joined Marsh End College");
        head.visitor().get(base + "/people").sees("One person").sees("Ann Lee");
        pages.show("invitation used", new PlainVisitor(open.server()).get(link)).sees("This way in is closed");
        head.visitor().get(base + "/invitations").sees("One invitation that nobody has followed").seesNo("ann@pasted.example");

        String bob = arrived("bob@pasted.example");
        String stop = path(bob, "/invitations/stop/[0-9a-f.]+");
        PlainVisitor nobody = new PlainVisitor(open.server());
        pages.show("invitation stop", nobody.get(stop)).sees("Get no more invitations at this address?");
        assertThat(click(stop)).isEqualTo(200);
        pages.show("invitation stopped", nobody.get(stop)).sees("We will not invite this address again");
        pages.show("invitation stop unknown", nobody.get("/invitations/stop/forged"));
        head.visitor().get(base + "/invitations").seesNo("bob@pasted.example");
        head.visitor().post(base + "/invitations", "addresses", "bob@pasted.example", "look", "1").sees("One wants no invitations");
        nobody.post(stop, "resume", "1").sees("Get no more invitations at this address?");
        pages.keepNobodyOut();
    }

    @Test
    @Tag("looks")
    void oneIsTakenBackAndManyFitInOneList() {
        confirm();
        head.visitor().get(base + "/invitations");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            list.append("Somebody With A Rather Long Name Number ").append(i).append(" <somebody.with.a.long.name.").append(i).append("@many.example>\n");
        }
        assertThat(list.length()).as("more than other fields may bring").isGreaterThan(30_000);
        Answer looked = head.visitor().post(base + "/invitations", "addresses", list.toString(), "look", "1").sees("400 invitations go out");
        assertThat(looked.document().select("textarea[name=addresses]").val().strip()).as("nothing that was pasted is lost").isEqualTo(list.toString().strip());
        head.visitor().post(base + "/invitations", "addresses", list.toString() + list.toString().replace("@many", "@more"), "look", "1")
                .sees("There are more than 500 addresses");
        head.visitor().post(base + "/invitations", "addresses", list.toString(), "send", "1").sees("400 invitations that nobody has followed");
        Answer first = pages.show("invitations many", head.visitor().get(base + "/invitations"));
        String next = first.document().select(".pager a").last().attr("href");
        head.visitor().get(next).seesNo(first.document().select("tbody th").first().text());
        head.visitor().post(base + "/invitations", "withdraw", first.document().select("button[name=withdraw]").first().val()).sees("Taken back")
                .sees("399 invitations that nobody has followed");
        head.visitor().get(base + "/audit").sees("Invited people by e-mail").sees("Took back an invitation");
        pages.keepNobodyOut();
    }

    @Test
    void theListIsSentWithTheKeyboardAlone() {
        confirm();
        Keyboard hand = new Keyboard();
        try (Visitor visitor = Visitor.of(open.server())) {
            visitor.context().addCookies(head.visitor().cookies());
            visitor.open(base + "/invitations");
            Page page = visitor.page();
            hand.write(page.getByLabel("E-mail addresses"), "kim@keyboard.example");
            hand.press(page.locator("button[name=look]"));
            visitor.sees("One invitation goes out");
            hand.press(page.locator("button[name=send]"));
            visitor.sees("The invitations are on their way");
        }
        assertThat(arrived("kim@keyboard.example")).contains("Marsh End College");
    }

    @Test
    @Tag("looks")
    void aDomainIsConfirmedByItsOwnMailAndWhoHasAnAddressIsAsked() {
        pages.show("domains closed", head.visitor().get(base + "/domains")).sees("once we have confirmed who you are");
        confirm();
        String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        pages.show("domains none", head.visitor().get(base + "/domains"));
        pages.show("domains fault", head.visitor().post(base + "/domains", "domain", "gmail.com")).sees("Anybody, or more than one organisation, has addresses there");
        Answer added = pages.show("domains added", head.visitor().post(base + "/domains", "domain", "@" + domain)).sees("Now show that it is yours");
        String id = added.document().select("button[name=link]").val();
        pages.show("domains asked", head.visitor().post(base + "/domains", "link", id, "box", "office")).sees("A link went to office@" + domain);

        String link = path(arrived("office@" + domain), "/domains/[0-9A-Z]{24}");
        PlainVisitor office = new PlainVisitor(open.server());
        pages.show("domain", office.get(link)).sees("Is " + domain + " yours?");
        head.visitor().get(base + "/domains").sees("Not confirmed yet");
        pages.show("domain done", office.post(link, "confirm", "1")).sees("The domain is confirmed");
        pages.show("domain unknown", office.get(link)).sees("This link works no more");
        pages.show("domains open", head.visitor().get(base + "/domains")).sees("Confirmed on");

        Person teacher = person("teacher@" + domain);
        Person stranger = person("somebody@elsewhere.example");
        stranger.visitor().get("/organisations").seesNo("You may join");
        assertThat(stranger.visitor().getOnce("/join/address/" + school).status()).isEqualTo(404);
        pages.show("organisations with a door", teacher.visitor().get("/organisations")).sees("Join Marsh End College");
        pages.show("my learning with a door", teacher.visitor().get("/my-learning")).sees("Join Marsh End College");
        head.visitor().get(base + "/people").sees("Nobody");
        String join = "/join/address/" + school;
        pages.show("join by address", teacher.visitor().get(join)).sees("Your address of " + domain + " lets you in");
        pages.show("join by address fault", teacher.visitor().post(join, "name", "")).sees("Type the name by which they know you");
        teacher.visitor().post(join, "name", "T. Okafor").sees("You have joined Marsh End College");
        head.visitor().get(base + "/people").sees("One person").sees("T. Okafor");
        teacher.visitor().get("/organisations").seesNo("You may join");
        assertThat(teacher.visitor().getOnce(join).status()).isEqualTo(404);
        pages.keepNobodyOut();
    }

    @Test
    @Tag("looks")
    void anAdministratorConfirmsADomain() {
        confirm();
        String domain = "a" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        head.visitor().get(base + "/domains");
        head.visitor().post(base + "/domains", "domain", domain, "young", "1").sees(domain);
        Person administrator = person("admin" + UUID.randomUUID() + "@example.org", Role.ADMINISTRATOR);
        administrator.visitor().get("/administration").sees("Domains of organisations");
        Answer waiting = pages.show("confirm domains", administrator.visitor().get("/administration/domains")).sees(domain).sees("Marsh End College");
        String id = waiting.document().select("tr:contains(" + domain + ") input[name=domain]").val();
        administrator.visitor().post("/administration/domains", "domain", id, "confirm", "1").seesNo(domain);
        head.visitor().get(base + "/domains").sees("Confirmed on");
        pages.keepNobodyOut();
    }

    private void confirm() {
        in(world -> {
            world.register.confirm(OrganisationsWorld.Somebody.administrator(), school);
            return null;
        });
    }

    /** Somebody with an account on this test's own server. */
    private record Person(UUID account, PlainVisitor visitor) {

        OrganisationsWorld.Somebody asker() {
            return new OrganisationsWorld.Somebody(Optional.of(account), Optional.empty(), Set.of());
        }
    }

    private static Person person(String email, Role... roles) {
        return open.in(em -> {
            AccountsWorld world = new AccountsWorld(em, Somebody.now(), open.keys(), new RateLimits());
            UUID account = world.account(email);
            Arrays.stream(roles).forEach(role -> world.grant(account, role));
            em.flush();
            return new Person(account, new PlainVisitor(open.server()).with("account", world.sittings.begin(account, "password", true, "a test")));
        });
    }

    private static <T> T in(java.util.function.Function<OrganisationsWorld, T> use) {
        return open.in(em -> use.apply(new OrganisationsWorld(em, Somebody.now(), open.keys())));
    }

    /** The mail that came to this address, whole; waits for it. The mail that made the account does not count. */
    private static String arrived(String address) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < end) {
            for (MimeMessage message : post.getReceivedMessages()) {
                if (to(message).equals(address)) {
                    return GreenMailUtil.getWholeMessage(message).replace("=\r\n", "").replace("=3D", "=");
                }
            }
            pause();
        }
        throw new AssertionError("no mail came to " + address);
    }

    private static String to(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String path(String mail, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group();
    }

    private static int click(String path) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(open.server().url(path))).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
