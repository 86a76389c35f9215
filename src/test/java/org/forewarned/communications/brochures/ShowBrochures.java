package org.forewarned.communications.brochures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.forewarned.markup.Audience;
import org.forewarned.markup.Nation;

/** Writes brochures of each topic and form to a folder, to be looked at: {@code java … ShowBrochures FOLDER LANGUAGE NATION}. */
final class ShowBrochures {

    private ShowBrochures() {
    }

    public static void main(String[] arguments) throws IOException {
        BrochureWorld world = new BrochureWorld();
        world.shelves.problems().forEach(System.out::println);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Nation nation = Nation.fromSlug(arguments[2]).orElseThrow();
        for (BrochureTopic topic : world.shelves.topics()) {
            for (Form form : world.shelves.forms()) {
                BrochureChoice choice = world.begin(topic.id(), arguments[1], nation, Audience.EVERYONE, form.id());
                String name = topic.id() + "-" + form.id() + "-" + arguments[1];
                System.out.println(name + " left: " + world.brochures.outcome(topic, choice, BrochureWorld.SITE).left());
                for (int side = 1; side <= world.brochures.outcome(topic, choice, BrochureWorld.SITE).sides(); side++) {
                    Files.write(folder.resolve(name + "-" + side + ".png"), world.brochures.png(topic, choice, BrochureWorld.SITE, side, 0).orElseThrow());
                }
                if (world.brochures.outcome(topic, choice, BrochureWorld.SITE).left().isEmpty()) {
                    Files.write(folder.resolve(name + ".pdf"), world.brochures.pdf(topic, choice, BrochureWorld.SITE));
                }
            }
        }
    }
}
