package org.forewarned.markup.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.markup.ModuleFacts.LessonPlace;
import org.forewarned.markup.Source;
import org.forewarned.markup.Translation;
import org.forewarned.markup.YamlNode;
import org.forewarned.markup.read.LanguageReader;
import org.forewarned.markup.read.Nearest;
import org.forewarned.markup.read.Use;

/** Looks at one language of a module: does everything it refers to exist, and does it say what it should? */
final class LanguageCheck {
    private final Draft draft;
    private final LanguageReader reader;
    private final Translation words;

    LanguageCheck(Draft draft, LanguageReader reader, Translation words) {
        this.draft = draft;
        this.reader = reader;
        this.words = words;
    }

    /** The source language. */
    void run(YamlNode sourcesYaml) {
        runTranslated();
        Set<String> cited = reader.findings().uses.stream().filter(use -> use.kind() == Use.Kind.SOURCE).map(Use::id).collect(Collectors.toSet());
        for (YamlNode source : sourcesYaml.items()) {
            if (source.at("id").exists() && !cited.contains(source.at("id").text(""))) {
                source.warning("unused-source", "No footnote names the source \"" + Nearest.shown(source.at("id").text("")) + "\". Use it or delete it.");
            }
        }
    }

    /** Any language. */
    void runTranslated() {
        reader.findings().uses.forEach(this::use);
        Places places = new Places(draft);
        boolean english = words.language().equals("en") || words.language().startsWith("en-");
        WordsToAvoid avoid = new WordsToAvoid(draft.entries().avoid());
        reader.findings().said.forEach(said -> {
            Telephones.check(said, places);
            if (english) {
                avoid.check(said, places);
                PreventCheck.check(said, places);
                RealAddresses.check(said, places);
            }
        });
        if (english) {
            new ReadingAge(draft.problems()).check(reader.findings().said);
        }
    }

    private void use(Use use) {
        Set<String> known = switch (use.kind()) {
            case FACT -> draft.entries().facts();
            case HELPLINE -> draft.entries().helplines();
            case HELPLINES -> draft.entries().helplineTopics();
            case TERM -> draft.entries().terms();
            case LESSON -> draft.facts().lessons().stream().map(LessonPlace::id).collect(Collectors.toSet());
            case MEDIA -> media(use);
            case SOURCE -> draft.sources().stream().map(Source::id).collect(Collectors.toCollection(HashSet::new));
            case OBJECTIVE -> words.objectives().keySet();
        };
        if (known.contains(use.id()) || use.kind() == Use.Kind.HELPLINES && known.isEmpty()) {
            return;
        }
        draft.problems().error(use.file(), use.line(), use.column(), code(use.kind()), message(use, known));
    }

    private Set<String> media(Use use) {
        if (draft.media().containsKey(use.id()) && draft.media().get(use.id()).alt().getOrDefault(words.language(), "").isBlank()
                && !draft.media().get(use.id()).alt().isEmpty()) {
            draft.problems().error("media/media.yaml", 1, 1, "no-alt", "Add the alternative text of " + use.id() + " in the language " + words.language() + ".");
        }
        return draft.media().keySet();
    }

    private static String code(Use.Kind kind) {
        return switch (kind) {
            case FACT -> "unknown-fact";
            case HELPLINE -> "unknown-helpline";
            case HELPLINES -> "unknown-helpline-topic";
            case TERM -> "unknown-term";
            case LESSON -> "unknown-lesson";
            case MEDIA -> "unknown-media";
            case SOURCE -> "unknown-source";
            case OBJECTIVE -> "unknown-objective";
        };
    }

    private static String message(Use use, Set<String> known) {
        String place = switch (use.kind()) {
            case FACT -> "fact \"%s\" in content/facts";
            case HELPLINE -> "helpline \"%s\" in content/helplines";
            case HELPLINES -> "helpline of the topic \"%s\" in content/helplines";
            case TERM -> "entry \"%s\" in content/glossary";
            case LESSON -> "lesson \"%s\" in module.yaml";
            case MEDIA -> "entry for \"%s\" in media/media.yaml";
            case SOURCE -> "source \"%s\" in sources.yaml";
            case OBJECTIVE -> "objective \"%s\" in module.md";
        };
        return "There is no " + String.format(place, Nearest.shown(use.id())) + ". " + Nearest.of(use.id(), known)
                .map(near -> "Did you mean \"" + near + "\"?").orElse("Add it, or name another.");
    }
}
