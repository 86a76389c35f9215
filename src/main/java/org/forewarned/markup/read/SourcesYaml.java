package org.forewarned.markup.read;

import java.util.List;
import org.forewarned.markup.Source;
import org.forewarned.markup.YamlNode;

/** Reads {@code sources.yaml}. */
public final class SourcesYaml {
    private SourcesYaml() {
    }

    /** The sources in the file's order; what is wrong becomes problems. */
    public static List<Source> read(YamlNode list) {
        return list.each(SourcesYaml::source, Source::id);
    }

    private static Source source(YamlNode node) {
        node.only("id", "title", "publisher", "date", "url", "grade", "accessed");
        String grade = node.at("grade").text();
        if (!grade.isEmpty() && !List.of("primary", "secondary").contains(grade)) {
            node.at("grade").error("unknown-value", "Write grade: primary (from those who made the figure or law) or grade: secondary.");
        }
        return new Source(node.at("id").id(), node.at("title").text(), node.at("publisher").text(), node.at("date").dateText(),
                node.at("url").https(), grade.equals("primary"), node.at("accessed").dateText());
    }
}
