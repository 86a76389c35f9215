package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Audience;
import org.forewarned.markup.ModuleFacts;
import org.forewarned.markup.Nation;
import org.forewarned.platform.web.Texts;
import org.forewarned.reference.Reference;
import org.forewarned.reference.Topic;

/** All modules, and a choice among them by topic, work, nation, time and language. Nothing is chosen for anybody. */
@Named
@RequestScoped
public class ModulesPage {

    private static final List<Integer> TIMES = List.of(20, 30, 45, 60);

    private Shelf shelf;
    private Reference reference;
    private Texts texts;
    private List<CardView> cards;
    private List<Choose> choices;

    protected ModulesPage() {
    }

    @Inject
    ModulesPage(Shelf shelf, Reference reference, Texts texts) {
        this.shelf = shelf;
        this.reference = reference;
        this.texts = texts;
    }

    public List<CardView> getCards() {
        if (cards == null) {
            cards = shelf.cards(this::fits);
        }
        return cards;
    }

    /** Whether only modules that are fit for young people are shown. */
    public boolean isYoung() {
        return shelf.onlyYoung();
    }

    /** Whether the visitor wanted one that is for adults. */
    public boolean isForAdults() {
        return isYoung() && !asked("adults").isEmpty();
    }

    /** The module that the visitor wanted and that is not offered any more; nothing otherwise. */
    public Shelf.Gone getGone() {
        return shelf.gone(asked("withdrawn")).orElse(null);
    }

    public int getFound() {
        return getCards().size();
    }

    public boolean isNone() {
        return getFound() == 0;
    }

    /** Whether anything was chosen. */
    public boolean isNarrowed() {
        return Stream.of("topic", "audience", "nation", "minutes", "language").anyMatch(name -> !asked(name).isEmpty());
    }

    /** The five lists to choose from. */
    public List<Choose> getChoices() {
        if (choices == null) {
            choices = choices();
        }
        return choices;
    }

    private List<Choose> choices() {
        List<PublishedModule> all = shelf.modules();
        String language = shelf.visit().language();
        List<Choose> lists = new ArrayList<>();
        lists.add(choose("topic", reference.topics().stream().filter(topic -> all.stream().anyMatch(m -> m.text().facts().topic().equals(topic.id())))
                .map(topic -> option("topic", topic.id(), title(topic, language))).toList()));
        lists.add(choose("audience", Arrays.stream(Audience.values())
                .map(audience -> option("audience", audience.slug(), texts.say("audience." + audience.slug()))).toList()));
        lists.add(choose("nation", Arrays.stream(Nation.values())
                .map(nation -> option("nation", nation.slug(), texts.say("nation." + nation.slug()))).toList()));
        lists.add(choose("minutes", TIMES.stream()
                .map(minutes -> option("minutes", String.valueOf(minutes), texts.say("modules.minutes.most", minutes))).toList()));
        lists.add(choose("language", all.stream().flatMap(ModulesPage::languages).distinct().sorted()
                .map(tag -> option("language", tag, own(tag))).toList()));
        return lists;
    }

    private boolean fits(PublishedModule module) {
        ModuleFacts facts = module.text().facts();
        return (asked("topic").isEmpty() || facts.topic().equals(asked("topic")))
                && (asked("audience").isEmpty() || Audience.fromSlug(asked("audience")).filter(a -> facts.audiences().contains(a)
                        || facts.audiences().contains(Audience.EVERYONE)).isPresent())
                && (asked("nation").isEmpty() || Nation.fromSlug(asked("nation")).filter(facts.nations()::contains).isPresent())
                && (!asked("minutes").matches("[0-9]{1,3}") || facts.minutes() <= Integer.parseInt(asked("minutes")))
                && (asked("language").isEmpty() || languages(module).anyMatch(asked("language")::equals));
    }

    private static Stream<String> languages(PublishedModule module) {
        return module.text().translations().keySet().stream();
    }

    private static String title(Topic topic, String language) {
        return topic.titleIn(language);
    }

    /** The language's name in itself. */
    private static String own(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayLanguage(locale);
    }

    private String asked(String name) {
        return shelf.visit().query(name);
    }

    private Choose choose(String name, List<Option> options) {
        return new Choose(name, texts.say("modules.by." + name), options);
    }

    private Option option(String name, String value, String text) {
        return new Option(value, text, asked(name).equals(value));
    }

    /** A list to choose from. */
    public record Choose(String name, String label, List<Option> options) {
    }

    /** A line of such a list. */
    public record Option(String value, String text, boolean chosen) {
    }
}
