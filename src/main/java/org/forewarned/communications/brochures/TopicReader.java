package org.forewarned.communications.brochures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Yaml;
import org.forewarned.markup.YamlNode;
import org.forewarned.platform.Content;

/** Reads and checks a folder of {@code content/brochures}: {@code topic.yaml} and the words, a file for each language. */
final class TopicReader {

    private final Content content;
    private final String folder;
    private final Problems problems;
    private final Map<String, Map<String, String>> pictures;

    TopicReader(Content content, String topic, Map<String, Map<String, String>> pictures, Problems problems) {
        this.content = content;
        this.folder = "brochures/" + topic;
        this.pictures = pictures;
        this.problems = problems;
    }

    /** The topic; nothing where English is missing. Whatever is wrong is a problem at its place. */
    Optional<BrochureTopic> read() {
        YamlNode top = Yaml.read(folder + "/topic.yaml", content.bytes(folder + "/topic.yaml"), problems);
        top.only("topic", "module", "panels");
        List<Panel> panels = top.at("panels").each(this::panel, Panel::id);
        for (PanelKind kind : List.of(PanelKind.FRONT, PanelKind.SIGNS, PanelKind.DO, PanelKind.HELPLINES)) {
            for (Nation nation : Nation.values()) {
                if (panels.stream().noneMatch(panel -> panel.kind() == kind && panel.audiences().isEmpty() && panel.isFor(nation))) {
                    top.error("panel-missing", "Add a panel of the kind \"" + kind.slug() + "\" for everybody in " + nation.slug() + ".");
                }
            }
        }
        Map<String, String> titles = new TreeMap<>();
        Map<String, Map<String, PanelWords>> words = new LinkedHashMap<>();
        List<String> files = new ArrayList<>(content.list(folder, ".yaml"));
        files.removeIf(file -> file.endsWith("/topic.yaml"));
        files.sort(java.util.Comparator.comparing((String file) -> !file.endsWith("/en.yaml")).thenComparing(file -> file));
        for (String file : files) {
            YamlNode language = Yaml.read(file, content.bytes(file), problems);
            language.only("language", "title", "panels");
            String tag = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
            if (!language.at("language").text().equals(tag)) {
                language.at("language").error("language", "This must be \"" + tag + "\", as in the name of the file.");
            }
            titles.put(tag, language.at("title").text());
            words.put(tag, words(language.at("panels"), panels, Optional.ofNullable(words.get("en"))));
        }
        if (!words.containsKey("en")) {
            top.error("english", "Add en.yaml: it serves every language that has no file of its own.");
            return Optional.empty();
        }
        return Optional.of(new BrochureTopic(top.at("topic").id(), top.at("module").id(), panels, titles, words));
    }

    private Panel panel(YamlNode node) {
        node.only("id", "kind", "picture", "nations", "audiences", "easy", "lines");
        PanelKind kind = node.at("kind").oneOf(PanelKind.class, PanelKind.SIGNS);
        Set<Nation> nations = EnumSet.noneOf(Nation.class);
        nations.addAll(node.at("nations").severalOf(Nation.class));
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        audiences.addAll(node.at("audiences").severalOf(Audience.class));
        String picture = node.at("picture").text("");
        List<String> easy = node.at("easy").texts();
        if (!picture.isEmpty() && !pictures.containsKey(picture)) {
            node.at("picture").error("picture", "There is no picture " + picture + " in brochures/pictures/pictures.yaml.");
        }
        node.at("easy").items().stream().filter(each -> !pictures.containsKey(each.text(""))).forEach(each ->
                each.error("picture", "There is no picture " + each.text("") + " in brochures/pictures/pictures.yaml."));
        if (kind == PanelKind.FRONT) {
            node.at("picture").required();
        }
        if (kind == PanelKind.HELPLINES) {
            node.at("lines").required();
        }
        return new Panel(node.at("id").id(), kind, nations, audiences, picture, easy, node.at("lines").texts());
    }

    private Map<String, PanelWords> words(YamlNode node, List<Panel> panels, Optional<Map<String, PanelWords>> source) {
        Map<String, PanelWords> all = new LinkedHashMap<>();
        node.only(panels.stream().map(Panel::id).toArray(String[]::new));
        for (Panel panel : panels) {
            YamlNode at = node.at(panel.id());
            if (!at.required()) {
                continue;
            }
            at.only("heading", "text", "easy");
            PanelWords words = new PanelWords(at.at("heading").text(), at.at("text").items().stream().map(this::item).toList(), at.at("easy").texts());
            if (words.easy().size() != panel.easy().size()) {
                at.error("easy", "There are " + words.easy().size() + " sentences and, in topic.yaml, " + panel.easy().size() + " pictures. Give each sentence one picture.");
            }
            source.map(english -> english.get(panel.id())).filter(english -> !kinds(english).equals(kinds(words))).ifPresent(english ->
                    at.error("translation", "This has not the same parts as en.yaml: " + kinds(words) + " instead of " + kinds(english) + "."));
            all.put(panel.id(), words);
        }
        return all;
    }

    private static List<Item.Kind> kinds(PanelWords words) {
        return words.text().stream().map(Item::kind).toList();
    }

    private Item item(YamlNode node) {
        if (!node.isMap()) {
            return new Item(Item.Kind.PARAGRAPH, List.of(node.text()));
        }
        for (Item.Kind kind : Item.Kind.values()) {
            YamlNode value = node.at(kind.slug());
            if (value.exists() && kind != Item.Kind.PARAGRAPH) {
                node.only(kind.slug());
                return new Item(kind, kind.isList() ? value.texts() : List.of(value.text()));
            }
        }
        node.error("item", "Write a text, or one of ticks, crosses, ways, best, heading.");
        return new Item(Item.Kind.PARAGRAPH, List.of(""));
    }
}
