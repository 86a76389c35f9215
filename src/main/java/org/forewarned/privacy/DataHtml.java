package org.forewarned.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** Everything as a page that stands alone: no script, nothing from elsewhere, every value escaped. */
final class DataHtml {

    private static final String STYLE = ":root{color-scheme:light dark;--ground:#faf8f7;--ink:#2a1a26;--soft:#604d5b;--line:#ddd2da;--surface:#fff}"
            + "@media(prefers-color-scheme:dark){:root{--ground:#1b1218;--ink:#f5edf2;--soft:#cbb9c5;--line:#4a3845;--surface:#261a22}}"
            + "body{margin:0 auto;max-width:44rem;padding:1.5rem 1rem 4rem;background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,sans-serif}"
            + "h1,h2{line-height:1.2}h2{margin-top:2.5rem}section>article{margin:1rem 0;padding:1rem;border:1px solid var(--line);border-radius:.75rem;"
            + "background:var(--surface)}dl{margin:0}dt{font-weight:700}dd{margin:0 0 .5rem;overflow-wrap:anywhere}dd dl,dd li{font-size:.9375rem}p{color:var(--soft)}";

    private final DataWords words;
    private final Writer out;

    DataHtml(DataWords words, OutputStream zip) {
        this.words = words;
        this.out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    void write(Map<String, List<Map<String, Object>>> all, Instant now) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"" + text(words.lang()) + "\" dir=\"" + text(words.direction()) + "\">\n<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + text(words.say("data.file.title")) + "</title><style>" + STYLE
                + "</style></head>\n<body>\n<h1>" + text(words.say("data.file.heading")) + "</h1>\n<p>" + text(words.say("data.file.text")) + " "
                + text(words.today(now)) + "</p>\n");
        for (Map.Entry<String, List<Map<String, Object>>> section : all.entrySet()) {
            out.write("<section><h2>" + text(words.title(section.getKey())) + "</h2>\n");
            String why = section.getValue().isEmpty() ? words.nothing(section.getKey()) : words.why(section.getKey());
            out.write(why.isEmpty() ? "" : "<p>" + text(why) + "</p>\n");
            for (Map<String, Object> thing : section.getValue()) {
                out.write("<article>");
                fields(thing);
                out.write("</article>\n");
            }
            out.write("</section>\n");
        }
        out.write("</body>\n</html>\n");
        out.flush();
    }

    private void fields(Map<?, ?> thing) throws IOException {
        out.write("<dl>");
        for (Map.Entry<?, ?> field : thing.entrySet()) {
            out.write("<dt>" + text(words.label(String.valueOf(field.getKey()))) + "</dt><dd>");
            value(field.getValue());
            out.write("</dd>\n");
        }
        out.write("</dl>");
    }

    private void value(Object value) throws IOException {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            fields(map);
        } else if (value instanceof Collection<?> many && many.stream().anyMatch(Map.class::isInstance)) {
            out.write("<ol>");
            for (Object one : many) {
                out.write("<li>");
                value(one);
                out.write("</li>\n");
            }
            out.write("</ol>");
        } else {
            String said = value instanceof Map ? "" : words.value(value);
            out.write(said.isEmpty() ? "–" : text(said));
        }
    }

    private static String text(String plain) {
        return Entities.escape(plain);
    }
}
