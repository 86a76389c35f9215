package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.function.Function;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.web.RateLimits;
import org.junit.jupiter.api.Test;

/** Accounts as a visitor meets them: registering, signing in and out, and what is never told. */
class AccountIT {

    private static final OpenServer OPEN = OpenServer.shared();
    private static final String NEW = "umbrella pepper canal";

    @Test
    void anAddressAMailAPasswordAndThereIsAnAccount() {
        PlainVisitor visitor = visitor();
        visitor.post("/register", "email", "ruth@example.org").is(200).sees("Look at your e-mails");
        String link = in(world -> world.link("ruth@example.org"));
        assertThat(link).startsWith(OPEN.server().url("/register/"));
        String path = link.replaceFirst("https?://[^/]+", "");

        visitor.get(path).sees("Your account will belong to ruth@example.org");
        visitor.post(path, "password", "password123").sees("among the first that others would try").seesNo("password123");
        visitor.post(path, "password", AccountsWorld.PASSWORD).is(200).sees("Your account is ready.").sees("ruth@example.org");
        visitor.get(path).sees("This link works no more");
        assertThat(visitor.cookie("account")).isNotEmpty();
        Answer again = visitor().post("/register", "email", "RUTH@example.org");
        assertThat(again.text()).as("the same page").isEqualTo(visitor().post("/register", "email", "nobody@example.org").text());
    }

    @Test
    void theDoorLeadsBackAndOnlyToOurOwnPages() {
        Somebody ada = Somebody.with();
        PlainVisitor visitor = visitor();
        Answer door = visitor.get("/account/password").is(200).sees("Sign in");
        assertThat(door.document().select("main form input[name=next]").val()).isEqualTo("/account/password");
        assertThat(signIn(visitor, ada, "/account/password").location()).isEqualTo("/account/password");
        assertThat(signIn(visitor(), ada, "//evil.example").location()).isEqualTo("/account");
        assertThat(signIn(visitor(), ada, "https://evil.example/").location()).isEqualTo("/account");
    }

    @Test
    void theCookieIsNewAtEachSignInAndShutTight() {
        Somebody ada = Somebody.with();
        PlainVisitor visitor = visitor().with("account", "0123456789abcdef0123456789abcdef");
        visitor.get("/sign-in");
        Answer first = signIn(visitor, ada, "/account");
        String cookie = first.setCookies().stream().filter(c -> c.startsWith("account=")).findFirst().orElseThrow();
        assertThat(List.of(cookie.split("; "))).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(cookie).doesNotContain("Max-Age").doesNotContain("0123456789abcdef0123456789abcdef");
        String before = visitor.cookie("account");
        visitor.get("/sign-in");
        signIn(visitor, ada, "/account");
        assertThat(visitor.cookie("account")).isNotEqualTo(before);
        assertThat(visitor().with("account", before).getOnce("/account").status()).as("the old one").isEqualTo(303);
    }

    @Test
    void wrongIsWrongWhetherThereIsAnAccountOrNot() {
        Somebody ada = Somebody.with();
        Answer known = visitor().post("/sign-in", "email", ada.email(), "password", "not this one");
        Answer unknown = visitor().post("/sign-in", "email", "nobody-here@example.org", "password", "not this one");
        assertThat(known.is(200).text()).isEqualTo(unknown.is(200).text());
        assertThat(known.html()).doesNotContain("not this one");
    }

    @Test
    void aFormOfAnAccountNeedsItsToken() {
        Somebody ada = Somebody.with();
        PlainVisitor without = visitor().with("account", ada.visitor().cookie("account"));
        without.post("/account", "everywhere", "1").is(403);
        without.get("/account").is(200);
        without.post("/account", "everywhere", "1").sees("You are signed out");
        assertThat(visitor().with("account", ada.visitor().cookie("account")).getOnce("/account").status()).isEqualTo(303);
    }

    @Test
    void signingOutAndLeavingEndTheSitting() {
        Somebody ada = Somebody.with();
        String cookie = ada.visitor().cookie("account");
        ada.visitor().get("/account");
        ada.visitor().post("/sign-out").sees("You are signed out");
        assertThat(ada.visitor().cookieNames()).doesNotContain("account");
        assertThat(visitor().with("account", cookie).getOnce("/account").status()).isEqualTo(303);

        Somebody ben = Somebody.with();
        String other = ben.visitor().cookie("account");
        ben.visitor().postOnce("/leave");
        assertThat(ben.visitor().cookieNames()).containsExactly("left");
        assertThat(visitor().with("account", other).getOnce("/account").status()).isEqualTo(303);
    }

