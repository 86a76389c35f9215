package org.forewarned.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.forewarned.identity.AccountsWorld;
import org.forewarned.identity.CurrentAccount;
import org.forewarned.identity.Role;
import org.forewarned.platform.testing.Database;
import org.forewarned.platform.testing.DatabaseTest;
import org.forewarned.platform.web.Cookies;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountMechanismTest {

    private final Database database;
    private final Map<String, Object> known = new HashMap<>();
    private String caller = "";
    private Set<?> roles = Set.of();

    AccountMechanismTest(Database database) {
        this.database = database;
    }

    @Test
    void whoIsSignedInIsToldToTheServerWithTheRolesThatCount() {
        UUID account = database.read(em -> world(em).account("ada@school.example"));
        database.write(em -> world(em).grant(account, Role.ADMINISTRATOR));
        database.write(em -> world(em).grant(account, Role.AUTHOR));
        String once = database.read(em -> world(em).sittings.begin(account, "password", false, ""));
        String twice = database.read(em -> world(em).sittings.begin(account, "password", true, ""));

        assertThat(asks("/organisations", once)).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(caller).isEqualTo(account.toString());
        assertThat(roles).isEqualTo(Set.of("author"));
        assertThat(known).as("looked up once").containsKey(CurrentAccount.class.getName());
        assertThat(asks("/organisations", twice)).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(roles).isEqualTo(Set.of("author", "administrator"));
    }

    @Test
    void everybodyElseIsAVisitor() {
        UUID account = database.read(em -> world(em).account("ada@school.example"));
        String ended = database.read(em -> world(em).sittings.begin(account, "password", true, ""));
        database.write(em -> world(em).sittings.end(ended));
        assertThat(asks("/organisations", ended)).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(asks("/organisations", null)).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(asks("/organisations", "x".repeat(5_000))).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(asks("/assets/tokens.css", database.read(em -> world(em).sittings.begin(account, "password", true, "")))).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(new AccountMechanism(null).validateRequest(request("/", "a"), null, context())).as("without a database").isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(caller).isEmpty();
    }

    private AuthenticationStatus asks(String path, String token) {
        return database.read(em -> new AccountMechanism(world(em).sittings).validateRequest(request(path, token), fake(HttpServletResponse.class, (p, m, a) -> null), context()));
    }

    private static AccountsWorld world(EntityManager em) {
        return new AccountsWorld(em, AccountsWorld.NOW);
    }

    private HttpServletRequest request(String path, String token) {
        return fake(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getRequestURI" -> path;
            case "getCookies" -> token == null ? null : new Cookie[] {new Cookie(Cookies.ACCOUNT, token)};
            case "setAttribute" -> known.put((String) arguments[0], arguments[1]);
            default -> method.getReturnType() == boolean.class ? false : null;
        });
    }

    private HttpMessageContext context() {
        return fake(HttpMessageContext.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("notifyContainerAboutLogin")) {
                return AuthenticationStatus.NOT_DONE;
            }
            caller = ((Principal) arguments[0]).getName();
            roles = (Set<?>) arguments[1];
            return AuthenticationStatus.SUCCESS;
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
