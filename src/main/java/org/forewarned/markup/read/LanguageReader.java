package org.forewarned.markup.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Block;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.ModuleFacts.LessonPlace;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Question;
import org.forewarned.markup.Source;
import org.forewarned.markup.Translation;
import org.forewarned.markup.YamlNode;

/** Reads all files of one language of a module. */
public final class LanguageReader {
    private static final String[] ABOUT = {"title", "summary", "objectives", "content-note", "source"};
    private static final String[] ABOUT_TRANSLATED = {"title", "summary", "objectives", "content-note", "review", "source"};

    private final ModuleFiles files;
    private final ModuleFacts facts;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Context context;
    private final Problems problems;
    private final Findings findings = new Findings();
    private final Map<String, Page> pages = new LinkedHashMap<>();

    /** For one language of these files. */
    public LanguageReader(ModuleFiles files, ModuleFacts facts, List<Source> sources, Context context, Problems problems) {
        this.files = files;
        this.facts = facts;
        this.context = context;
        this.problems = problems;
        sources.forEach(source -> this.sources.put(source.id(), source));
    }

    /** What the text says and refers to. */
    public Findings findings() {
        return findings;
    }

    /** The pages that were read, by name: {@code module}, the lessons' ids, {@code assessment}, {@code before-after}. */
    public Map<String, Page> pages() {
        return pages;
    }

    /** Reads them all. */
    public Translation read() {
        Optional<Page> about = file("module").map(text -> Page.about(text, problems, findings));
        about.ifPresent(page -> pages.put("module", page));
        List<Lesson> lessons = new ArrayList<>();
        for (LessonPlace place : facts.lessons()) {
            file(place.id()).map(text -> Page.lesson(text, context, problems, findings)).ifPresent(page -> {
                pages.put(place.id(), page);
                lessons.add(lesson(place, page));
            });
        }
        Optional<Page> pool = file("assessment").map(text -> Page.assessment(text, context, problems, findings));
        pool.ifPresent(page -> pages.put("assessment", page));
        Optional<Page> twice = optional(BeforeAfter.NAME).map(text -> Page.assessment(text, context, problems, findings));
        twice.ifPresent(page -> pages.put(BeforeAfter.NAME, page));
        return translation(about, lessons, pool, twice.map(this::beforeAfter).orElse(BeforeAfter.NONE));
    }

    /** A file that a module need not have. */
    private Optional<TextFile> optional(String name) {
        String path = context.language() + "/" + name + ".md";
        return files.bytes(path).map(content -> TextFile.decode(path, content, problems));
    }

    private BeforeAfter beforeAfter(Page page) {
        page.front().only("title", "summary", "source");
        return new BeforeAfter(line(page.front().at("title")), line(page.front().at("summary")), questions(page));
    }

    private Optional<TextFile> file(String name) {
        String path = context.language() + "/" + name + ".md";
        Optional<byte[]> bytes = files.bytes(path);
        if (bytes.isEmpty()) {
            problems.error(path, 1, 1, "no-file", "This file is missing. Write it" + (List.of("module", "assessment").contains(name) ? "."
                    : ", or take the lesson out of module.yaml."));
        }
        return bytes.map(content -> TextFile.decode(path, content, problems));
    }

    private Lesson lesson(LessonPlace place, Page page) {
        page.front().only("title", "summary", "action", "source");
        if (page.blocks().isEmpty()) {
            problems.error(page.file(), 1, 1, "empty-lesson", "Nothing stands in this lesson. Write it below the front matter.");
        }
        return new Lesson(place.id(), line(page.front().at("title")), line(page.front().at("summary")), line(page.front().at("action")),
                place.minutes(), page.blocks(), cited(page), rung(page));
    }

    private List<String> rung(Page page) {
        return findings.uses.stream().filter(use -> use.kind() == Use.Kind.HELPLINE && use.file().equals(page.file())).map(Use::id).distinct().toList();
    }

    private static String line(YamlNode node) {
        return node.text().strip().replaceAll("\\s+", " ");
    }

    private List<Source> cited(Page page) {
        return page.cited().keySet().stream().map(id -> sources.getOrDefault(id, new Source(id, id, "", "", "", false, ""))).toList();
    }

    private Translation translation(Optional<Page> about, List<Lesson> lessons, Optional<Page> pool, BeforeAfter twice) {
        YamlNode front = about.map(Page::front).orElseGet(() -> none("module"));
        boolean translating = context.originals().translating();
        about.ifPresent(page -> page.front().only(translating ? ABOUT_TRANSLATED : ABOUT));
        YamlNode end = pool.map(Page::front).orElseGet(() -> none("assessment"));
        pool.ifPresent(page -> page.front().only("title", "summary", "source"));
        return new Translation(context.language(), about.isEmpty() ? "" : line(front.at("title")), about.isEmpty() ? "" : line(front.at("summary")),
                objectives(front), front.at("content-note").text("").strip(), about.map(Page::about).orElse(Fragment.EMPTY),
                List.copyOf(lessons), pool.isEmpty() ? "" : line(end.at("title")), pool.isEmpty() ? "" : line(end.at("summary")),
                pool.map(this::questions).orElse(List.of()), pool.map(this::cited).orElse(List.of()), twice,
                translating ? review(front.at("review")) : Optional.empty(), Set.of());
    }

    /** Nothing while the translation waits for somebody whose language it is. */
    private static Optional<Translation.Review> review(YamlNode node) {
        node.only("status", "reviewed", "reviewer");
        if (!node.exists() || !ModuleYaml.isReviewed(node)) {
            return Optional.empty();
        }
        return Optional.of(new Translation.Review(node.at("reviewed").date(LocalDate.EPOCH), node.at("reviewer").text()));
    }

    private YamlNode none(String name) {
        return YamlNode.missing(context.language() + "/" + name + ".md", problems);
    }

    private Map<String, String> objectives(YamlNode front) {
        YamlNode node = front.at("objectives");
        if (pages.containsKey("module")) {
            node.required();
        }
        Map<String, String> objectives = new LinkedHashMap<>();
        node.entries().forEach((id, text) -> {
            if (!YamlNode.isId(id)) {
                text.error("bad-id", "\"" + Nearest.shown(id) + "\" is no id. Use lower-case letters, digits and hyphens, a letter first, at most 60.");
            } else {
                objectives.put(id, line(text));
            }
        });
        return java.util.Collections.unmodifiableMap(objectives);
    }

    private List<Question> questions(Page page) {
        List<Question> questions = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block instanceof Question question) {
                questions.add(question);
            } else {
                problems.error(page.file(), block.span().line(), 1, "assessment-text", "Only question blocks stand here. Put this into a lesson.");
            }
        }
        return List.copyOf(questions);
    }
}
