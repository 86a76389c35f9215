package org.forewarned.markup.check;

import java.util.HashSet;
import java.util.Set;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Media;
import org.forewarned.markup.ModuleFacts.LessonPlace;
import org.forewarned.markup.YamlNode;
import org.forewarned.markup.read.ModuleYaml;
import org.forewarned.markup.read.Nearest;

/** Whether every file is known, and every picture sound and used. */
final class FilesCheck {
    private static final String TABLE = "media/media.yaml";

    private final Draft draft;
    private final Set<String> used;

    FilesCheck(Draft draft, Set<String> usedMedia) {
        this.draft = draft;
        this.used = new HashSet<>(usedMedia);
    }

    void run(YamlNode moduleYaml) {
        Set<String> names = new HashSet<>(Set.of("module.md", "assessment.md"));
        if (draft.files().bytes(draft.facts().language() + "/" + BeforeAfter.NAME + ".md").isPresent()) {
            names.add(BeforeAfter.NAME + ".md");
        }
        draft.facts().lessons().stream().map(LessonPlace::id).forEach(id -> names.add(id + ".md"));
        draft.media().values().forEach(media -> used.addAll(media.captions().values()));
        String picture = draft.facts().picture();
        if (!picture.isEmpty() && !draft.media().containsKey(picture)) {
            moduleYaml.at("picture").error("unknown-media", "There is no entry for \"" + picture + "\" in media/media.yaml. Add it.");
        }
        for (String path : draft.files().paths()) {
            int slash = path.indexOf('/');
            String folder = slash < 0 ? "" : path.substring(0, slash);
            String name = path.substring(slash + 1);
            if (folder.equals("media")) {
                media(path, name);
            } else if (ModuleYaml.isLanguage(folder)) {
                language(path, folder, name, names);
            } else if (!folder.isEmpty() || !Set.of("module.yaml", "sources.yaml").contains(name)) {
                warning(path, "unused-file", "Nothing reads this file. Delete it or move it.");
            }
        }
        draft.media().values().stream().filter(media -> media.file().matches(".*\\.(mp4|webm)")).forEach(this::film);
        if (draft.files().bytes("sources.yaml").isEmpty()) {
            draft.problems().error("sources.yaml", 1, 1, "no-file", "Write sources.yaml: the list of where the claims come from.");
        }
    }

    /** Whoever can't hear it, or can't play it, reads it: at least in the language in which the module is written. */
    private void film(Media media) {
        String language = draft.facts().language();
        int line = 1 + (int) draft.files().text(TABLE).orElse("").lines().takeWhile(one -> !one.contains(media.file())).count();
        if (!media.captions().isEmpty() && !media.captions().containsKey(language)) {
            draft.problems().error(TABLE, line, 1, "captions", "The film \"" + media.file() + "\" has no captions in the module's language. Add \"" + language + "\" to its captions.");
        }
        if (!media.transcript().isEmpty() && media.transcript().getOrDefault(language, "").isBlank()) {
            draft.problems().error(TABLE, line, 1, "transcript", "The film \"" + media.file() + "\" has no transcript in the module's language. Say in words what is heard and seen.");
        }
    }

    private void language(String path, String language, String name, Set<String> names) {
        if (!language.equals(draft.facts().language()) && !draft.facts().translations().contains(language)) {
            if (name.equals("module.md")) {
                warning(path, "unlisted-translation", "Module.yaml does not list the translation \"" + language + "\", so it is not read. Add it when it is complete.");
            }
        } else if (!names.contains(name)) {
            warning(path, "unused-file", name.equals(BeforeAfter.NAME + ".md") ? "The source has no such file. Delete this one." : "Module.yaml lists no lesson \"" + Nearest.shown(name.replaceFirst("\\.md$", "")) + "\". Add it there, or delete this file.");
        }
    }

    private void media(String path, String name) {
        if (name.equals("media.yaml")) {
            return;
        }
        if (name.endsWith(".svg")) {
            draft.files().bytes(path).ifPresent(bytes -> new SvgCheck(path, draft.problems()).check(bytes));
        }
        if (name.endsWith(".vtt")) {
            draft.files().text(path).ifPresent(text -> new CaptionsCheck(path, draft.problems()).check(text));
        }
        if (Set.of("svg", "png", "jpg", "jpeg", "webp").contains(name.substring(name.lastIndexOf('.') + 1))
                && draft.media().containsKey(name) && draft.media().get(name).width() == 0) {
            draft.problems().error(path, 1, 1, "picture", "The size of this picture can't be read. Is it of the kind that its name says? An SVG needs a viewBox.");
        }
        if (name.endsWith(".vtt") ? !used.contains(name) : !draft.media().containsKey(name)) {
            draft.problems().error(path, 1, 1, "unknown-media", "Add an entry for this file to media/media.yaml, with author, licence and alternative text, or delete it.");
        } else if (!used.contains(name)) {
            warning(path, "unused-media", "No lesson shows this file. Use it or delete it.");
        }
    }

    private void warning(String path, String code, String message) {
        draft.problems().warning(path, 1, 1, code, message);
    }
}
