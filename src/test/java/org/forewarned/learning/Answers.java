package org.forewarned.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.forewarned.markup.Block;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Modules;
import org.forewarned.markup.Problems;
import org.forewarned.markup.Question;
import org.forewarned.markup.Translation;
import org.forewarned.markup.check.ContentEntries;

/** Somebody who knows a module by heart, from its files: its lessons, and the right and wrong answer to each question, as a form sends it. */
public record Answers(ModuleText module) {

    /** The modules that come with the program. */
    public static final List<String> ALL = List.of("spot-the-signs", "county-lines", "stop-check-tell");

    public static Answers to(String module) {
        try {
            return new Answers(Modules.check(ModuleFiles.read(Path.of("modules", module)),
                    ContentEntries.read(Path.of("content"), LocalDate.of(2026, 11, 22), new Problems())).module().orElseThrow());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public String id() {
        return module.id();
    }

    public Translation words() {
        return module.source();
    }

    public List<Lesson> lessons() {
        return words().lessons();
    }

    /** Its address, or that of something in it. */
    public String path(String... below) {
        return "/modules/" + id() + (below.length == 0 ? "" : "/" + String.join("/", below));
    }

    /** The first block of this kind, with its lesson. */
    public <B extends Block> Found<B> first(Class<B> kind) {
        return lessons().stream().flatMap(lesson -> lesson.blocks().stream().filter(kind::isInstance).map(block -> new Found<>(lesson, kind.cast(block))))
                .findFirst().orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " in " + id()));
    }

    /** The question of the pool to which a form with these fields belongs. */
    public Question asked(Set<String> fields) {
        return words().pool().stream().filter(question -> fields.contains(question.id())
                || fields.contains(question.id() + "-" + question.choices().get(0).id())).findFirst().orElseThrow(() -> new AssertionError("no question of " + fields));
    }

    /** What to give to have it right. */
    public static List<Field> right(Question question) {
        List<Field> fields = new ArrayList<>();
        for (Choice choice : question.choices()) {
            switch (question.kind()) {
                case ONE, SEVERAL -> {
                    if (choice.right()) {
                        fields.add(Field.of(question, choice));
                    }
                }
                case SCALE -> {
                    if (fields.isEmpty()) {
                        fields.add(Field.of(question, choice));
                    }
                }
                case ORDER -> fields.add(Field.of(question, choice, String.valueOf(question.choices().indexOf(choice) + 1)));
                case MATCH -> fields.add(Field.of(question, choice, MatchSides.value(question, choice.id())));
            }
        }
        return fields;
    }

    /** What to give to have it wrong: well formed, but another choice, or everything turned round. */
    public static List<Field> wrong(Question question) {
        List<Choice> turned = new ArrayList<>(question.choices());
        Collections.reverse(turned);
        List<Field> fields = new ArrayList<>();
        for (Choice choice : question.choices()) {
            int at = question.choices().indexOf(choice);
            switch (question.kind()) {
                case ONE, SEVERAL -> {
                    if (!choice.right() && fields.isEmpty()) {
                        fields.add(Field.of(question, choice));
                    }
                }
                case SCALE -> {
                    if (at == question.choices().size() - 1) {
                        fields.add(Field.of(question, choice));
                    }
                }
                case ORDER -> fields.add(Field.of(question, choice, String.valueOf(turned.indexOf(choice) + 1)));
                case MATCH -> fields.add(Field.of(question, choice, MatchSides.value(question, turned.get(at).id())));
            }
        }
        return fields;
    }

    /** A block and the lesson it stands in. */
    public record Found<B extends Block>(Lesson lesson, B block) {
    }

    /**
     * A field of a form and its value.
     *
     * @param id of the input or list
     * @param listed whether it is chosen from a list rather than ticked
     */
    public record Field(String name, String id, String value, boolean listed) {

        static Field of(Question question, Choice choice) {
            return new Field(question.id(), question.id() + "-" + choice.id(), choice.id(), false);
        }

        static Field of(Question question, Choice choice, String value) {
            return new Field(question.id() + "-" + choice.id(), question.id() + "-" + choice.id(), value, true);
        }
    }
}
