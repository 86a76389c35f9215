package org.forewarned.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.forewarned.markup.read.Nearest;
import org.forewarned.markup.read.TextFile;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into nodes that know their place, within bounds: no anchors and aliases, no tags, one document, limited size,
 * depth and number of values. Never throws because of what the file says; what is wrong becomes problems.
 */
public final class Yaml {
    /** Most characters of a file. */
    public static final int CHARACTERS = 500_000;
    private static final int DEPTH = 16;
    private static final int VALUES = 50_000;
    private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(CHARACTERS + 1)
            .setParseComments(false).build();
    private static final DumpSettings WRITING = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(Integer.MAX_VALUE).setMultiLineFlow(false).build();

    private final String file;
    private final int before;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private YamlNode root;
    private int values;

    /** A collection under construction and the key that waits for its value. */
    private static final class Open {
        private final YamlNode node;
        private YamlNode key;
        private boolean keyNext = true;

        private Open(YamlNode node) {
            this.node = node;
        }
    }

    private Yaml(String file, int before, Problems problems) {
        this.file = file;
        this.before = before;
        this.problems = problems;
    }

    /** Reads a file from its bytes (UTF-8). A node that does not exist comes back if nothing can be read. */
    public static YamlNode read(String file, byte[] bytes, Problems problems) {
        return read(file, TextFile.decode(file, bytes, problems).text(), 1, problems);
    }

    /** Reads YAML that begins on this line of a file, such as front matter. */
    public static YamlNode read(String file, String text, int firstLine, Problems problems) {
        YamlNode none = YamlNode.missing(file, problems);
        if (text.length() > CHARACTERS) {
            problems.error(file, firstLine, 1, "file-too-big", "This is too long: at most " + CHARACTERS + " characters. Split it.");
            return none;
        }
        Yaml reading = new Yaml(file, firstLine - 1, problems);
        try {
            return Optional.ofNullable(reading.run(text)).orElse(none);
        } catch (MarkedYamlEngineException wrong) {
            reading.wrong(wrong);
        } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException wrong) {
            problems.error(file, firstLine, 1, "yaml", "This is no readable YAML. Check brackets, quotation marks and indentation.");
        }
        return none;
    }

    /** Writes lists, maps, texts, numbers and truth values as YAML that {@link #read} takes. */
    public static String write(Object plain) {
        return new Dump(WRITING).dumpToString(plain);
    }

    private YamlNode run(String text) {
        Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
        while (events.hasNext()) {
            if (!take(events.next())) {
                return null;
            }
        }
        return root;
    }

    private boolean take(Event event) {
        return switch (event.getEventId()) {
            case Alias -> refuse(event, "yaml-alias", "Write the value itself: anchors (&) and aliases (*) are not read.");
            case Scalar -> scalar((ScalarEvent) event);
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> {
                open.pop();
                yield true;
            }
            case DocumentStart -> root == null || refuse(event, "yaml-documents", "Leave one document in this file: remove what follows ---.");
            default -> true;
        };
    }

    private boolean scalar(ScalarEvent event) {
        Mark mark = event.getStartMark().orElseThrow();
        return plain(event, event.getTag()) && place(YamlNode.text(file, line(mark), mark.getColumn() + 1, name(), event.getValue(),
                event.getScalarStyle() != ScalarStyle.PLAIN, problems), event);
    }

    private boolean start(CollectionStartEvent event) {
        if (!plain(event, event.getTag())) {
            return false;
        }
        if (open.size() >= DEPTH) {
            return refuse(event, "yaml-depth", "This is nested too deeply: at most " + DEPTH + " levels.");
        }
        Mark mark = event.getStartMark().orElseThrow();
        YamlNode node = YamlNode.collection(file, line(mark), mark.getColumn() + 1, name(),
                event.getEventId() == Event.ID.MappingStart, problems);
        boolean placed = place(node, event);
        open.push(new Open(node));
        return placed;
    }

    private boolean plain(NodeEvent event, Optional<String> tag) {
        if (event.getAnchor().isPresent()) {
            return refuse(event, "yaml-alias", "Write the value itself: anchors (&) and aliases (*) are not read.");
        }
        return tag.isEmpty() || refuse(event, "yaml-tag", "Leave out the tag (the word that begins with !).");
    }

    private boolean place(YamlNode node, Event event) {
        if (++values > VALUES) {
            return refuse(event, "yaml-size", "There are too many values: at most " + VALUES + ". Split the file.");
        }
        Open in = open.peek();
        if (in == null) {
            root = node;
        } else if (in.node.isList()) {
            in.node.add(node);
        } else if (in.keyNext) {
            if (event.getEventId() != Event.ID.Scalar) {
                return refuse(event, "yaml-key", "A key must be a plain word.");
            }
            in.key = node;
            in.keyNext = false;
        } else {
            in.keyNext = true;
            if (!in.node.put(in.key, node)) {
                in.key.error("key-twice", "This key stands here twice. Leave one.");
            }
        }
        return true;
    }

    private String name() {
        Open in = open.peek();
        return in == null || in.key == null || in.keyNext ? "" : in.key.text("");
    }

    private int line(Mark mark) {
        return mark.getLine() + 1 + before;
    }

    private boolean refuse(Event event, String code, String message) {
        Mark mark = event.getStartMark().orElseThrow();
        problems.error(file, line(mark), mark.getColumn() + 1, code, message);
        return false;
    }

    private void wrong(MarkedYamlEngineException wrong) {
        Optional<Mark> mark = wrong.getProblemMark();
        problems.error(file, mark.map(this::line).orElse(before + 1), mark.map(at -> at.getColumn() + 1).orElse(1), "yaml",
                "This is no readable YAML (" + Nearest.shown(String.valueOf(wrong.getProblem()))
                        + "). Check brackets, quotation marks and indentation; a text with a colon or # needs quotation marks.");
    }
}
