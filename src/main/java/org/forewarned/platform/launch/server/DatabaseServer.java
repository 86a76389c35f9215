package org.forewarned.platform.launch.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Knocks at a database server before anything else starts, so that a refusal names the setting that is to be mended. */
final class DatabaseServer {

    private static final String URL = "FOREWARNED_DATABASE_URL";
    private static final String NO_SUCH_DATABASE = "3D";
    private static final String NOT_LET_IN = "28";
    private static final String NO_ANSWER = "08";

    private DatabaseServer() {
    }

    /** Why it can't be used, as one line; nothing when it opens, or when the database is the embedded one. */
    static Optional<String> problem(Map<String, String> settings) {
        String url = settings.getOrDefault(URL, "");
        if (url.isEmpty() || url.startsWith("jdbc:derby:")) {
            return Optional.empty();
        }
        String user = settings.getOrDefault("FOREWARNED_DATABASE_USER", "");
        String password = settings.getOrDefault("FOREWARNED_DATABASE_PASSWORD", "");
        try (Connection opens = user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password)) {
            return opens.isValid(0) ? Optional.empty() : Optional.of(URL + ": the database does not answer.");
        } catch (SQLException refused) {
            String said = String.valueOf(refused.getMessage()).lines().findFirst().orElse("").strip();
            return Optional.of(line(url.replaceFirst("\\?.*", ""), String.valueOf(refused.getSQLState()), said));
        }
    }

    private static String line(String url, String state, String said) {
        String named = URL + " is \"" + url + "\"";
        if (state.startsWith(NOT_LET_IN)) {
            return "FOREWARNED_DATABASE_USER or FOREWARNED_DATABASE_PASSWORD is wrong; allowed: a user whom " + url + " lets in, with the password (" + said + ").";
        }
        if (state.startsWith(NO_SUCH_DATABASE)) {
            return named + "; allowed: a database that is there, even if empty (" + said + ").";
        }
        if (state.startsWith(NO_ANSWER)) {
            return named + "; allowed: jdbc:postgresql://host/database with a server that answers (" + said + ").";
        }
        return named + ", and the database says: " + said;
    }
}
