package org.forewarned.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.forewarned.identity.model.ProviderRepository;
import org.forewarned.identity.oidc.Discovery;
import org.forewarned.identity.oidc.Fetcher;
import org.forewarned.identity.oidc.OpenId;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.Visitor;
import org.forewarned.platform.web.RateLimits;
import org.forewarned.privacy.Privacy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People sign in with a real Keycloak, in a real browser. */
@Tag("full")
class KeycloakIT {

    private static OpenServer open;
    private static KeycloakServer keycloak;
    private static UUID hill;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        open = OpenServer.fresh(Map.of("FOREWARNED_CLOCK", "", "FOREWARNED_PRIVATE_PROVIDERS", "localhost"));
        keycloak = new KeycloakServer(open.server().url("/sign-in/back/"));
        hill = open.in(em -> {
            SignInProviders providers = providers(em);
            var administrator = AccountsWorld.asker(UUID.randomUUID(), Role.ADMINISTRATOR);
            UUID id = providers.add(administrator, keycloak.issuer(), new ProviderEntry("Hill Academy", "forewarned", Optional.of(KeycloakServer.SECRET),
                    List.of("openid", "email"), List.of(), List.of("hill.example"))).orElseThrow();
            providers.switchTo(administrator, id, true);
            return id;
        });
    }

    @AfterAll
    static void end() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (open != null) {
            open.server().kill();
        }
    }

    @Test
    void somebodyComesInGoesOutAndComesInAgain() {
        try (Visitor head = visitor()) {
            AtomicReference<String> back = new AtomicReference<>();
            head.page().onRequest(request -> {
                if (request.url().contains("/sign-in/back/")) {
                    back.set(request.url());
                }
            });
            head.open("/sign-in?next=/account").press("Hill Academy");
            signInThere(head, "head");
            head.sees("You are new here").sees("head@hill.example");
            assertThat(cookie(head)).as("not yet").isEmpty();
            head.press("Make an account").sees("You have no e-mail address here").sees("by your organisation");
            String first = cookie(head);
            assertThat(first).hasSize(32);

            head.open("/account/ways").sees("Hill Academy").sees("head@hill.example, as they say").seesNo("Remove");
            head.expecting(400).page().navigate(back.get());
            head.sees("Signing in did not work").sees("Number of this incident");
            assertThat(head.page().content()).doesNotContain(back.get().replaceFirst(".*code=", ""));

            head.open("/account").press("Sign out").sees("You are signed out");
            head.open("/sign-in/with").type("Your e-mail address there", "head@hill.example").press("Go on");
            head.page().waitForURL("**/account");
            head.sees("You have no e-mail address here");
            assertThat(cookie(head)).as("each time a new one").isNotEqualTo(first).hasSize(32);
        }
    }

    @Test
    void whatWasChangedOnTheWayLetsNobodyIn() {
        changed("nonce", "What your organisation’s sign-in answered does not hold");
        changed("state", "Too much time has passed");
    }

    /** Keycloak's own answer to a request in which one value was exchanged for another. */
    private static void changed(String name, String said) {
        try (Visitor head = visitor()) {
            head.page().route("**/protocol/openid-connect/auth**", route -> route.resume(new Route.ResumeOptions().setUrl(route.request().url().replaceFirst("([?&]" + name + "=)[^&]+", "$1another"))));
            head.open("/sign-in?next=/account").expecting(400).press("Hill Academy");
            signInThere(head, "head");
            head.sees("Signing in did not work").sees(said);
            assertThat(cookie(head)).as(name).isEmpty();
        }
    }

    @Test
    void somebodyWhoHasAnAccountAddsThisWayIn() {
        String token = open.in(em -> {
            AccountsWorld world = new AccountsWorld(em, Clock.systemUTC().instant(), open.keys(), new RateLimits());
            return world.sittings.begin(world.account("deputy@hill.example"), "password", false, "a test");
        });
        try (Visitor deputy = visitor()) {
            deputy.context().addCookies(List.of(new Cookie("account", token).setUrl(open.server().url("/"))));
            deputy.open("/account/ways").sees("You have none yet").press("Hill Academy");
            signInThere(deputy, "deputy");
            deputy.sees("You can now sign in that way too");
            deputy.open("/account").press("Sign out").sees("You are signed out");
            deputy.open("/sign-in").press("Hill Academy");
            deputy.page().waitForURL("**/account");
            deputy.sees("deputy@hill.example");
            deputy.open("/account/ways").press("Remove").sees("The way is removed").sees("You have none yet");
        }
    }

    @Test
    void anAdministratorTriesAProviderOut() {
        String token = open.in(em -> {
            AccountsWorld world = new AccountsWorld(em, Clock.systemUTC().instant(), open.keys(), new RateLimits());
            UUID account = world.account("administrator@example.org");
            world.grant(account, Role.ADMINISTRATOR);
            return world.sittings.begin(account, "password", true, "a test");
        });
        try (Visitor administrator = visitor()) {
            administrator.context().addCookies(List.of(new Cookie("account", token).setUrl(open.server().url("/"))));
            administrator.open("/administration").follow("Signing in by others").follow("Hill Academy");
            assertThat(administrator.page().content()).contains("/sign-in/back/" + hill).doesNotContain(KeycloakServer.SECRET);
            administrator.press("Ask it").sees("The provider answers as it should").sees("People sign in at localhost");
            administrator.open("/administration/sign-in-providers").follow("Add a provider").type("Issuer", "https://127.0.0.1/realm").type("Name on the button", "Inside")
                    .type("Client id", "x").press("Add it").sees("It is kept").press("Ask it").sees("This does not work").sees("address is private");
        }
    }

    private static Visitor visitor() {
        return Visitor.of(open.server()).expecting(keycloak.issuer().replaceFirst("/realms/.*", "/"));
    }

    private static void signInThere(Visitor visitor, String name) {
        visitor.page().locator("#username").fill(name);
        visitor.page().locator("#password").fill(KeycloakServer.PASSWORD);
        visitor.page().locator("#kc-login").click();
        visitor.page().waitForURL(open.server().url("/") + "**");
    }

    private static String cookie(Visitor visitor) {
        return visitor.context().cookies().stream().filter(c -> c.name.equals("account")).map(c -> c.value).findFirst().orElse("");
    }

    private static SignInProviders providers(EntityManager em) {
        Settings settings = new Settings(s -> s == Setting.PRIVATE_PROVIDERS ? Optional.of("localhost") : Optional.empty());
        Fetcher fetcher = new Fetcher(settings);
        return new SignInProviders(new ProviderRepository(em), new OpenId(new Discovery(fetcher), fetcher, Clock.systemUTC()),
                new Privacy(em, Clock.systemUTC(), open.keys()).audit, open.keys(), settings, Clock.systemUTC());
    }
}
