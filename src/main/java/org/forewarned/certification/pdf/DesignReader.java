package org.forewarned.certification.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.forewarned.platform.pdf.Column;
import org.forewarned.platform.pdf.Picture;
import org.forewarned.platform.pdf.PictureReader;

/** Reads and checks {@code content/certificates}. */
public final class DesignReader {

    private static final String FOLDER = "certificates/";

    private final Function<String, byte[]> files;
    private final List<String> problems = new ArrayList<>();

    private DesignReader(Function<String, byte[]> files) {
        this.files = files;
    }

    /**
     * @param files     gives the bytes of a file of {@code content/} by its path, {@code certificates/design.yaml}
     * @param languages paths of the files with words, {@code certificates/en.yaml}
     * @throws IllegalArgumentException with one line for each thing to mend: file, key and what is allowed
     */
    public static Design read(Function<String, byte[]> files, List<String> languages) {
        return new DesignReader(files).design(languages);
    }

    private Design design(List<String> languages) {
        YamlMap top = new YamlMap(FOLDER + "design.yaml", files.apply(FOLDER + "design.yaml"), problems);
        Picture picture = picture(top.text("picture"));
        Picture mark = picture(top.text("mark"));
        YamlMap c = top.part("colours");
        Colours colours = new Colours(c.colour("ink"), c.colour("soft"), c.colour("accent"), c.colour("line"), c.colour("code"), c.colour("paper"));
        YamlMap k = top.part("column");
        Column column = new Column(k.number("left", 0, 842), k.number("right", 0, 842), k.number("top", 0, 596), k.number("bottom", 0, 596));
        YamlMap s = top.part("sizes");
        Sizes sizes = new Sizes(s.number("mark", 8, 80), s.number("brand", 6, 60), s.number("kind", 6, 60), s.number("name", 12, 90),
                s.number("name-least", 10, 90), s.number("what", 6, 60), s.number("module", 8, 60), s.number("objective", 6, 30),
                s.number("label", 6, 30), s.number("fact", 6, 30), s.number("number", 6, 40), s.number("small", 6, 20), s.number("code", 57, 170));
        List.of(c, k, s).forEach(YamlMap::finish);
        top.finish();
        Map<String, Words> words = new HashMap<>();
        languages.stream().filter(file -> !file.endsWith("design.yaml")).forEach(file -> words(file).ifPresent(w -> words.put(name(file), w)));
        if (!words.containsKey("en")) {
            problems.add(FOLDER + "en.yaml: missing; it serves every language that has no file of its own");
        }
        if (column.right() - column.left() < 400 || column.bottom() - column.top() < 400) {
            problems.add(FOLDER + "design.yaml: column: must be at least 400 points wide and high");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The certificate's design cannot be used:\n" + String.join("\n", problems));
        }
        return new Design(picture, mark, colours, column, sizes, Map.copyOf(words));
    }

    private Optional<Words> words(String file) {
        YamlMap settings = new YamlMap(file, files.apply(file), problems);
        String language = settings.text("language");
        String direction = settings.text("direction");
        String dates = settings.text("date");
        if (!language.equals(name(file))) {
            problems.add(file + ": language: must be " + name(file) + ", as in the name of the file");
        }
        if (!direction.matches("ltr|rtl")) {
            problems.add(file + ": direction: must be ltr or rtl");
        }
        try {
            return Optional.of(new Words(language, direction.equals("rtl"), dates, settings.others()));
        } catch (IllegalArgumentException e) {
            problems.add(file + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Picture picture(String name) {
        try {
            return PictureReader.read(files.apply(FOLDER + name));
        } catch (RuntimeException e) {
            problems.add(FOLDER + name + ": " + e.getMessage());
            return new Picture(1, 1, "");
        }
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
    }
}
