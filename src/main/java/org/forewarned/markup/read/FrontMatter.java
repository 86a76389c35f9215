package org.forewarned.markup.read;

import org.forewarned.markup.Yaml;
import org.forewarned.markup.YamlNode;

/**
 * What stands between two lines {@code ---} at the top of a file.
 *
 * @param body the line behind it, from 0
 */
record FrontMatter(YamlNode values, int body) {
    private static final int LINES = 2_000;

    static FrontMatter read(Sheet sheet) {
        Lines lines = sheet.lines;
        if (lines.count() == 0 || !lines.get(0).strip().equals("---")) {
            sheet.error(0, "front-matter", "Begin the file with a line ---, then title and summary, then another line ---.");
            return new FrontMatter(Yaml.read(sheet.file, "{}", 1, sheet.problems), 0);
        }
        for (int line = 1; line < Math.min(lines.count(), LINES); line++) {
            if (lines.get(line).stripTrailing().equals("---")) {
                String yaml = sheet.text.substring(lines.start(1), lines.start(line));
                return new FrontMatter(Yaml.read(sheet.file, yaml.isBlank() ? "{}" : yaml, 2, sheet.problems), line + 1);
            }
        }
        sheet.error(0, "front-matter", "The front matter is never closed. Add a line --- behind it.");
        return new FrontMatter(Yaml.read(sheet.file, "{}", 1, sheet.problems), lines.count());
    }
}
