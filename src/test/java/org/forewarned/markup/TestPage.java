package org.forewarned.markup;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A page with a few facts and helplines, and the real labels. */
record TestPage(Optional<Nation> nation, Optional<Audience> audience) implements Rendering {
    static final TestPage NOTHING_CHOSEN = new TestPage(Optional.empty(), Optional.empty());
    private static final Map<Nation, String> NATIONS = Map.of(Nation.ENGLAND, "England", Nation.WALES, "Wales", Nation.SCOTLAND, "Scotland",
            Nation.NORTHERN_IRELAND, "Northern Ireland");
    private static final Properties LABELS = labels();

    /** A page for a nation or audience named by its word. */
    static TestPage of(String chosen) {
        return new TestPage(Nation.fromSlug(chosen), Audience.fromSlug(chosen));
    }

    private static Properties labels() {
        Properties labels = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("content/texts/en/markup.properties"))) {
            labels.load(in);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        NATIONS.forEach((nation, name) -> labels.put("nation." + nation.slug(), name));
        return labels;
    }

    @Override
    public String language() {
        return "en";
    }

    @Override
    public Optional<ShownFact> fact(String id) {
        return id.equals("referrals") ? Optional.of(new ShownFact(id, "23,411", "people were referred.", "23,411 people in 2025 (UK)", "uk", "2025",
                "Statistics <2025>", "The office", "2026-02-26", "https://office.example.org/s?a=1&b=2", false, "2026-11-22")) : Optional.empty();
    }

    @Override
    public Optional<ShownHelpline> helpline(String id) {
        return helplines("fraud", HelplineKind.HELP).stream().filter(line -> line.id().equals(id)).findFirst();
    }

    @Override
    public List<ShownHelpline> helplines(String topic, HelplineKind kind) {
        EnumSet<Nation> all = EnumSet.allOf(Nation.class);
        return List.of(
                line("childline", HelplineKind.HELP, all, "Childline", "0800 1111", "", "", "Anyone under 19", true),
                line("web-only", HelplineKind.HELP, all, "A website", "", "", "https://www.help.example.org/", "Anyone.", true),
                line("scots", HelplineKind.HELP, EnumSet.of(Nation.SCOTLAND), "A Scottish line", "0131 496 0000", "61016", "", "", true),
                line("overdue", HelplineKind.HELP, EnumSet.of(Nation.SCOTLAND, Nation.WALES), "An old line", "0131 496 0001", "", "", "", false),
                line("danger", HelplineKind.EMERGENCY, all, "Danger now", "999", "", "", "", true));
    }

    private static ShownHelpline line(String id, HelplineKind kind, EnumSet<Nation> nations, String name, String number, String text,
                                      String web, String whom, boolean current) {
        return new ShownHelpline(id, kind, nations, name, number, text, web, "", "", whom, "", "", false, current, false, "2026-11-22", "en");
    }

    @Override
    public String label(String key, Object... arguments) {
        String pattern = LABELS.getProperty(key);
        if (pattern == null) {
            throw new AssertionError("No label " + key);
        }
        return new MessageFormat(pattern).format(arguments);
    }

    @Override
    public String lessonUrl(String lessonId) {
        return "/modules/a-module/" + lessonId;
    }

    @Override
    public String mediaUrl(String file) {
        return "/modules/a-module/media/" + file;
    }

    @Override
    public String nationUrl() {
        return "/place";
    }

    @Override
    public String audienceUrl() {
        return "/place";
    }
}
