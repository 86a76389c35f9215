package org.forewarned.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.web.RouteTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, asked for by every kind of person, answers as {@code authorisation.txt} says: {@code 200}, {@code 404} and so on, {@code in} for
 * being led to the door, {@code 2nd} for being led to a second factor. Whoever may not look may not send a form there either.
 */
class AuthorisationIT {

    private static final String FILE = "/authorisation.txt";
    private static final List<String> COLUMNS = new ArrayList<>();
    private static final Map<String, List<String>> ROWS = rows();

    @Test
    void everyPageHasARowAndEveryRowAPage() {
        assertThat(ROWS.keySet()).containsExactlyInAnyOrderElementsOf(RouteTable.patterns());
        assertThat(COLUMNS).containsExactlyInAnyOrderElementsOf(Stream.of(Kind.values()).map(Kind::word).toList());
    }

    static Stream<String> patterns() {
        return ROWS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void everyKindOfPersonGetsWhatTheyMay(String pattern) {
        String path = Samples.path(pattern);
        List<String> found = kinds().map(kind -> said(kind.visitor().getOnce(path))).toList();
        assertThat(found).as(path + " for " + COLUMNS).isEqualTo(ROWS.get(pattern));
    }

    static Stream<String> guarded() {
        return RouteTable.forms().stream().filter(ROWS::containsKey).filter(pattern -> ROWS.get(pattern).stream().anyMatch(AuthorisationIT::refused));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void whoMayNotLookMayNotSendAForm(String pattern) {
        String path = Samples.path(pattern);
        for (Kind kind : Kind.values()) {
            String mayLook = ROWS.get(pattern).get(COLUMNS.indexOf(kind.word()));
            if (refused(mayLook)) {
                kind.visitor().get("/settings");                                   // for a token that fits
                assertThat(said(kind.visitor().postOnce(path, "role", "administrator", "x", "y"))).as(path + " sent by " + kind.word()).isEqualTo(mayLook);
            }
        }
    }

    /** Whether the table says that somebody of this kind gets the page. */
    static boolean opens(String pattern, Kind kind) {
        return ROWS.get(pattern).get(COLUMNS.indexOf(kind.word())).equals("200");
    }

    private static boolean refused(String said) {
        return !said.equals("200");
    }

    private static Stream<Kind> kinds() {
        return COLUMNS.stream().map(word -> Stream.of(Kind.values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow());
    }

    private static String said(Answer answer) {
        if (answer.status() == 303) {
            String to = answer.location();
            return to.startsWith("/sign-in?next=") ? "in" : to.startsWith("/account/second-factor?next=") ? "2nd" : "303";
        }
        return Integer.toString(answer.status());
    }

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (var in = AuthorisationIT.class.getResourceAsStream(FILE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] words = line.strip().split("\\s+");
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(words).subList(1, words.length);
                if (words[0].equals("page")) {
                    COLUMNS.addAll(cells);
                } else {
                    assertThat(cells).as(line).hasSameSizeAs(COLUMNS);
                    assertThat(rows.put(words[0], cells)).as("two rows for " + words[0]).isNull();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }
}
