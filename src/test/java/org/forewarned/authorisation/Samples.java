package org.forewarned.authorisation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.forewarned.identity.Role;
import org.forewarned.identity.Somebody;
import org.forewarned.learning.Answers;
import org.forewarned.organisations.AssigningWorld;
import org.forewarned.organisations.DueDate;
import org.forewarned.organisations.NewAssignment;
import org.forewarned.organisations.Repeat;
import org.forewarned.organisations.School;
import org.forewarned.organisations.Target;
import org.forewarned.identity.model.IdentityProvider;
import org.forewarned.organisations.model.Cohort;
import org.forewarned.platform.testing.OpenServer;
import org.forewarned.platform.testing.PlainVisitor;

/** What stands in the place of a word such as {@code {module}} when a page is asked for: things that exist, and that the askers have nothing to do with. */
final class Samples {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> MADE = new HashMap<>();

    private static final Map<String, Supplier<String>> ALL = new HashMap<>(Map.of(
            "module", () -> "county-lines",
            "lesson", () -> "first-signs",
            "file", () -> "flat-7.svg",
            "attempt", () -> "11111111-1111-4111-8111-111111111111",
            "question", () -> "1",
            "number", () -> "FW-0000-0000-0000-00000",
            "token", () -> "0123456789abcdef0123456789abcdef",
            "account", () -> Somebody.with().account().toString()));

    /** Where the same word stands for something else: begun with the address. */
    private static final Map<String, Map<String, Supplier<String>>> SPECIAL = new HashMap<>(Map.of(
            "/organisations/{organisation}/evidence/{file}", Map.of("file", () -> "evidence.csv"),
            "/partners/{token}", Map.of("token", Samples::partner),
            "/partners/{token}/{file}", Map.of("token", Samples::partner),
            "/my-learning/follow-up/{enrolment}", Map.of("enrolment", () -> Kind.attempts().enrolment()),
            "/modules/{module}/assessment/{attempt}/result", Map.of("attempt", () -> Kind.attempts().passed()),
            "/modules/{module}/assessment/{attempt}/all", Map.of("attempt", () -> Kind.attempts().open()),
            "/modules/{module}/assessment/{attempt}/review", Map.of("attempt", () -> Kind.attempts().open()),
            "/modules/{module}/assessment/{attempt}/{question}", Map.of("attempt", () -> Kind.attempts().open())));

    static {
        ALL.put("language", () -> "en");
        ALL.put("page", () -> "first-signs");
        SPECIAL.put("/authoring/modules/{module}/archive/{file}", Map.of("module", Samples::drafted, "file", () -> "county-lines.zip"));
        SPECIAL.put("/authoring/modules/{module}/captions/{file}", Map.of("module", Samples::drafted, "file", Samples::film));
        for (String below : List.of("modules/{module}/media", "modules/{module}/questions", "modules/{module}/review", "modules/{module}/revisions", "modules/{module}/text/{language}/{page}", "preview/{module}/module", "preview/{module}/{lesson}")) {
            SPECIAL.put("/authoring/" + below, Map.of("module", Samples::drafted));
        }
        for (String below : List.of("", "/{page}")) {
            SPECIAL.put("/authoring/modules/{module}/translations/{language}" + below, Map.of("module", Samples::drafted, "language", () -> "cy"));
        }
        SPECIAL.put("/authoring/modules/{module}/answers/questions/{question}", Map.of("question", () -> Answers.to("county-lines").words().pool().get(0).id()));
        ALL.put("topic", () -> "county-lines");
        SPECIAL.put("/brochures/{topic}/{file}", Map.of("file", () -> "leaflet.pdf"));
        ALL.put("kind", () -> "helplines");
        ALL.put("entry", () -> "childline");
        ALL.put("provider", Samples::provider);
        ALL.put("organisation", () -> School.shared().id().toString());
        ALL.put("membership", () -> School.shared().member().toString());
        ALL.put("way", () -> School.shared().way().toString());
        ALL.put("import", () -> School.shared().list().toString());
        ALL.put("prepared", () -> "44444444-4444-4444-8444-444444444444");
        ALL.put("session", Samples::session);
        ALL.put("code", () -> "BCDFGH");
        ALL.put("reorganisation", () -> School.in(w -> w.reorganising.proposeMerging(School.asker(School.shared().coordinator()), School.shared().id())).toString());
        ALL.put("cohort", Samples::cohort);
        ALL.put("assignment", Samples::assignment);
    }

