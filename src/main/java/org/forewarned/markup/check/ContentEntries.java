package org.forewarned.markup.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.forewarned.markup.AvoidList;
import org.forewarned.markup.Entries;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Yaml;
import org.forewarned.markup.YamlNode;

/** The ids in a folder {@code content/}, read without what belongs to them: enough to check modules by. */
public record ContentEntries(Set<String> facts, Set<String> helplines, Set<String> helplineTopics, Set<String> terms, Set<String> topics,
                             AvoidList avoid, LocalDate today) implements Entries {

    /** Reads the folder; what is not there is empty. */
    public static ContentEntries read(Path content, LocalDate today, Problems problems) throws IOException {
        Set<String> helplines = new TreeSet<>();
        Set<String> helplineTopics = new TreeSet<>();
        for (YamlNode list : files(content.resolve("helplines"), problems)) {
            for (YamlNode entry : list.items()) {
                helplines.add(entry.at("id").text(""));
                helplineTopics.addAll(entry.at("topics").texts());
            }
        }
        Set<String> topics = ids(files(content.resolve("pages"), problems, "topics.yaml"));
        helplineTopics.addAll(topics);
        AvoidList avoid = files(content.resolve("glossary"), problems, "avoid.yaml").stream().findFirst().map(AvoidList::from).orElse(AvoidList.NONE);
        return new ContentEntries(ids(files(content.resolve("facts"), problems)), helplines, helplineTopics,
                ids(files(content.resolve("glossary"), problems)), topics, avoid, today);
    }

    private static Set<String> ids(List<YamlNode> lists) {
        Set<String> ids = new TreeSet<>();
        for (YamlNode list : lists) {
            (list.isMap() ? list.at("topics") : list).items().forEach(entry -> ids.add(entry.at("id").text("")));
        }
        return ids;
    }

    private static List<YamlNode> files(Path folder, Problems problems, String... only) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> paths = all.filter(path -> only.length == 0 ? path.toString().endsWith(".yaml") && !path.endsWith("avoid.yaml")
                    : path.endsWith(only[0])).sorted().toList();
            List<YamlNode> lists = new java.util.ArrayList<>();
            for (Path path : paths) {
                lists.add(Yaml.read(folder.getFileName() + "/" + path.getFileName(), Files.readAllBytes(path), problems));
            }
            return lists;
        }
    }
}