    @Test
    void aLinkToChooseANewPasswordIsOursWhateverTheHostSays() {
        Somebody ada = Somebody.with();
        visitor().post("/sign-in/forgotten", "email", ada.email()).sees("Look at your e-mails");
        String link = in(world -> world.link(ada.email()));
        assertThat(link).startsWith(OPEN.server().url("/sign-in/new-password/"));
        String path = link.replaceFirst("https?://[^/]+", "");
        PlainVisitor visitor = visitor();
        visitor.get(path).sees("For " + ada.email());
        visitor.post(path, "password", NEW).sees("Your password was changed.");
        visitor().get(path).sees("This link works no more");
        assertThat(visitor().with("account", ada.visitor().cookie("account")).getOnce("/account").status()).as("the sitting before").isEqualTo(303);
        visitor().post("/sign-in", "email", ada.email(), "password", NEW).sees("Your account");
    }

    @Test
    void aSecondStepIsAskedForAndACodeWorksOnce() {
        Somebody ada = Somebody.with();
        Answer setup = ada.visitor().get("/account/second-factor").sees("With an app");
        assertThat(setup.document().select("svg.qr path")).hasSize(1);
        String secret = setup.document().select("#secret").text().replace(" ", "");
        Answer on = ada.visitor().post("/account/second-factor", "setup", setup.document().select("input[name=setup]").val(), "code", codeNow(secret));
        List<String> codes = on.sees("Your recovery codes").document().select("#recovery-codes code").eachText();
        assertThat(codes).hasSize(10);
        ada.visitor().get("/account/second-factor").seesNo(codes.get(0));

        PlainVisitor visitor = visitor();
        visitor.post("/sign-in", "email", ada.email(), "password", AccountsWorld.PASSWORD).sees("One more step");
        visitor.getOnce("/account").is(303);
        visitor.post("/sign-in/second", "code", "000000").sees("This code is not right");
        visitor.post("/sign-in/second", "code", codes.get(0)).sees("Your account");
        PlainVisitor again = visitor();
        again.post("/sign-in", "email", ada.email(), "password", AccountsWorld.PASSWORD);
        again.post("/sign-in/second", "code", codes.get(0)).sees("This code is not right");
    }

    @Test
    void anAdministratorIsLedToASecondStepFirst() {
        Somebody boss = Somebody.withPasswordOnly(Role.ADMINISTRATOR);
        Answer led = boss.visitor().get("/administration").sees("Administrators need a second step");
        String secret = led.document().select("#secret").text().replace(" ", "");
        Answer on = boss.visitor().post("/account/second-factor", "next", "/administration", "setup", led.document().select("input[name=setup]").val(), "code", codeNow(secret));
        assertThat(on.document().select("a.btn").attr("href")).isEqualTo("/administration");
        boss.visitor().get("/administration").is(200).sees("Accounts and their roles");

        Somebody author = Somebody.with();
        boss.visitor().get("/administration/people?q=" + author.email()).sees(author.email());
        boss.visitor().post("/administration/people/" + author.account(), "role", "author", "role", "nonsense").sees("The roles are changed.");
        boss.visitor().get("/administration/people?role=author").sees(author.email());
    }

    @Test
    void aLearnerCodeJoinsAnAccountAndLeavesItWithAllProgress() {
        PlainVisitor learner = visitor();
        learner.post("/modules/county-lines/first-signs", "finish", "1");
        String code = learner.get("/my-learning").document().select("#code-text").text();
        Somebody ada = Somebody.with();
        ada.visitor().get("/my-learning").sees("Nothing is stored yet.");
        ada.visitor().post("/account/learner-code", "code", code).sees("Your learner code is joined.");
        ada.visitor().get("/my-learning").sees("1 of");
        Somebody ben = Somebody.with();
        ben.visitor().get("/account");
        ben.visitor().post("/account/learner-code", "code", code).sees("These words belong to another account");

        ada.visitor().post("/account/learner-code", "leave", "1").sees("The learner code is left.");
        ada.visitor().get("/my-learning").sees("Nothing is stored yet.");
        visitor().post("/learner-code", "code", code).sees("1 of");
    }

    private static Answer signIn(PlainVisitor visitor, Somebody somebody, String next) {
        return visitor.postOnce("/sign-in", "email", somebody.email(), "password", AccountsWorld.PASSWORD, "next", next).is(303);
    }

    /** The code at this moment by the server's clock, which shows in when it says that somebody signed in. */
    private static String codeNow(String secret) {
        Somebody other = Somebody.with();
        signIn(visitor(), other, "/account");
        Object begun = OPEN.in(em -> em.createNativeQuery("select begun_at from signed_in where account_id = ?1 and device <> 'a test'")
                .setParameter(1, other.account().toString()).getSingleResult());
        return Totp.code(secret, ((Timestamp) begun).toInstant());
    }

    private static PlainVisitor visitor() {
        return new PlainVisitor(OPEN.server());
    }

    private static <T> T in(Function<AccountsWorld, T> use) {
        return OPEN.in(em -> use.apply(new AccountsWorld(em, Somebody.now(), OPEN.keys(), new RateLimits())));
    }
}
