package org.forewarned.privacy;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Everything as JSON, with the keys and values that {@link PersonalData} hands out. */
final class DataJson {

    private final OutputStream out;

    DataJson(OutputStream out) {
        this.out = out;
    }

    void write(Map<String, List<Map<String, Object>>> all, Instant now) {
        try (JsonGenerator json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createGenerator(new StaysOpen(out))) {
            json.writeStartObject().write("made", now.toString());
            all.forEach((section, things) -> {
                json.writeKey(section);
                value(json, things);
            });
            json.writeEnd();
        }
    }

    private static void value(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, inner) -> {
                json.writeKey(String.valueOf(key));
                value(json, inner);
            });
            json.writeEnd();
        } else if (value instanceof Collection<?> many) {
            json.writeStartArray();
            many.forEach(inner -> value(json, inner));
            json.writeEnd();
        } else if (value instanceof Boolean yes) {
            json.write(yes);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(((Number) value).longValue());
        } else if (value instanceof Number number) {
            json.write(number.doubleValue());
        } else {
            json.write(String.valueOf(value));
        }
    }

    /** The ZIP goes on after this file. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws java.io.IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}
