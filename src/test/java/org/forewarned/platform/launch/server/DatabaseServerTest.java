package org.forewarned.platform.launch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.forewarned.platform.testing.PostgresServer;
import org.junit.jupiter.api.Test;

class DatabaseServerTest {

    private static final String URL = "FOREWARNED_DATABASE_URL";
    private static final String USER = "FOREWARNED_DATABASE_USER";
    private static final String PASSWORD = "FOREWARNED_DATABASE_PASSWORD";

    @Test
    void whatOpensIsNoProblem() {
        assertThat(DatabaseServer.problem(Map.of(URL, PostgresServer.freshUrl(), USER, "postgres", PASSWORD, "postgres"))).isEmpty();
    }

    @Test
    void theEmbeddedDatabaseIsNotAskedHere() {
        assertThat(DatabaseServer.problem(Map.of())).isEmpty();
        assertThat(DatabaseServer.problem(Map.of(URL, "jdbc:derby:/somewhere"))).isEmpty();
    }

    @Test
    void aUserWhoIsNotLetInNamesUserAndPassword() {
        assertThat(DatabaseServer.problem(Map.of(URL, PostgresServer.freshUrl(), USER, "nobody", PASSWORD, "secret")))
                .hasValueSatisfying(line -> assertThat(line).startsWith("FOREWARNED_DATABASE_USER or FOREWARNED_DATABASE_PASSWORD is wrong; allowed: ")
                        .doesNotContain("secret").doesNotContain("\n"));
    }

    @Test
    void aDatabaseThatDoesNotExistNamesTheAddress() {
        String url = PostgresServer.freshUrl() + "-not";
        assertThat(DatabaseServer.problem(Map.of(URL, url, USER, "postgres", PASSWORD, "postgres")))
                .hasValueSatisfying(line -> assertThat(line).startsWith(URL + " is \"" + url + "\"; allowed: a database that is there"));
    }
}
