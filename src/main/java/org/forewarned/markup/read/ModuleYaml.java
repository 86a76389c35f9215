package org.forewarned.markup.read;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forewarned.markup.Audience;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.ModuleFacts.Assessment;
import org.forewarned.markup.ModuleFacts.Completion;
import org.forewarned.markup.ModuleFacts.Fit;
import org.forewarned.markup.ModuleFacts.LessonPlace;
import org.forewarned.markup.ModuleFacts.Level;
import org.forewarned.markup.ModuleFacts.Review;
import org.forewarned.markup.Nation;
import org.forewarned.markup.YamlNode;

/** Reads {@code module.yaml}. */
public final class ModuleYaml {
    /** Critical questions in every attempt, each about another action. */
    private static final int LEAST_CRITICAL = 3;
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;

    private ModuleYaml() {
    }

    /** What it says; what is wrong becomes problems. */
    public static ModuleFacts read(YamlNode yaml) {
        yaml.only("id", "topic", "level", "fit", "audiences", "nations", "picture", "language", "translations", "lessons", "assessment",
                "completion", "renew-after-months", "licence", "authors", "review");
        return new ModuleFacts(yaml.at("topic").id(), yaml.at("level").oneOf(Level.class, Level.INTRODUCTION),
                set(Fit.class, yaml.at("fit")), set(Audience.class, yaml.at("audiences")), set(Nation.class, yaml.at("nations")),
                picture(yaml.at("picture")), language(yaml.at("language")), translations(yaml.at("translations")),
                lessons(yaml.at("lessons")), assessment(yaml.at("assessment")),
                yaml.at("completion").oneOf(Completion.class, Completion.PASSED), yaml.at("renew-after-months").whole(0, 120),
                yaml.at("licence").text(), authors(yaml.at("authors")), review(yaml.at("review")));
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, YamlNode node) {
        EnumSet<E> all = EnumSet.noneOf(type);
        if (node.required()) {
            all.addAll(node.severalOf(type));
            if (node.isList() && node.items().isEmpty()) {
                node.error("empty-list", "Name at least one here.");
            }
        }
        return all;
    }

    private static String picture(YamlNode node) {
        String file = node.text("");
        if (file.isEmpty()) {
            return "";
        }
        String name = file.startsWith("media/") ? file.substring(6) : file;
        if (!FileNames.isPicture(name)) {
            node.error("media-name", "Write picture: name.svg (or png, jpg, webp), a file of the folder media.");
            return "";
        }
        return name;
    }

    private static String language(YamlNode node) {
        String language = node.text();
        if (!language.isEmpty() && !isLanguage(language)) {
            node.error("language", "Write a language as in en, cy or pt-br.");
            return "";
        }
        return language;
    }

    /** True for a language as it stands in folders and files. */
    public static boolean isLanguage(String word) {
        return word.length() <= 12 && word.matches("[a-z]{2,3}(-[a-z0-9]{2,8})?");
    }

    private static List<String> translations(YamlNode node) {
        return node.items().stream().map(ModuleYaml::language).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static List<LessonPlace> lessons(YamlNode node) {
        if (node.required() && node.isList() && (node.items().isEmpty() || node.items().size() > 50)) {
            node.error("lesson-count", "Name from 1 to 50 lessons here: - {id: first-signs, minutes: 5}");
        }
        return node.each(lesson -> {
            lesson.only("id", "minutes");
            String id = lesson.at("id").id();
            if (List.of("module", "assessment", BeforeAfter.NAME).contains(id)) {
                lesson.error("lesson-name", "\"" + id + "\" is the name of another file. Choose another id for this lesson.");
                id = "";
            }
            return new LessonPlace(id, lesson.at("minutes").whole(1, 60));
        }, LessonPlace::id).stream().limit(50).toList();
    }

    private static Assessment assessment(YamlNode node) {
        node.required();
        node.only("draw", "critical", "pass-mark");
        if (!node.isMap()) {
            return new Assessment(10, LEAST_CRITICAL, 0.8);
        }
        YamlNode critical = node.at("critical");
        critical.required();
        Assessment assessment = new Assessment(node.at("draw").whole(1, 50), critical.whole(0, 50, LEAST_CRITICAL), node.at("pass-mark").number(0, 1));
        if (assessment.critical() < LEAST_CRITICAL) {
            critical.error("critical-count", "Write " + LEAST_CRITICAL + " or more: every attempt asks for at least so many actions that must be right.");
        } else if (critical.exists() && assessment.critical() > assessment.draw()) {
            critical.error("critical-count", "There can't be more critical questions than are drawn.");
        }
        return assessment;
    }

    private static List<String> authors(YamlNode node) {
        if (node.required() && node.isList() && node.items().isEmpty()) {
            node.error("empty-list", "Name at least one author.");
        }
        return node.texts();
    }

    private static Review review(YamlNode node) {
        node.required();
        node.only("status", "written", "due", "reviewed", "reviewer", "four-eyes");
        if (!node.isMap()) {
            return new Review(false, LONG_AGO, LONG_AGO, Optional.empty(), "", false);
        }
        boolean reviewed = isReviewed(node);
        LocalDate written = node.at("written").date(LONG_AGO);
        LocalDate due = node.at("due").date(LONG_AGO);
        if (due.isBefore(written)) {
            node.at("due").error("review-due", "The review can't be due before the module was written.");
        }
        boolean fourEyes = node.at("four-eyes").flag(false);
        if (!reviewed) {
            return new Review(false, written, due, Optional.empty(), "", fourEyes);
        }
        return new Review(true, written, due, Optional.of(node.at("reviewed").date(LONG_AGO)), node.at("reviewer").text(), fourEyes);
    }

    /** What a review's {@code status} says. */
    static boolean isReviewed(YamlNode review) {
        String status = review.at("status").text();
        if (!status.isEmpty() && !List.of("reviewed", "unreviewed").contains(status)) {
            review.at("status").error("unknown-value", "Write status: unreviewed or status: reviewed.");
        }
        return status.equals("reviewed");
    }
}
