package org.forewarned.markup.read;

import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.forewarned.markup.Block;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.Image;
import org.forewarned.markup.Media;
import org.forewarned.markup.Span;
import org.forewarned.markup.Video;
import org.forewarned.markup.read.Said.Where;

/** Reads {@code image} and {@code video}: a file of the media folder and a caption. */
final class PictureReader {
    private final Sheet sheet;
    private final Context context;
    private final Outline.Fence fence;

    PictureReader(Sheet sheet, Context context, Outline.Fence fence) {
        this.sheet = sheet;
        this.context = context;
        this.fence = fence;
    }

    Optional<Block> read(Span span) {
        boolean picture = fence.name.equals("image");
        String src = fence.attributes.get("src");
        Fragment caption = caption();
        String name = src.startsWith("media/") ? src.substring(6) : src;
        if (!(picture ? FileNames.isPicture(name) : FileNames.isFilm(name)) || !src.startsWith("media/")) {
            if (!src.isEmpty()) {
                sheet.error(fence.attributes.offset("src"), "media-name", picture ? "Write src=media/name.svg (or png, jpg, webp)."
                        : "Write src=media/name.mp4 (or webm).");
            }
            return Optional.empty();
        }
        sheet.use(Use.Kind.MEDIA, name, fence.attributes.offset("src"));
        context.usedMedia().add(name);
        Media media = context.media().getOrDefault(name, Context.unknown(name));
        return Optional.of(picture ? new Image(span, media, caption) : new Video(span, fence.attributes.get("title"), media, caption));
    }

    private Fragment caption() {
        Passage passage = Passage.body(sheet, fence);
        Node first = passage.document.getFirstChild();
        if (first == null) {
            return Fragment.EMPTY;
        }
        if (!(first instanceof Paragraph) || first.getNext() != null) {
            passage.error(first, "caption", "A caption is one paragraph. Put other text outside the block.");
        }
        return first instanceof Paragraph ? Inlines.of(passage, first, Where.TEXT) : Fragment.EMPTY;
    }
}
