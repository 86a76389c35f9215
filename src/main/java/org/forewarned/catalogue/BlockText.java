package org.forewarned.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.markup.AudienceBlock;
import org.forewarned.markup.Block;
import org.forewarned.markup.ContentNote;
import org.forewarned.markup.Example;
import org.forewarned.markup.FactBlock;
import org.forewarned.markup.Fragment;
import org.forewarned.markup.HelplinesBlock;
import org.forewarned.markup.Image;
import org.forewarned.markup.KeyPoints;
import org.forewarned.markup.Message;
import org.forewarned.markup.Nation;
import org.forewarned.markup.NationBlock;
import org.forewarned.markup.Note;
import org.forewarned.markup.Part;
import org.forewarned.markup.Prose;
import org.forewarned.markup.Question;
import org.forewarned.markup.Reflection;
import org.forewarned.markup.Scenario;
import org.forewarned.markup.Steps;
import org.forewarned.markup.Video;

/** The words of a block without markup: for search and for finding what to read again. */
public final class BlockText {

    private BlockText() {
    }

    /** The block's words; of a question its stem and choices, without feedback and without what is right. */
    public static String of(Block block) {
        return of(block, Optional.empty());
    }

    /** The block's words as somebody of this nation sees them; without a nation those for all. */
    static String of(Block block, Optional<Nation> nation) {
        if (block instanceof Prose prose) {
            return prose.body().plain();
        } else if (block instanceof Question question) {
            return words(Stream.concat(Stream.of(question.lead(), question.stem()), question.choices().stream().map(choice -> choice.text())));
        } else if (block instanceof Scenario scenario) {
            return words(scenario.steps().stream().flatMap(step -> Stream.of(step.heading(), step.text())));
        } else if (block instanceof Message message) {
            return message.title() + " " + message.subject() + " " + words(message.parts().stream().map(Part::text));
        } else if (block instanceof Reflection reflection) {
            return reflection.prompt().plain();
        } else if (block instanceof Note note) {
            return note.title() + " " + all(note.blocks(), nation);
        } else if (block instanceof ContentNote note) {
            return note.body().plain();
        } else if (block instanceof Example example) {
            return example.title() + " " + example.body().plain();
        } else if (block instanceof Steps steps) {
            return words(steps.items().stream());
        } else if (block instanceof KeyPoints points) {
            return words(points.items().stream());
        } else if (block instanceof Video video) {
            return video.title() + " " + video.caption().plain();
        } else if (block instanceof Image image) {
            return image.caption().plain();
        } else if (block instanceof NationBlock one) {
            return nation.isPresent() && !one.only().contains(nation.get()) ? "" : all(one.blocks(), nation);
        } else if (block instanceof AudienceBlock audience) {
            return all(audience.blocks(), nation);
        } else if (block instanceof FactBlock || block instanceof HelplinesBlock) {
            return "";
        }
        throw new IllegalArgumentException("a kind of block without words: " + block.getClass());
    }

    /** The words of several blocks. */
    public static String all(List<? extends Block> blocks) {
        return all(blocks, Optional.empty());
    }

    private static String all(List<? extends Block> blocks, Optional<Nation> nation) {
        return blocks.stream().map(block -> of(block, nation)).collect(Collectors.joining(" "));
    }

    private static String words(Stream<Fragment> fragments) {
        return fragments.map(Fragment::plain).collect(Collectors.joining(" "));
    }
}
