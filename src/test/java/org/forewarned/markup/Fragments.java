package org.forewarned.markup;

import java.util.List;
import java.util.stream.Stream;

/** All that a page shows of a block as HTML, whichever page that is. */
final class Fragments {
    private Fragments() {
    }

    static Stream<Fragment> of(Block block) {
        if (block instanceof Question question) {
            return Stream.concat(Stream.of(question.lead(), question.stem(), question.explanation()),
                    question.choices().stream().flatMap(choice -> Stream.of(choice.text(), choice.match(), choice.feedback())));
        }
        if (block instanceof Scenario scenario) {
            return scenario.steps().stream().flatMap(step -> Stream.concat(Stream.of(step.heading(), step.text()), step.ways().stream().map(Way::label)));
        }
        if (block instanceof Message message) {
            return message.paragraphs().stream().flatMap(List::stream).flatMap(part -> Stream.of(part.text(), part.reason()));
        }
        return block instanceof Reflection reflection ? Stream.of(reflection.prompt()) : Stream.empty();
    }
}