    private Samples() {
    }

    /** The pattern as somebody could type it. */
    static synchronized String path(String pattern) {
        Map<String, Supplier<String>> special = SPECIAL.getOrDefault(pattern, Map.of());
        return WORD.matcher(pattern).replaceAll(m -> {
            Supplier<String> own = special.get(m.group(1));
            return own == null ? MADE.computeIfAbsent(m.group(1), Samples::made) : own.get();
        });
    }

    /** The token of a partner's link that the school's coordinator made. */
    private static String partner() {
        return MADE.computeIfAbsent("partner", word -> {
            PlainVisitor coordinator = School.shared().coordinator().visitor();
            String page = "/organisations/" + School.shared().id() + "/partners";
            coordinator.get(page);
            return coordinator.post(page, "name", "Governors", "until", "2027-06-30").document().select("#url").val().replaceFirst(".*/partners/", "");
        });
    }

    /** A module that somebody has begun to change. */
    private static String drafted() {
        return MADE.computeIfAbsent("drafted", word -> {
            PlainVisitor author = Somebody.with(Role.AUTHOR).visitor();
            author.get("/authoring/modules/county-lines");
            author.post("/authoring/modules/county-lines", "do", "begin").sees("The draft is begun");
            return "county-lines";
        });
    }

    /** A film in that draft, with its words. */
    private static String film() {
        String desk = "/authoring/modules/" + drafted();
        return MADE.computeIfAbsent("film", word -> {
            PlainVisitor author = Somebody.with(Role.AUTHOR).visitor();
            author.get(desk + "/media");
            author.upload(desk + "/media", "file", "a-talk.mp4", "\u0000\u0000\u0000 ftypisom a film".getBytes(StandardCharsets.UTF_8), "words", "Hello.", "author", "Us", "licence", "CC-BY-4.0").sees("a-talk.mp4");
            author.post(desk + "/captions/a-talk.mp4", "language", "en", "seen", author.get(desk + "/captions/a-talk.mp4").document().select("input[name=seen]").val(), "captions",
                    "WEBVTT\n\n00:00.000 --> 00:02.000\nHello.", "transcript", "Hello.").sees("Kept");
            return "a-talk.mp4";
        });
    }

    /** A session of the whole school, which goes on. */
    private static String session() {
        OpenServer open = OpenServer.shared();
        return open.in(em -> new AssigningWorld(em, Somebody.now(), open.keys()).sessions.open(School.asker(School.shared().coordinator()), School.shared().id(),
                Optional.empty(), "county-lines", Optional.empty()).toString());
    }

    /** Asked of the first unit by the school's coordinator. */
    private static String assignment() {
        OpenServer open = OpenServer.shared();
        School school = School.shared();
        return open.in(em -> {
            AssigningWorld world = new AssigningWorld(em, Somebody.now(), open.keys());
            world.settle();
            UUID unit = world.organisations.membership(school.member()).orElseThrow().unitId();
            UUID made = world.assigning.assign(School.asker(school.coordinator()), school.id(), new NewAssignment("county-lines", null, Set.of(Target.unit(unit)), DueDate.within(14),
                    Repeat.NEVER, Optional.empty(), ""));
            world.handOut(made);
            return made.toString();
        });
    }

    private static String cohort() {
        return OpenServer.shared().in(em -> {
            Cohort made = new Cohort(School.shared().id(), "First aiders", null, School.shared().coordinator().account(), Somebody.now());
            em.persist(made);
            return made.id().toString();
        });
    }

    private static String provider() {
        return OpenServer.shared().in(em -> {
            IdentityProvider made = new IdentityProvider(UUID.randomUUID(), "https://login.example", "Hill Academy", "forewarned", List.of("openid"), List.of(),
                    UUID.randomUUID(), Somebody.now());
            em.persist(made);
            return made.id().toString();
        });
    }

    private static String made(String word) {
        if (!ALL.containsKey(word)) {
            throw new IllegalStateException("Samples says nothing of {" + word + "}");
        }
        return ALL.get(word).get();
    }
}
