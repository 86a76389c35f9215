package org.forewarned.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forewarned.learning.Items;
import org.forewarned.markup.Block;
import org.forewarned.markup.Choice;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Message;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.ModuleText;
import org.forewarned.markup.Modules;
import org.forewarned.markup.Part;
import org.forewarned.markup.Question;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Step;
import org.forewarned.platform.Content;
import org.forewarned.reference.Reference;

/** A published module, with what a learner leaves in each of its lessons. */
record Course(String version, ModuleText text, List<Map<String, String>> progress) {

    private static final int LONGEST_WAY = 12;

    /** The modules that the program has published. */
    static List<Course> all(Connection database) throws SQLException {
        Reference reference = new Reference(new Content(), Clock.systemUTC());
        List<Course> courses = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet rows = query.executeQuery("select id, files from module_version order by module_id")) {
            while (rows.next()) {
                ModuleFiles files = ModuleFiles.readZip(new ByteArrayInputStream(rows.getBytes(2)));
                ModuleText text = Modules.check(files, reference.entries()).module().orElseThrow();
                courses.add(new Course(rows.getString(1), text, text.source().lessons().stream().map(Course::progress).toList()));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return courses;
    }

    List<Question> pool() {
        return text.source().pool();
    }

    private static Map<String, String> progress(Lesson lesson) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(Items.lesson(lesson.id()), "done");
        for (Block block : lesson.blocks()) {
            if (block instanceof Question question) {
                all.put(Items.block(question.id()), answer(question));
            } else if (block instanceof Scenario scenario) {
                all.put(Items.block(scenario.id()), way(scenario));
            } else if (block instanceof Message message) {
                all.put(Items.block(message.id()), message.paragraphs().stream().flatMap(List::stream)
                        .filter(part -> part.mark() == Part.Mark.CLUE).map(part -> String.valueOf(part.number())).collect(Collectors.joining(" ")));
            }
        }
        return all;
    }

    /** The right answer, as it is stored. */
    static String answer(Question question) {
        boolean placed = question.kind() == Question.Kind.ORDER || question.kind() == Question.Kind.MATCH;
        List<Choice> right = question.choices().stream().filter(choice -> placed || choice.right()).toList();
        return (right.isEmpty() ? question.choices().subList(0, 1) : right).stream().map(Choice::id).collect(Collectors.joining(" "));
    }

    private static String way(Scenario scenario) {
        List<String> taken = new ArrayList<>();
        Step here = scenario.steps().get(0);
        while (!here.end() && !here.ways().isEmpty() && taken.size() < LONGEST_WAY) {
            String target = here.ways().get(0).target();
            taken.add(target);
            here = scenario.step(target).orElseThrow();
        }
        return String.join(" ", taken);
    }
}
