package org.forewarned.markup.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.forewarned.markup.Audience;
import org.forewarned.markup.AudienceBlock;
import org.forewarned.markup.Block;
import org.forewarned.markup.BlockSchema.Place;
import org.forewarned.markup.ContentNote;
import org.forewarned.markup.Example;
import org.forewarned.markup.FactBlock;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.HelplinesBlock;
import org.forewarned.markup.Nation;
import org.forewarned.markup.NationBlock;
import org.forewarned.markup.Note;
import org.forewarned.markup.Reflection;
import org.forewarned.markup.Span;
import org.forewarned.markup.YamlNode;
import org.forewarned.markup.read.Said.Where;

/** Reads what stands in a block, by its kind. */
final class Bodies {
    private final Sheet sheet;
    private final Context context;
    private final Levels levels;

    Bodies(Sheet sheet, Context context, Levels levels) {
        this.sheet = sheet;
        this.context = context;
        this.levels = levels;
    }

    Optional<Block> read(Outline.Fence fence) {
        Span span = sheet.span(fence.open, fence.close);
        Attributes attributes = fence.attributes;
        title(attributes);
        return switch (fence.name) {
            case "question" -> new QuestionReader(sheet, context, fence).read(span);
            case "scenario" -> new ScenarioReader(sheet, fence).read(span);
            case "message" -> new MessageReader(sheet, fence).read(span);
            case "reflection" -> attributes.id().isEmpty() ? Optional.empty()
                    : Optional.of(new Reflection(span, attributes.id(), text(fence, true)));
            case "note" -> note(fence, span);
            case "content-note" -> Optional.of(new ContentNote(span, levels.block(), text(fence, true)));
            case "example" -> Optional.of(new Example(span, attributes.get("title"), levels.block(), text(fence, true)));
            case "steps", "key-points" -> Optional.of(new ListReader(sheet, fence).read(span));
            case "image", "video" -> new PictureReader(sheet, context, fence).read(span);
            case "fact" -> fact(fence, span);
            case "helplines" -> helplines(fence, span);
            case "nation" -> nation(fence, span);
            case "audience" -> audience(fence, span);
            default -> Optional.empty();
        };
    }

    private void title(Attributes attributes) {
        attributes.value("title").ifPresent(title -> sheet.said(title.text(), title.offset(), Where.HEADING));
    }

    private Fragment text(Outline.Fence fence, boolean required) {
        Passage passage = Passage.body(sheet, fence);
        Fragment text = Paragraphs.of(passage, passage.document, Where.TEXT);
        if (required && text.isEmpty()) {
            empty(fence);
        }
        return text;
    }

    private void empty(Outline.Fence fence) {
        sheet.error(fence.offset, "empty-block", "Nothing stands in this " + fence.name + ". Write its text before the closing :::.");
    }

    private List<Block> blocks(Outline.Fence fence, Place place) {
        List<Block> blocks = new BlockReader(sheet, context, place, levels.inside()).read(fence.inside);
        if (fence.inside.stream().noneMatch(Outline.Fence.class::isInstance) && blocks.isEmpty()) {
            empty(fence);
        }
        return blocks;
    }

    private Optional<Block> fact(Outline.Fence fence, Span span) {
        if (!text(fence, false).isEmpty()) {
            sheet.error(fence.offset, "fact-text", "A fact's words stand in content/facts. Leave this block empty.");
        }
        String ref = fence.attributes.get("ref");
        if (!YamlNode.isId(ref)) {
            if (!ref.isEmpty()) {
                sheet.error(fence.attributes.offset("ref"), "bad-id", "\"" + Nearest.shown(ref) + "\" is no fact's id.");
            }
            return Optional.empty();
        }
        sheet.use(Use.Kind.FACT, ref, fence.attributes.offset("ref"));
        return Optional.of(new FactBlock(span, ref));
    }

    private Optional<Block> helplines(Outline.Fence fence, Span span) {
        String topic = fence.attributes.get("topic");
        Fragment lead = text(fence, false);
        if (!YamlNode.isId(topic)) {
            return Optional.empty();
        }
        sheet.use(Use.Kind.HELPLINES, topic, fence.attributes.offset("topic"));
        return Optional.of(new HelplinesBlock(span, topic, kind(new HelplineKind[] {HelplineKind.HELP, HelplineKind.REPORT},
                fence.attributes.get("kind"), HelplineKind.HELP), levels.section(), lead));
    }

    /** Danger is what to do; the law is not, wherever it stands. */
    private Optional<Block> note(Outline.Fence fence, Span span) {
        Note.Kind kind = kind(Note.Kind.values(), fence.attributes.get("kind"), Note.Kind.THINK);
        List<Block> blocks = switch (kind) {
            case STOP -> sheet.running(Where.ACTION, () -> blocks(fence, Place.NOTE));
            case LAW -> sheet.running(Where.TEXT, () -> blocks(fence, Place.NOTE));
            default -> blocks(fence, Place.NOTE);
        };
        return Optional.of(new Note(span, kind, fence.attributes.get("title"), levels.block(), blocks));
    }

    /** What holds in one nation is, but for its law, whom to tell there. */
    private Optional<Block> nation(Outline.Fence fence, Span span) {
        List<Block> blocks = sheet.running(Where.ACTION, () -> blocks(fence, Place.NATION));
        List<String> words = Context.split(fence.attributes.get("only"));
        List<Nation> only = Arrays.stream(Nation.values()).filter(nation -> words.contains(nation.slug())).toList();
        return only.isEmpty() ? Optional.empty() : Optional.of(new NationBlock(span, only, levels.block(), blocks));
    }

    private Optional<Block> audience(Outline.Fence fence, Span span) {
        List<Block> blocks = blocks(fence, Place.AUDIENCE);
        List<String> words = Context.split(fence.attributes.get("only"));
        List<Audience> only = Arrays.stream(Audience.values()).filter(audience -> words.contains(audience.slug())).toList();
        return only.isEmpty() ? Optional.empty() : Optional.of(new AudienceBlock(span, only, levels.block(), blocks));
    }

    static <E extends Enum<E>> E kind(E[] all, String word, E otherwise) {
        return Arrays.stream(all).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word)).findFirst().orElse(otherwise);
    }
}
