package org.forewarned.authoring.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an XML file with what stands in it; small enough to be kept whole. */
final class XmlPart {

    final String name;
    final int line;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlPart> parts = new ArrayList<>();
    final StringBuilder words = new StringBuilder();

    XmlPart(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** The first part of this name. */
    Optional<XmlPart> part(String called) {
        return parts(called).findFirst();
    }

    Stream<XmlPart> parts(String called) {
        return parts.stream().filter(part -> part.name.equals(called));
    }

    String attribute(String called) {
        return attributes.getOrDefault(called, "");
    }

    /** What stands in it, or in its part {@code text}: Moodle writes both. */
    String text() {
        return part("text").map(part -> part.words.toString()).orElse(words.toString()).strip();
    }

    /** The text of a part; empty if there is none. */
    String text(String called) {
        return part(called).map(XmlPart::text).orElse("");
    }

    /** As words in our markup, in the format that it names, or else in this one. */
    Prose prose(Wording otherwise, Report report) {
        Wording wording = attribute("format").isEmpty() ? otherwise : Wording.named(attribute("format").replace("moodle_auto_format", "moodle"));
        Prose prose = wording.read(text(), report);
        parts("file").forEach(file -> report.lost(Loss.What.FILE, "", file.attribute("name")));
        return prose;
    }
}
