package org.forewarned.platform.mail;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of a mail is somebody's, as one text that is sealed for the database and removed as a whole when the mail is sent. */
record Packed(String to, Map<String, String> values, Optional<String> stop, Optional<Attachment> attached) {

    /** For what the text is sealed, so that the database alone shows no address and no link. */
    static final String SEAL = "mail";

    private static final String VALUE = "v.";

    static Packed of(Mail mail) {
        return new Packed(mail.to(), mail.values(), mail.stop(), mail.attached());
    }

    String text() {
        Map<String, String> all = new TreeMap<>(Map.of("to", to));
        values.forEach((name, value) -> all.put(VALUE + name, value));
        stop.ifPresent(path -> all.put("stop", path));
        attached.ifPresent(file -> {
            all.put("name", file.name());
            all.put("type", file.type());
            all.put("text", file.text());
        });
        return all.entrySet().stream().map(e -> code(e.getKey()) + "=" + code(e.getValue())).collect(Collectors.joining("&"));
    }

    static Packed read(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                all.put(decode(pair.substring(0, at)), decode(pair.substring(at + 1)));
            }
        }
        Map<String, String> values = all.entrySet().stream().filter(e -> e.getKey().startsWith(VALUE))
                .collect(Collectors.toMap(e -> e.getKey().substring(VALUE.length()), Map.Entry::getValue));
        Optional<Attachment> attached = Optional.ofNullable(all.get("name")).map(name -> new Attachment(name, all.get("type"), all.get("text")));
        return new Packed(all.get("to"), values, Optional.ofNullable(all.get("stop")), attached);
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
