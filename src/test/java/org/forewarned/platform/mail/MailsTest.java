package org.forewarned.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.platform.Content;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every text of {@code content/emails} keeps the rules; and what fills a text can do no harm. */
class MailsTest {

    private static final Path EMAILS = Path.of("content/emails");
    /** What the program itself fills in every mail. */
    private static final Set<String> OURS = Set.of("product", "site", "operator", "contact", "stop");
    private static final Set<String> FEET = Set.of("foot", "foot-stop");
    private static final int LONGEST_SUBJECT = 60;
    private static final int LONGEST_LINE = 500;
    /** Words that would tell somebody who sees the list of mails what is being learned. */
    private static final Pattern TOPICAL = Pattern.compile("(?i)\\b(crimes?|criminals?|slavery|slaves?|traffick\\w*|exploit\\w*|frauds?|scams?|county lines?|drugs?|gangs?"
            + "|grooming|abuse\\w*|victims?|police|safeguard\\w*|money|cuckoo\\w*|prevent|terror\\w*|spot the signs|stop check tell|module)\\b");

    @TestFactory
    Stream<DynamicTest> everyTextKeepsTheRules() throws IOException {
        return files().map(file -> DynamicTest.dynamicTest(EMAILS.relativize(file).toString(), () ->
                assertThat(problems(name(file), Files.readString(file))).isEmpty()));
    }

    @Test
    void everyLanguageHasTheSameTextsWithTheSamePlaces() throws IOException {
        for (Path folder : folders()) {
            assertThat(texts(folder)).as(folder.toString()).isEqualTo(texts(EMAILS.resolve("en")));
        }
    }

    @Test
    void everyKindHasAWordForAdministrators() throws IOException {
        String words = Files.readString(Path.of("content/texts/en/platform.properties"));
        assertThat(texts(EMAILS.resolve("en")).keySet()).filteredOn(name -> !FEET.contains(name)).allMatch(name -> words.contains("\nmail.kind." + name + "="));
    }

    @Test
    void everyRuleCanFail() throws IOException {
        assertThat(problems("x", "no front")).isNotEmpty();
        assertThat(problems("x", "---\nsubject:\nplaces:\n---\nHello")).isNotEmpty();
        assertThat(problems("x", "---\nsubject: Your county lines module\nplaces:\n---\nHello")).isNotEmpty();
        assertThat(problems("x", "---\nsubject: A scam\nplaces:\n---\nHello")).isNotEmpty();
        assertThat(problems("x", "---\nsubject: News\nplaces:\n---\nHello {name}")).isNotEmpty();
        assertThat(problems("x", "---\nsubject: News\nplaces: name\n---\nHello")).isNotEmpty();
        assertThat(problems("x", "---\nsubject: News\nplaces:\n---\nHe fell for it")).isNotEmpty();
        assertThat(problems("x", "---\nsubject: News\nplaces:\n---\n" + "word ".repeat(101))).isNotEmpty();
        assertThat(problems("x", "---\nsubject: News\nplaces:\n---\n[There](http://example.org)")).isNotEmpty();
        assertThat(problems("x", "---\nsubject: News\nplaces: name, site\n---\nHello {name}")).isEmpty();
        assertThat(problems("x", "---\nsubject: News – {product}\nplaces:\n---\nHello")).isNotEmpty();
    }

