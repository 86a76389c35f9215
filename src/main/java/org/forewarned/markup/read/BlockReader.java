package org.forewarned.markup.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Block;
import org.forewarned.markup.BlockSchema;
import org.forewarned.markup.BlockSchema.Attribute;
import org.forewarned.markup.BlockSchema.Place;

/** Reads the text and blocks of a lesson or of a container, in their order. */
final class BlockReader {
    private final Sheet sheet;
    private final Context context;
    private final Place place;
    private final Levels levels;

    BlockReader(Sheet sheet, Context context, Place place, Levels levels) {
        this.sheet = sheet;
        this.context = context;
        this.place = place;
        this.levels = levels;
    }

    List<Block> read(List<Outline> parts) {
        List<Block> blocks = new ArrayList<>();
        ProseReader prose = new ProseReader(sheet, levels, place == Place.LESSON || place == Place.NATION || place == Place.AUDIENCE);
        for (Outline part : parts) {
            if (part instanceof Outline.Stretch stretch) {
                blocks.addAll(prose.read(stretch));
            } else if (part instanceof Outline.Fence fence) {
                fence(fence).ifPresent(blocks::add);
            }
        }
        return List.copyOf(blocks);
    }

    private Optional<Block> fence(Outline.Fence fence) {
        BlockSchema schema = BlockSchema.named(fence.name).orElse(null);
        if (schema == null) {
            return Optional.empty();
        }
        boolean misplaced = !schema.places().contains(place);
        if (misplaced) {
            sheet.error(fence.offset, "block-place", "A " + fence.name + " can't stand " + where() + ". It may stand in: "
                    + String.join(", ", schema.places().stream().map(one -> one.name().toLowerCase(java.util.Locale.ROOT)).toList()) + ".");
        }
        attributes(fence, schema);
        id(fence, schema);
        nested(fence, schema);
        Optional<Block> block = new Bodies(sheet, context, levels).read(fence);
        return misplaced ? Optional.empty() : block;
    }

    private String where() {
        return place == Place.LESSON || place == Place.ASSESSMENT ? "here" : "in a block \"" + place.name().toLowerCase(java.util.Locale.ROOT) + "\"";
    }

    /** What stands in a block that holds text only. */
    private void nested(Outline.Fence fence, BlockSchema schema) {
        if (List.of("nation", "audience", "note").contains(schema.name())) {
            return;
        }
        for (Outline part : fence.inside) {
            if (part instanceof Outline.Fence inner) {
                sheet.error(inner.offset, "block-place", "No block can stand in a " + schema.name() + ". Close the " + schema.name()
                        + " with ::: before this line.");
            }
        }
    }

    private void id(Outline.Fence fence, BlockSchema schema) {
        String id = fence.attributes.id();
        if (id.isEmpty()) {
            if (schema.needsId()) {
                sheet.error(fence.offset, "missing-id", "Give this " + schema.name() + " an id: ::: " + schema.name() + " {#an-id}.");
            }
            return;
        }
        if (!schema.needsId()) {
            sheet.error(fence.attributes.offset(), "unexpected-id", "A " + schema.name() + " has no id. Delete #" + id + ".");
        } else if (context.ids().putIfAbsent(id, sheet.file) != null) {
            sheet.error(fence.attributes.offset(), "id-twice", "The id \"" + id + "\" is used already in " + context.ids().get(id)
                    + ". Every block of a module has its own.");
        }
    }

    private void attributes(Outline.Fence fence, BlockSchema schema) {
        fence.attributes.all().forEach((key, value) -> schema.attribute(key).ifPresentOrElse(known -> values(known, value),
                () -> sheet.error(value.offset(), "unknown-attribute", "A " + schema.name() + " has no \"" + Nearest.shown(key) + "\". "
                        + Nearest.suggest(key, schema.attributes().stream().map(Attribute::name).toList()))));
        for (Attribute attribute : schema.attributes()) {
            if (attribute.required() && fence.attributes.get(attribute.name()).isBlank()) {
                sheet.error(fence.offset, "missing-attribute", "Add " + attribute.name() + "=… to this " + schema.name() + ".");
            }
        }
    }

    private void values(Attribute attribute, Attributes.Value value) {
        List<String> words = attribute.several() ? Context.split(value.text()) : List.of(value.text());
        for (String word : words) {
            if (!attribute.values().isEmpty() && !attribute.values().contains(word)) {
                sheet.error(value.offset(), "unknown-value", "\"" + Nearest.shown(word) + "\" is not possible for " + attribute.name() + ". "
                        + Nearest.suggest(word, attribute.values()));
            }
        }
    }
}
