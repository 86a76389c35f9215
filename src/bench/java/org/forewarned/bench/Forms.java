package org.forewarned.bench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Fills forms in as somebody in a hurry would: the first choice of each question, numbers in the order they stand. */
final class Forms {

    private Forms() {
    }

    /** Every field of the form, and its first button. */
    static Map<String, String> filled(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<Integer, Integer> next = new HashMap<>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            String name = field.attr("name");
            switch (field.normalName() + " " + field.attr("type")) {
                case "input radio", "input checkbox" -> fields.putIfAbsent(name, field.attr("value"));
                case "select " -> {
                    int options = field.select("option").size();
                    int at = next.merge(options, 1, Integer::sum);
                    fields.put(name, field.select("option").get(1 + (at - 1) % Math.max(1, options - 1)).attr("value"));
                }
                default -> fields.put(name, field.attr("value"));
            }
        }
        Element button = form.select("button[name]").first();
        if (button != null && form.select("button:not([name]):not([type=button])").isEmpty()) {
            fields.put(button.attr("name"), button.attr("value"));
        }
        return fields;
    }
}
