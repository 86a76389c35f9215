package org.forewarned.certification.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.forewarned.platform.pdf.Colour;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One map of a YAML file, read key by key; what is wrong is noted with file and key, and a harmless value returned. */
final class YamlMap {

    private final String place;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> problems;

    YamlMap(String file, byte[] bytes, List<String> problems) {
        this(file + ": ", parsed(file, bytes, problems), problems);
    }

    private YamlMap(String place, Object value, List<String> problems) {
        this.place = place;
        this.problems = problems;
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> values.put(String.valueOf(key), each));
        } else {
            problems.add(place + "must be keys with values");
        }
    }

    private static Object parsed(String file, byte[] bytes, List<String> problems) {
        try {
            return new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(new String(bytes, StandardCharsets.UTF_8));
        } catch (YamlEngineException e) {
            problems.add(file + ": " + e.getMessage());
            return Map.of();
        }
    }

    YamlMap part(String key) {
        return new YamlMap(place + key + ".", take(key), problems);
    }

    String text(String key) {
        Object value = take(key);
        return value == null ? "" : String.valueOf(value);
    }

    float number(String key, float least, float most) {
        Object value = take(key);
        if (value instanceof Number number && number.floatValue() >= least && number.floatValue() <= most) {
            return number.floatValue();
        }
        if (value != null) {
            problems.add(place + key + ": must be a number from " + least + " to " + most + ", not " + value);
        }
        return most;
    }

    int colour(String key) {
        String value = text(key);
        try {
            return Colour.parse(value);
        } catch (IllegalArgumentException e) {
            problems.add(place + key + ": " + e.getMessage());
            return 0;
        }
    }

    /** All that was not yet asked for, as texts. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        values.forEach((key, value) -> others.put(key, String.valueOf(value)));
        values.clear();
        return others;
    }

    /** Notes keys that nobody asked for. */
    void finish() {
        if (!values.isEmpty()) {
            problems.add(place + "unknown: " + String.join(", ", new TreeSet<>(values.keySet())));
        }
    }

    private Object take(String key) {
        Object value = values.remove(key);
        if (value == null) {
            problems.add(place + key + ": missing");
        }
        return value;
    }
}
