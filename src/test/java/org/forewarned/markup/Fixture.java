package org.forewarned.markup;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small sound module, into which a test puts the file it is about. */
public final class Fixture {
    static final String FRONT = "---\ntitle: A lesson\nsummary: What it is about.\naction: Tell somebody today.\n---\n";

    public static final Entries ENTRIES = new Entries() {
        @Override
        public Set<String> facts() {
            return Set.of("referrals");
        }

        @Override
        public Set<String> helplines() {
            return Set.of("childline", "web-only", "overdue");
        }

        @Override
        public Set<String> helplineTopics() {
            return Set.of("fraud", "county-lines");
        }

        @Override
        public Set<String> terms() {
            return Set.of("grooming");
        }

        @Override
        public Set<String> topics() {
            return Set.of("fraud");
        }

        @Override
        public AvoidList avoid() {
            return new AvoidList(List.of(new AvoidList.Entry(List.of("drug mule", "drug mules"), "a person who is made to carry drugs", "")));
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 11, 22);
        }
    };

    private Fixture() {
    }

    /** The module with this text as its lesson {@code lesson}; front matter is added if it has none. */
    static ModuleFiles lesson(String text) {
        return with(Map.of("en/lesson.md", text.startsWith("---") ? text : FRONT + text));
    }

    /** The module with these files added or replaced; a null takes one away. */
    public static ModuleFiles with(Map<String, String> changes) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("module.yaml", bytes(MODULE));
        files.put("sources.yaml", bytes("- {id: guide, title: The guide, publisher: The office, date: 2025-10, url: \"https://office.example.org/guide\", grade: primary}\n"));
        files.put("en/module.md", bytes("---\ntitle: A module\nsummary: About it.\nobjectives:\n  tell: Tell somebody.\n---\nWhat this is.\n"));
        files.put("en/lesson.md", bytes(FRONT + "Words.\n"));
        files.put("en/assessment.md", bytes(pool()));
        files.put("media/media.yaml", bytes("- {file: bench.svg, author: Us, licence: CC-BY-4.0, alt: {en: \"A bench\", cy: \"Mainc\"}}\n"
                + "- {file: talk.mp4, author: Us, licence: CC-BY-4.0, captions: {en: talk.en.vtt}, transcript: {en: \"Hello.\"}}\n"));
        files.put("media/bench.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 400\"><path d=\"M0 0h9v9z\" fill=\"#fff\"/></svg>"));
        files.put("media/talk.mp4", new byte[] {1});
        files.put("media/talk.en.vtt", bytes("WEBVTT\n\n00:00.000 --> 00:02.000\nHello.\n"));
        changes.forEach((path, text) -> {
            if (text == null) {
                files.remove(path);
            } else {
                files.put(path, bytes(text));
            }
        });
        return new ModuleFiles(files);
    }

    static Checked check(Map<String, String> changes) {
        return Modules.check(with(changes), ENTRIES);
    }

    /** Problems of one file, as {@code line:column severity code}, without those that the fixture itself has. */
    static List<String> problems(Checked checked, String file) {
        return checked.problems().stream().filter(problem -> problem.file().equals(file))
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.severity().name().toLowerCase(java.util.Locale.ROOT)
                        + " " + problem.code()).toList();
    }

    /** Codes of all problems but those about what the fixture does not use. */
    static Set<String> codes(Checked checked) {
        return checked.problems().stream().map(Problem::code).filter(code -> !code.equals("unused-media")).collect(Collectors.toSet());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static final String MODULE = """
            id: a-module
            topic: fraud
            level: introduction
            fit: [adults, young-people]
            audiences: [everyone, schools]
            nations: [england, wales, scotland, northern-ireland]
            picture: bench.svg
            language: en
            translations: []
            lessons:
              - {id: lesson, minutes: 5}
            assessment:
              draw: 5
              critical: 3
              pass-mark: 0.8
            completion: passed
            renew-after-months: 12
            licence: CC-BY-4.0
            authors: [The Forewarned authors]
            review:
              status: unreviewed
              written: 2026-11-22
              due: 2027-05-22
            """;

    private static String pool() {
        return "---\ntitle: Assessment\nsummary: Ten questions.\n---\n" + IntStream.range(0, 10).mapToObj(n -> """
                ::: question {#pool-%d objective=tell%s}
                What do you do?

                - [x] This {#this}
                  > Yes.[^guide]
                - [ ] That {#that}
                  > No.
                :::
                """.formatted(n, n < 5 ? " critical=true action=action-" + n : "")).collect(Collectors.joining("\n"));
    }
}
