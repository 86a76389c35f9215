package org.forewarned.markup.html;

import java.util.List;
import org.forewarned.markup.AudienceBlock;
import org.forewarned.markup.Block;
import org.forewarned.markup.ContentNote;
import org.forewarned.markup.Example;
import org.forewarned.markup.FactBlock;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.HelplinesBlock;
import org.forewarned.markup.Image;
import org.forewarned.markup.KeyPoints;
import org.forewarned.markup.NationBlock;
import org.forewarned.markup.Note;
import org.forewarned.markup.Prose;
import org.forewarned.markup.Rendering;
import org.forewarned.markup.Steps;
import org.forewarned.markup.Video;

/** Writes blocks one after another, each by its kind. */
public final class Blocks {
    private final StringBuilder out;
    private final Rendering page;

    /** Writes to this builder, for this page. */
    public Blocks(StringBuilder out, Rendering page) {
        this.out = out;
        this.page = page;
    }

    /** Writes one block. @throws IllegalArgumentException for a block that is {@link Block#interactive()} */
    public void write(Block block) {
        if (block instanceof Prose prose) {
            prose.body().write(out, page);
        } else if (block instanceof Note note) {
            note(note);
        } else if (block instanceof ContentNote note) {
            callout("think", note.level(), Icons.EYE, page.label("block.content-note"), () -> note.body().write(out, page));
        } else if (block instanceof Example example) {
            example(example);
        } else if (block instanceof Steps steps) {
            list("ol class=\"steps\"", "ol", steps.items());
        } else if (block instanceof KeyPoints points) {
            callout("keys", points.level(), Icons.PIN, page.label("block.key-points"), () -> list("ul", "ul", points.items()));
        } else if (block instanceof Image image) {
            Pictures.image(out, image, page);
        } else if (block instanceof Video video) {
            Pictures.video(out, video, page);
        } else if (block instanceof FactBlock fact) {
            page.fact(fact.ref()).ifPresent(shown -> Figures.write(out, shown, page));
        } else if (block instanceof HelplinesBlock lines) {
            new HelplineList(out, page).write(lines);
        } else if (block instanceof NationBlock nation) {
            new Variants(out, page, this).nation(nation);
        } else if (block instanceof AudienceBlock audience) {
            new Variants(out, page, this).audience(audience);
        } else {
            throw new IllegalArgumentException("A " + block.getClass().getSimpleName() + " is rendered by its page, with what the learner did");
        }
    }

    void all(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void note(Note note) {
        String title = note.title().isEmpty() ? page.label("block.note." + note.kind().slug()) : note.title();
        callout(note.kind().slug(), note.level(), Icons.of(note.kind()), title, () -> all(note.blocks()));
    }

    private void example(Example example) {
        out.append("<div class=\"panel example\">");
        heading(example.level(), "h4", "", example.title().isEmpty() ? page.label("block.example")
                : page.label("block.example.titled", example.title()));
        example.body().write(out, page);
        out.append("</div>");
    }

    /** A callout in the look's classes. */
    void callout(String kind, int level, String icon, String title, Runnable body) {
        out.append("<div class=\"note ").append(kind).append("\">");
        heading(level, "say", icon, title);
        body.run();
        out.append("</div>");
    }

    void heading(int level, String look, String icon, String words) {
        out.append("<h").append(level).append(" class=\"").append(look).append("\">").append(icon);
        Escape.text(out, words);
        out.append("</h").append(level).append('>');
    }

    private void list(String open, String tag, List<Fragment> items) {
        out.append('<').append(open).append('>');
        for (Fragment item : items) {
            out.append("<li>");
            item.write(out, page);
            out.append("</li>");
        }
        out.append("</").append(tag).append('>');
    }
}
