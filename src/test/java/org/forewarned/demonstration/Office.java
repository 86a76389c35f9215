package org.forewarned.demonstration;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.forewarned.certification.PdfReading;
import org.forewarned.platform.testing.Answer;
import org.forewarned.platform.testing.PlainVisitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An organisation, worked by somebody who coordinates it, through the pages. */
final class Office {

    private static final Pattern CARD = Pattern.compile("\\b([2-9BCDFGHJKMNPQRSTVWXZ]{5}) ([2-9BCDFGHJKMNPQRSTVWXZ]{5})\\b");
    private static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final int STEP_MILLIS = 200;

    private final PlainVisitor visitor;
    private final String base;

    Office(PlainVisitor visitor, String base) {
        this.visitor = visitor;
        this.base = base;
    }

    /** Registers a new one. */
    static Office register(PlainVisitor visitor, String name, String kind, String nation, String size) {
        visitor.get("/organisations/register");
        Answer home = visitor.post("/organisations/register", "name", name, "kind", kind, "nation", nation, "size", size).sees("Your organisation is registered");
        return new Office(visitor, home.path());
    }

    String base() {
        return base;
    }

    String id() {
        return base.substring(base.lastIndexOf('/') + 1);
    }

    /** The same, after the coordinator has signed in again. */
    Office by(PlainVisitor other) {
        return new Office(other, base);
    }

    Answer get(String below) {
        return visitor.get(base + below).is(200);
    }

    Answer post(String below, String... pairs) {
        Answer answer = visitor.post(base + below, pairs).is(200);
        if (!answer.document().select(".oops").isEmpty()) {
            throw new IllegalStateException(base + below + ": " + answer.text());
        }
        return answer;
    }

    void units(String... names) {
        get("/units");
        for (String name : names) {
            post("/units", "name", name);
        }
    }

    /** The path of a link into this unit, or into the whole where none is named. */
    String link(String unit) {
        return address(post("/join", "kind", "link", "unit", unit(unit)));
    }

    /** The path of a class code for young people. */
    String classCode(String unit) {
        return "/join/" + post("/join", "kind", "code", "unit", unit(unit), "young", "1").document().select(".big-code").text().replace(" ", "");
    }

    /** The path of a link by which somebody comes to coordinate. */
    String ask(String role, String unit) {
        get("/settings");
        return address(post("/settings", "ask", "1", "role", role, "unit", unit(unit)));
    }

    /** The paths that stand on freshly printed cards. */
    List<String> cards(int count, String unit, boolean young) {
        get("/cards");
        List<String> pairs = new ArrayList<>(List.of("count", String.valueOf(count), "unit", unit(unit)));
        if (young) {
            pairs.addAll(List.of("young", "1"));
        }
        byte[] pdf = visitor.postOnce(base + "/cards", pairs.toArray(String[]::new)).is(200).body();
        List<String> codes = PdfReading.pages(pdf).stream().flatMap(page -> CARD.matcher(page).results()).map(found -> "/join/" + found.group(1) + found.group(2)).toList();
        if (codes.size() != count) {
            throw new IllegalStateException(codes.size() + " codes on " + count + " cards");
        }
        return codes;
    }

    /** Brings a list of people in. */
    void bring(String list) {
        get("/people/import");
        Answer columns = visitor.upload(base + "/people/import", "list", list.getBytes(StandardCharsets.UTF_8)).sees("What do the columns mean?");
        List<String> meant = new ArrayList<>();
        for (Element select : columns.document().select("select[name^=column]")) {
            meant.addAll(List.of(select.attr("name"), select.select("option[selected]").val()));
        }
        visitor.post(columns.path(), meant.toArray(String[]::new));
        Answer ready = until(() -> visitor.get(columns.path()), answer -> answer.heading().equals("This is what will happen"));
        visitor.post(ready.path(), "confirm", "1");
        until(() -> visitor.get(columns.path()), answer -> answer.heading().equals("Done"));
    }

    /** Asks for something; {@code who} as the form says it; the rest are further fields. Returns where the assignment is, below the organisation. */
    String assign(String what, String who, String... more) {
        Document form = get("/assign").document();
        List<String> pairs = new ArrayList<>(List.of("what", what, "who", who, "counts", "1", "since", form.select("#since").val(), "assign", "1"));
        pairs.addAll(List.of(more));
        return post("/assign", pairs.toArray(String[]::new)).path().substring(base.length());
    }

    /** A choice on the form for assigning whose label begins so. */
    String choice(String label) {
        return get("/assign").document().select("label").stream().filter(one -> one.text().startsWith(label)).map(one -> {
            Element input = one.selectFirst("input");
            return input == null ? one.ownerDocument().getElementById(one.attr("for")) : input;
        }).map(Element::val).findFirst().orElseThrow(() -> new IllegalStateException("nothing called " + label + " at " + base + "/assign"));
    }

    /** Somebody who has still to do it, as the form about one person names them. */
    String open(String assignment, int at) {
        return until(() -> get(assignment), page -> page.document().select("select#person option:not([value=\"\"])").size() > at).document().select("select#person option:not([value=\"\"])").get(at).val();
    }

    /** The id of a unit; nothing for the whole. */
    private String unit(String name) {
        return name.isEmpty() ? "" : get("/cards").document().select("select[name=unit] option").stream().filter(option -> option.text().equals(name)).map(Element::val)
                .findFirst().orElseThrow(() -> new IllegalStateException("no unit " + name));
    }

    private static String address(Answer way) {
        return URI.create(way.document().select("#url").val()).getPath();
    }

    /** Looks again and again until the page is as it shall be. */
    static Answer until(Supplier<Answer> page, Predicate<Answer> is) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Answer answer = page.get();
        while (!is.test(answer)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(answer.path() + " stays as it is: " + answer.text());
            }
            pause();
            answer = page.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
