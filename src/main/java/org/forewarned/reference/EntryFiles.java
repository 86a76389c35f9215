package org.forewarned.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.forewarned.markup.AvoidList;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Yaml;
import org.forewarned.markup.YamlNode;
import org.forewarned.platform.Content;
import org.forewarned.reference.model.EntryRevision;

/** Reads the files of {@code content/facts}, {@code helplines}, {@code law}, {@code glossary} and the topics; what is wrong becomes problems. */
final class EntryFiles {

    private final Content content;
    private final List<EntryRevision> revised;
    private final Problems problems;

    /** @param revised what goes before the files, the newest of each entry */
    EntryFiles(Content content, List<EntryRevision> revised, Problems problems) {
        this.content = content;
        this.revised = revised;
        this.problems = problems;
    }

    Map<String, Fact> facts() {
        return all(EntryKind.FACT, EntryFiles::fact, Fact::id);
    }

    Map<String, Helpline> helplines() {
        return all(EntryKind.HELPLINE, EntryFiles::helpline, Helpline::id);
    }

    Map<String, Term> terms() {
        return all("glossary", EntryFiles::term, Term::id);
    }

    Map<String, LawChange> law() {
        return all(EntryKind.LAW, EntryFiles::law, LawChange::id);
    }

    List<Topic> topics() {
        return read("pages/topics.yaml").each(EntryFiles::topic, Topic::id);
    }

    AvoidList avoid() {
        return AvoidList.from(read("glossary/avoid.yaml"));
    }

    private <T> Map<String, T> all(EntryKind kind, Function<YamlNode, T> entry, Function<T, String> id) {
        Map<String, T> all = all(kind.folder(), entry, id);
        for (EntryRevision newest : revised) {
            if (newest.kind() == kind) {
                all.put(newest.entry(), entry.apply(Yaml.read(newest.entry(), newest.text(), 1, problems)));
            }
        }
        return all;
    }

    /** The problems of this text of an entry. */
    static Problems check(EntryKind kind, String text) {
        Problems found = new Problems();
        YamlNode node = Yaml.read(kind.slug(), text, 1, found);
        switch (kind) {
            case FACT -> fact(node);
            case HELPLINE -> helpline(node);
            case LAW -> law(node);
        }
        return found;
    }

    /** What came with the program for this entry; nothing when there is none. */
    static Optional<YamlNode> file(Content content, EntryKind kind, String id) {
        Problems ignored = new Problems();
        return content.list(kind.folder(), ".yaml").stream().flatMap(file -> Yaml.read(file, content.bytes(file), ignored).items().stream())
                .filter(node -> node.at("id").text("").equals(id)).findFirst();
    }

    private <T> Map<String, T> all(String folder, Function<YamlNode, T> entry, Function<T, String> id) {
        Map<String, T> all = new LinkedHashMap<>();
        for (String file : content.list(folder, ".yaml")) {
            if (!file.endsWith("/avoid.yaml")) {
                YamlNode list = read(file);
                for (T one : list.each(entry, id)) {
                    if (all.putIfAbsent(id.apply(one), one) != null) {
                        list.error("id-twice", "The id \"" + id.apply(one) + "\" is used in another file. Give each entry its own.");
                    }
                }
            }
        }
        return all;
    }

    private YamlNode read(String file) {
        return Yaml.read("content/" + file, content.bytes(file), problems);
    }

    private static Fact fact(YamlNode n) {
        n.only("id", "value", "unit", "geography", "period", "big", "sentence", "inline", "source", "status", "status-date", "review-by");
        return new Fact(n.at("id").id(), n.at("big").textMap(), n.at("sentence").textMap(), n.at("inline").textMap(), n.at("geography").text(),
                n.at("period").textMap(EntryText.SOURCE_LANGUAGE), source(n.at("source")), status(n), n.at("review-by").date(LocalDate.EPOCH));
    }

    private static Helpline helpline(YamlNode n) {
        n.only("id", "topics", "nations", "kind", "order", "name", "number", "text", "web", "email", "hours", "for", "languages", "cost",
                "young", "lasting", "source", "status", "status-date", "review-by");
        return new Helpline(n.at("id").id(), new LinkedHashSet<>(n.at("topics").texts()), nations(n), n.at("kind").oneOf(HelplineKind.class, HelplineKind.HELP),
                n.at("order").whole(0, 9999, 500), n.at("name").textMap(), n.at("number").text(""), n.at("text").text(""), n.at("web").https(),
                n.at("email").text(""), n.at("hours").textMap(), n.at("for").textMap(), n.at("languages").textMap(), n.at("cost").textMap(),
                n.at("young").flag(false), n.at("lasting").flag(false), source(n.at("source")), status(n), n.at("review-by").date(LocalDate.EPOCH));
    }

    private static LawChange law(YamlNode n) {
        n.only("id", "topics", "nations", "day", "sentence", "source", "status", "status-date", "review-by");
        return new LawChange(n.at("id").id(), new LinkedHashSet<>(n.at("topics").texts()), nations(n), n.at("day").date(LocalDate.EPOCH), n.at("sentence").textMap(),
                source(n.at("source")), status(n), n.at("review-by").date(LocalDate.EPOCH));
    }

    private static Set<Nation> nations(YamlNode n) {
        return new LinkedHashSet<>(n.at("nations").severalOf(Nation.class));
    }

    private static Term term(YamlNode n) {
        n.only("id", "term", "text", "see", "source");
        return new Term(n.at("id").id(), n.at("term").textMap(), n.at("text").textMap(), new ArrayList<>(n.at("see").texts()));
    }

    private static Topic topic(YamlNode n) {
        n.only("id", "title", "summary", "order");
        return new Topic(n.at("id").id(), n.at("title").textMap(), n.at("summary").textMap(), n.at("order").whole(0, 9999, 500));
    }

    private static SourceLine source(YamlNode n) {
        n.only("title", "publisher", "date", "url", "grade");
        return new SourceLine(n.at("title").text(), n.at("publisher").text(""), n.at("date").dateText(), n.at("url").https(),
                n.at("grade").text("").equals("primary"));
    }

    private static Status status(YamlNode n) {
        return new Status(n.at("status").text().equals("confirmed"), n.at("status-date").date(LocalDate.EPOCH));
    }
}
