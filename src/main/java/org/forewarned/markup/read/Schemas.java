package org.forewarned.markup.read;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.forewarned.markup.Audience;
import org.forewarned.markup.BlockSchema;
import org.forewarned.markup.BlockSchema.Attribute;
import org.forewarned.markup.BlockSchema.Place;
import org.forewarned.markup.Message;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Note;

/** The closed list of blocks. */
public final class Schemas {
    private static final List<String> FLAG = List.of("true", "false");
    private static final List<String> NATIONS = Arrays.stream(Nation.values()).map(Nation::slug).toList();
    private static final List<String> AUDIENCES = Arrays.stream(Audience.values()).map(Audience::slug).toList();
    private static final Set<Place> LESSON = EnumSet.of(Place.LESSON);
    private static final Set<Place> NESTED = EnumSet.of(Place.LESSON, Place.NATION, Place.AUDIENCE);

    /** All kinds of blocks, in the order of the documentation. */
    public static final List<BlockSchema> ALL = List.of(
            new BlockSchema("question", true, List.of(one("kind", "one", "several", "order", "match", "scale"), new Attribute("critical", false, false, FLAG),
                    any("action"), any("objective"), one("order", "fixed"), new Attribute("nations", false, true, NATIONS)),
                    "stem, list, explanation", EnumSet.of(Place.LESSON, Place.ASSESSMENT)),
            new BlockSchema("scenario", true, List.of(any("title")), "steps", LESSON),
            new BlockSchema("message", true, List.of(one("kind", words(Message.Kind.values())), any("from"), any("subject"), any("title")),
                    "text with clues", LESSON),
            new BlockSchema("reflection", true, List.of(), "a prompt", LESSON),
            new BlockSchema("note", false, List.of(one("kind", words(Note.Kind.values())), any("title")), "prose", NESTED),
            new BlockSchema("content-note", false, List.of(), "prose", LESSON),
            new BlockSchema("example", false, List.of(any("title")), "prose", NESTED),
            new BlockSchema("steps", false, List.of(), "a numbered list", EnumSet.of(Place.LESSON, Place.NATION, Place.AUDIENCE, Place.NOTE)),
            new BlockSchema("key-points", false, List.of(), "a list", LESSON),
            new BlockSchema("video", false, List.of(required("src"), any("title")), "caption", LESSON),
            new BlockSchema("image", false, List.of(required("src")), "caption", NESTED),
            new BlockSchema("fact", false, List.of(required("ref")), "empty", NESTED),
            new BlockSchema("helplines", false, List.of(required("topic"), one("kind", "help", "report")), "empty, or a sentence above the list",
                    NESTED),
            new BlockSchema("nation", false, List.of(new Attribute("only", true, true, NATIONS)), "prose and blocks", LESSON),
            new BlockSchema("audience", false, List.of(new Attribute("only", true, true, AUDIENCES)), "prose and blocks", LESSON));

    private Schemas() {
    }

    private static Attribute any(String name) {
        return new Attribute(name, false, false, List.of());
    }

    private static Attribute required(String name) {
        return new Attribute(name, true, false, List.of());
    }

    private static Attribute one(String name, String... values) {
        return new Attribute(name, false, false, List.of(values));
    }

    private static String[] words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
