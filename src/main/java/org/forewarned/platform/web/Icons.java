package org.forewarned.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** The line drawings of {@code icons.properties} as markup. */
public final class Icons {

    /** Those that point forward or back: in a page that runs from right to left they point the other way. */
    private static final Set<String> POINTING = Set.of("leave", "back", "next", "undo");

    private static final Properties SHAPES = read();

    private Icons() { }

    /** The drawing of this name; a name that does not exist is a mistake of the program. */
    public static String svg(String name) {
        String shape = SHAPES.getProperty(name);
        if (shape == null) {
            throw new IllegalArgumentException("No icon " + name);
        }
        return "<svg class=\"icon" + (POINTING.contains(name) ? " points" : "") + "\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">" + shape + "</svg>";
    }

    private static Properties read() {
        Properties shapes = new Properties();
        try (Reader reader = new InputStreamReader(Icons.class.getResourceAsStream("icons.properties"), StandardCharsets.UTF_8)) {
            shapes.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shapes;
    }
}