    @Test
    void valuesAreNeverMarkup() {
        MailText text = MailText.read("t", "---\nsubject: For {name}\nplaces: name, link\n---\nDear {name},\n\n[Go on]({link})\n\n- one\n- two\n");
        Map<String, String> values = Map.of("product", "Forewarned", "name", "<b>*Eve*</b>\r\nBcc: x@example.org [a](http://evil.example)", "link", "https://here.example/a?b=1&c=2");

        assertThat(text.subject(values)).isEqualTo("For <b>*Eve*</b> Bcc: x@example.org [a](http://evil.example) – Forewarned");
        assertThat(text.html(values)).contains("&lt;b&gt;*Eve*&lt;/b&gt;<br />").doesNotContain("<b>").doesNotContain("<a href=\"http://evil")
                .contains("<a rel=\"nofollow\" href=\"https://here.example/a?b=1&amp;c=2\">Go on</a>");
        assertThat(text.plain(values)).contains("Dear <b>*Eve*</b>").contains("Go on: https://here.example/a?b=1&c=2").contains("- one\n- two");
        assertThatThrownBy(() -> text.html(Map.of("name", "x", "link", "javascript:alert(1)"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFootSaysWhoSendsItAndHowToStopIt() {
        MailTexts texts = new MailTexts(new Content());
        Map<String, String> values = Map.of("organisation", "Harbour Lane", "due", "1 December 2026", "link", "https://here.example/my-learning", "sentence", "",
                "product", "Forewarned", "operator", "Kent Council", "site", "https://here.example/", "contact", "mailto:team@here.example", "stop", "https://here.example/stop/x");

        Written required = texts.write("reminder-assigned", "en", values, false);
        Written stoppable = texts.write("reminder-assigned", "xx", values, true);

        assertThat(required.subject()).isEqualTo("A new assignment – Forewarned");
        assertThat(required.text()).contains("Sent by Kent Council through Forewarned").contains("team@here.example").doesNotContain("/stop/x").doesNotContain("{");
        assertThat(stoppable.text()).contains("a place for learning: https://here.example/.").contains("stop e-mails like this (https://here.example/stop/x).")
                .contains("ask us here (team@here.example) to write");
        assertThat(stoppable.html()).contains("<html lang=\"en\"").contains("href=\"https://here.example/stop/x\"").doesNotContain("<p></p>");
    }

    private static List<String> problems(String name, String source) throws IOException {
        MailText text;
        try {
            text = MailText.read(name, source);
        } catch (IllegalStateException none) {
            return List.of(none.getMessage());
        }
        Set<String> used = new TreeSet<>(text.places());
        used.removeAll(OURS);
        Set<String> declared = new TreeSet<>(text.declared());
        declared.removeAll(OURS);
        String all = text.subject() + "\n" + text.body();
        return Stream.of(
                problem(text.subject().isEmpty() != FEET.contains(name), "a subject"),
                problem(text.subject().length() > LONGEST_SUBJECT, "a shorter subject"),
                problem(TOPICAL.matcher(text.subject()).find(), "a neutral subject, that says what kind of thing it is"),
                problem(text.subject().contains("{product}"), "a subject without the product, which is added"),
                problem(!used.equals(declared), "the places " + used + " in its front matter, not " + declared),
                problem(text.body().lines().anyMatch(line -> line.length() > LONGEST_LINE), "shorter paragraphs"),
                problem(Pattern.compile("\\]\\((?!\\{)").matcher(text.body()).find(), "links that are places"),
                problem(text.body().contains("\t") || text.body().contains("<"), "no tabs and no HTML"),
                problem(avoided(all), "no words to avoid")).flatMap(s -> s).map(what -> name + " needs " + what).toList();
    }

    private static Stream<String> problem(boolean is, String what) {
        return is ? Stream.of(what) : Stream.empty();
    }

    private static boolean avoided(String text) throws IOException {
        List<?> entries = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("content/glossary/avoid.yaml")));
        String lower = text.toLowerCase(Locale.ROOT);
        return entries.stream().map(Map.class::cast).flatMap(e -> ((List<?>) e.get("avoid")).stream()).map(String::valueOf)
                .anyMatch(phrase -> Pattern.compile("\\b" + Pattern.quote(phrase.toLowerCase(Locale.ROOT)) + "\\b").matcher(lower).find());
    }

    private static Map<String, Set<String>> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toMap(MailsTest::name, file -> MailText.read(name(file), text(file)).declared()));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.md$", "");
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(EMAILS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(EMAILS)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
