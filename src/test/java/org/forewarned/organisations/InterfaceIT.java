package org.forewarned.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.Keyboard;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;
import org.forewarned.platform.testing.RunningServer;
import org.forewarned.platform.testing.ShownPages;
import org.forewarned.platform.testing.Visitor;
import org.forewarned.platform.web.RouteTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coordinator makes a token, and a program reads with it; whatever else a program tries, it learns nothing. */
class InterfaceIT {

    private static final RunningServer SERVER = OpenServer.shared().server();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String API = "/api/v1/organisations/";

    private final School school = School.fresh("Marsh End College");
    private final PlainVisitor head = school.coordinator().visitor();
    private final String page = "/organisations/" + school.id() + "/interface";

    @Test
    @Tag("looks")
    void aTokenIsShownOnceAndOpensUntilItIsRevoked() {
        ShownPages pages = new ShownPages(SERVER);
        pages.show("interface none", head.get(page));
        pages.show("interface faults", head.post(page, "name", "", "days", "90")).sees("Say what the token is for").sees("Tick at least one thing");
        Answer made = pages.show("interface made", head.post(page, "name", "Personnel", "scope", "members:read", "scope", "completions:read", "days", "90"));
        String token = made.document().select("#token").text();
        assertThat(token).matches("fwt_[0-9a-f]{40}");
        made.sees("it is shown only this once");
        head.get("/organisations/" + school.id() + "/settings").sees("Interface for your own systems");

        assertThat(ask("/members", token).statusCode()).isEqualTo(200);
        Answer later = pages.show("interface used", head.get(page));
        later.sees("22 November 2026").sees("members:read, completions:read").seesNo(token);
        head.get("/organisations/" + school.id() + "/audit").sees("The organisation’s own system read, for the first time that day");

        head.post(page, "revoke", later.document().select("button[name=revoke]").val()).sees("Revoked. It opens nothing any more.");
        pages.show("interface revoked", head.get(page)).sees("Revoked");
        assertThat(ask("/members", token).statusCode()).isEqualTo(401);
        pages.keepNobodyOut();
    }

    @Test
    void aTokenIsMadeWithTheKeyboardAlone() {
        Keyboard hand = new Keyboard();
        try (Visitor visitor = Visitor.of(SERVER)) {
            visitor.context().addCookies(head.cookies());
            visitor.open(page);
            Page there = visitor.page();
            hand.write(there.getByLabel("What for?"), "Typed");
            hand.tick(there.locator("#scope-assignments"));
            hand.pick(there.getByLabel("For how long?"), "365");
            hand.press(there.locator("main button.btn"));
            visitor.sees("Your new token");
        }
        head.get(page).sees("Typed").sees("assignments:read");
    }

    @Test
    void theDocumentIsValidAndAnswersAreWhatItSays() {
        String document = get("/api/v1/openapi.json", Optional.empty()).body();
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document);
        assertThat(parsed.getMessages()).isEmpty();
        Set<String> said = parsed.getOpenAPI().getPaths().keySet().stream().map(path -> "/api/v1" + path).collect(Collectors.toCollection(TreeSet::new));
        assertThat(said).as("every resource, and nothing else").containsExactlyElementsOf(RouteTable.patterns().stream().filter(p -> p.startsWith("/api/")).sorted().toList());

        OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForInlineApiSpecification(document).build();
        asked();
        String token = token(Scope.values());
        for (String resource : List.of("/members", "/assignments", "/completions")) {
            HttpResponse<String> answer = ask(resource + "?limit=2", token);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(items(json(answer))).as(resource).isNotEmpty();
            valid(validator, resource, answer);
            valid(validator, resource, ask(resource, "fwt_" + "0".repeat(40)));
            valid(validator, resource, ask(resource + "?limit=0", token));
            valid(validator, resource, ask(resource + "?changed_since=" + cursor(resource, 4_000_000_000L), token));
        }
        SimpleResponse untold = SimpleResponse.Builder.ok().withContentType("application/json").withBody("{\"items\":[{\"id\":\"" + UUID.randomUUID()
                + "\",\"removed\":false,\"answers\":3}],\"cursor\":\"x\",\"more\":false}").build();
        assertThat(validator.validateResponse(API + school.id() + "/members", Method.GET, untold).hasErrors()).as("a field that the document does not name is found").isTrue();
    }

    @Test
    void aListIsReadInPagesAndLaterOnlyWhatChanged() {
        School.in(world -> {
            for (int i = 0; i < 5; i++) {
                world.people.add(School.asker(school.coordinator()), school.id(), new PersonEntry("Person " + i, Optional.empty(), "", "", "R" + i, false));
            }
            return null;
        });
        String token = token(Scope.MEMBERS);
        JsonNode first = json(ask("/members?limit=4", token));
        assertThat(first.get("more").asBoolean()).isTrue();
        List<JsonNode> told = new ArrayList<>(items(first));
        JsonNode last = first;
        while (last.get("more").asBoolean()) {                                // who changes while one reads is told again
            last = json(ask("/members?limit=4&cursor=" + last.get("cursor").asText(), token));
            told.addAll(items(last));
        }
        JsonNode second = last;
        assertThat(told).extracting(m -> m.get("id").asText()).doesNotContainNull().satisfies(ids -> assertThat(new HashSet<>(ids)).hasSize(6));
        JsonNode priya = told.stream().filter(m -> m.get("id").asText().equals(school.member().toString())).reduce((older, newer) -> newer).orElseThrow();
        assertThat(priya.get("name").asText() + ", " + priya.get("unit").get("path").asText() + ", " + priya.get("email").asText() + ", " + priya.get("state").asText())
                .isEqualTo("Priya Raman, North site, priya@school.example, here");
        assertThat(names(priya)).as("who is behind the person here stays hidden").noneMatch(name -> name.contains("learner") || name.contains("account"));

        String place = quiet(token, second.get("cursor").asText());
        head.get("/organisations/" + school.id() + "/people/" + school.member());
        head.post("/organisations/" + school.id() + "/people/" + school.member(), "remove", "1", "sure", "1").sees("Removed");
        JsonNode after = json(ask("/members?changed_since=" + place, token));
        assertThat(items(after)).filteredOn(m -> m.get("removed").asBoolean()).singleElement().satisfies(m -> {
            assertThat(names(m)).containsExactlyInAnyOrder("id", "removed");
            assertThat(m.get("id").asText()).isEqualTo(school.member().toString());
        });
    }

    @Test
    void whoMayNotLearnsNothing() {
        String token = token(Scope.MEMBERS);
        problem(ask("/assignments", token), 403, "assignments:read");
        School other = School.fresh("Another College");
        problem(get(API + other.id() + "/members", Optional.of(token)), 404, "nothing here");
        problem(get(API + UUID.randomUUID() + "/members", Optional.of(token)), 404, "nothing here");
        problem(get(API + "x/members", Optional.of(token)), 404, "nothing here");
        problem(get("/api/v1/nowhere", Optional.of(token)), 404, "nothing");
        problem(get("/api/nowhere", Optional.empty()), 404, "/api/v1/openapi.json");
        HttpResponse<String> unknown = get(API + school.id() + "/members", Optional.empty());
        problem(unknown, 401, "Bearer fwt_");
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"forewarned\"");
        assertThat(get(API + other.id() + "/members", Optional.empty()).body()).as("the same for every organisation").isEqualTo(unknown.body());
        for (String wrong : List.of("?limit=0", "?limit=501", "?limit=x", "?cursor=x", "?cursor=" + cursor("/assignments", 1), "?changed_since=", "?order=name",
                "?limit=1&limit=2", "?cursor=a&changed_since=b")) {
            int expected = wrong.equals("?changed_since=") ? 200 : 400;
            assertThat(ask("/members" + wrong, token).statusCode()).as(wrong).isEqualTo(expected);
        }
        problem(ask("/members?cursor=" + cursor("/members", 4_000_000_000L), token), 410, "Read the list again");
    }

    @Test
    void cookiesCountForNothingAndNoneAreSetAndNoOtherSiteMayRead() throws Exception {
        String path = API + school.id() + "/members";
        assertThat(head.getOnce(path).status()).as("a coordinator's browser").isEqualTo(401);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(SERVER.url(path))).header("Authorization", "Bearer " + token(Scope.MEMBERS))
                .header("Origin", "https://elsewhere.example").GET().build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).matches("set-cookie|access-control-.*"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            HttpResponse<String> refused = send(HttpRequest.newBuilder(URI.create(SERVER.url(path))).header("Authorization", "Bearer " + token(Scope.MEMBERS))
                    .method(method, HttpRequest.BodyPublishers.ofString("x=y")).build());
            problem(refused, 405, "GET");
        }
        assertThat(head.get("/settings").status()).as("forms of pages still need a page of ours").isEqualTo(200);
        HttpResponse<String> forged = send(HttpRequest.newBuilder(URI.create(SERVER.url(page))).header("Cookie", "account=" + head.cookie("account"))
                .header("Authorization", "Bearer " + token(Scope.MEMBERS)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=x&scope=members:read&days=90")).build());
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndOthersAreNotHeldUp() {
        String greedy = token(Scope.MEMBERS);
        Optional<HttpResponse<String>> refused = Optional.empty();
        for (int i = 0; i < 2_000 && refused.isEmpty(); i++) {
            refused = Optional.of(ask("/members?limit=1", greedy)).filter(answer -> answer.statusCode() != 200);
        }
        problem(refused.orElseThrow(), 429, "Retry-After");
        assertThat(Integer.parseInt(refused.get().headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 61);
        assertThat(ask("/members?limit=1", token(Scope.MEMBERS)).statusCode()).isEqualTo(200);
    }

    /** Reads on until nothing changes: assignments look once at everybody who came, which is a change too. */
    private String quiet(String token, String place) {
        String at = place;
        for (int i = 0; i < 30; i++) {
            JsonNode page = json(ask("/members?changed_since=" + at, token));
            if (items(page).isEmpty() && at.equals(page.get("cursor").asText())) {
                return at;
            }
            at = page.get("cursor").asText();
        }
        throw new AssertionError("it never rests");
    }

    private void asked() {
        School.in(world -> {
            PlainVisitor visitor = new PlainVisitor(SERVER);
            String code = ClearCode.spaced(world.ways.one(School.asker(school.coordinator()), school.id(), school.way()).code()).replace(" ", "");
            visitor.post("/join/" + code, "name", "Sioned P", "who", "other");
            return null;
        });
        OpenServer.shared().in(em -> {
            em.createNativeQuery("insert into assignment (id, organisation_id, module_id, due_on, note, asked_at, asked_by, version) values (?1, ?2, 'county-lines', "
                    + "date '2026-12-01', '', timestamp '2026-11-22 09:00:00', ?3, 1)").setParameter(1, ASSIGNMENT.toString()).setParameter(2, school.id().toString())
                    .setParameter(3, school.coordinator().account().toString()).executeUpdate();
            row(em, 1, "null", "null");
            row(em, 2, "timestamp '2026-11-22 09:30:00'", "'passed'");
            return null;
        });
    }

    private static final UUID ASSIGNMENT = UUID.randomUUID();

    private void row(jakarta.persistence.EntityManager em, int round, String done, String kind) {
        em.createNativeQuery("insert into assigned (id, organisation_id, assignment_id, membership_id, unit_id, round, asked_at, due_on, done_at, kind, version) values "
                + "(?1, ?2, ?3, ?4, '00000000-0000-0000-0000-000000000000', " + round + ", timestamp '2026-11-22 09:00:00', date '2026-12-01', " + done + ", " + kind + ", 1)")
                .setParameter(1, UUID.randomUUID().toString()).setParameter(2, school.id().toString()).setParameter(3, ASSIGNMENT.toString())
                .setParameter(4, school.member().toString()).executeUpdate();
    }

    private void valid(OpenApiInteractionValidator validator, String resource, HttpResponse<String> answer) {
        SimpleResponse.Builder response = new SimpleResponse.Builder(answer.statusCode()).withBody(answer.body());
        answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
        assertThat(validator.validateResponse(API + school.id() + resource, Method.GET, response.build()).getMessages()).as(resource + " " + answer.body()).isEmpty();
    }

    private static String cursor(String resource, long place) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString((resource.charAt(1) + "1." + place).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static void problem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asText()).contains(detail);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(answer.body(), broken);
        }
    }

    private static List<JsonNode> items(JsonNode page) {
        List<JsonNode> items = new ArrayList<>();
        page.get("items").forEach(items::add);
        return items;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String token(Scope... scopes) {
        return School.in(world -> world.tokens.make(School.asker(school.coordinator()), school.id(), "Test", Set.of(scopes), 90));
    }

    private HttpResponse<String> ask(String rest, String token) {
        return get(API + school.id() + rest, Optional.of(token));
    }

    private static HttpResponse<String> get(String path, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SERVER.url(path)));
        token.ifPresent(word -> request.header("Authorization", "Bearer " + word));
        return send(request.GET().build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
