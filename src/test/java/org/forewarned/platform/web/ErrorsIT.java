package org.forewarned.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.certification.CertificateNumber;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.junit.jupiter.api.Test;

/** Something breaks that no page reckons with: here a table is away for a moment. Whoever asked learns that it is our fault, and nothing of how we are made. */
class ErrorsIT {

    private static final OpenServer OPEN = OpenServer.shared();
    private static final Pattern INCIDENT = Pattern.compile("[2-9BCDFGHJKMNPQRSTVWXZ]{4}-[2-9BCDFGHJKMNPQRSTVWXZ]{4}");
    private static final String[] INSIDES = {"Exception", "org.forewarned", "org.postgresql", "eclipselink", "Payara", "relation", "select ", "SQL", "\tat "};

    private static <T> T without(String table, Supplier<T> asked) {
        rename(table, table + "_away");
        try {
            return asked.get();
        } finally {
            rename(table + "_away", table);
        }
    }

    private static void rename(String table, String name) {
        OPEN.in(em -> em.createNativeQuery("alter table " + table + " rename to " + name).executeUpdate());
    }

    @Test
    void aPageThatBreaksSaysSoAndTheLogKnowsItsNumber() throws IOException {
        String address = "/certificates/" + CertificateNumber.random().text();
        Answer broken = without("certificate", () -> new PlainVisitor(OPEN.server()).forgiving().get(address)).is(500);

        assertThat(broken.heading()).isEqualTo("Something went wrong on our side");
        broken.sees("It is not your fault").sees("give this number");
        assertThat(broken.html()).contains("Get help now").doesNotContain(INSIDES);
        assertThat(broken.header("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(broken.header("Cache-Control")).isEqualTo("no-store");
        assertThat(broken.document().select("form[action=/leave]")).as("the way out").isNotEmpty();
        assertThat(logged(number(broken.text()))).contains("status=500", "row=/certificates/{number}").doesNotContain(address);

        new PlainVisitor(OPEN.server()).get(address).is(200);
    }

    @Test
    void aPageThatCannotTellWhoAsksSaysNoMoreThanThat() throws IOException {
        PlainVisitor learner = new PlainVisitor(OPEN.server()).forgiving();
        learner.get("/modules/county-lines/first-signs");
        learner.post("/modules/county-lines/first-signs", "finish", "1");
        Answer broken = without("device_token", () -> learner.get("/my-learning")).is(500);

        assertThat(broken.html()).contains("Something went wrong on our side").doesNotContain(INSIDES);
        assertThat(logged(number(broken.html()))).contains("status=500");
        learner.get("/my-learning").is(200).sees("County lines");
    }

    @Test
    void aProgramIsToldInItsOwnWay() throws IOException {
        URI address = URI.create(OPEN.server().url("/api/v1/organisations/" + UUID.randomUUID() + "/members"));
        HttpRequest request = HttpRequest.newBuilder(address).header("Authorization", "Bearer fwt_" + "0".repeat(40)).build();
        HttpResponse<String> broken = without("interface_token", () -> HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString()).join());

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(broken.body()).contains("Something went wrong on our side").contains("urn:forewarned:incident:").doesNotContain(INSIDES);
        assertThat(logged(number(broken.body()))).contains("status=500");
    }

    private static String number(String text) {
        Matcher found = INCIDENT.matcher(text);
        assertThat(found.find()).as("an incident's number in: " + text).isTrue();
        return found.group();
    }

    /** The line of the log with this incident. */
    private static String logged(String incident) throws IOException {
        return Files.readString(OPEN.server().home().resolve("logs/forewarned-0.log")).lines().filter(line -> line.contains("incident=" + incident)).findFirst()
                .orElseThrow(() -> new AssertionError("not in the log: " + incident));
    }
}
