package org.forewarned.authoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.authoring.DraftView;
import org.forewarned.markup.Audience;
import org.forewarned.markup.BlockSchema;
import org.forewarned.markup.Media;
import org.forewarned.markup.Nation;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;
import org.forewarned.reference.Reference;

/** What can be chosen for an attribute of a block: the words of its schema, or what there is in this module and among the facts. */
@RequestScoped
class Choices {

    private static final Set<String> FLAG = Set.of("true", "false");

    private Visit visit;
    private Texts texts;
    private Reference reference;

    protected Choices() {
    }

    @Inject
    Choices(Visit visit, Texts texts, Reference reference) {
        this.visit = visit;
        this.texts = texts;
        this.reference = reference;
    }

    DraftRendering rendering(String module) {
        return new DraftRendering(visit, texts, reference, module);
    }

    Texts texts() {
        return texts;
    }

    /** Whether somebody wants to write a block as text though it has a form. */
    boolean asText() {
        return visit.query("as").equals("text");
    }

    /** The field of an attribute. */
    PieceForm.Field field(DraftView draft, String block, BlockSchema.Attribute attribute, String value) {
        Map<String, String> possible = possible(draft, block, attribute);
        List<String> chosen = Arrays.stream(value.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
        List<PieceForm.Option> options = new ArrayList<>();
        if (!possible.isEmpty()) {
            if (!attribute.several()) {
                options.add(new PieceForm.Option("", texts.say(attribute.required() ? "piece.choose" : "piece.nothing"), chosen.isEmpty()));
            }
            possible.forEach((word, label) -> options.add(new PieceForm.Option(word, label, chosen.contains(word))));
            chosen.stream().filter(word -> !possible.containsKey(word)).forEach(word -> options.add(new PieceForm.Option(word, word, true)));
        }
        return new PieceForm.Field("a-" + attribute.name(), "piece.field." + attribute.name(), value, options, attribute.several(), attribute.required());
    }

    private Map<String, String> possible(DraftView draft, String block, BlockSchema.Attribute attribute) {
        Map<String, String> words = new TreeMap<>();
        switch (attribute.name()) {
            case "ref" -> reference.allFacts().forEach(fact -> words.put(fact.id(), Media.in(visit.language(), fact.inline())));
            case "topic" -> reference.topics().forEach(topic -> words.put(topic.id(), topic.id()));
            case "objective" -> draft.checked().module().ifPresent(module -> words.putAll(module.source().objectives()));
            case "src" -> draft.files().paths().stream().filter(path -> path.startsWith("media/") && path.matches(block.equals("video") ? ".*\\.(mp4|webm)" : ".*\\.(svg|png|jpe?g|webp)"))
                    .forEach(path -> words.put(path, path.substring("media/".length())));
            default -> attribute.values().forEach(word -> words.put(word, label(block, attribute.name(), word)));
        }
        return words;
    }

    private String label(String block, String attribute, String word) {
        if (FLAG.contains(word)) {
            return texts.say("piece.flag." + word);
        }
        List<String> keys = List.of("nation." + word, "audience." + word, "piece." + block + "." + attribute + "." + word);
        return keys.stream().filter(texts::has).findFirst().map(texts::look).orElse(word);
    }

    /** The nations for which a preview can be shown; first all, labelled. */
    List<PieceForm.Option> nations() {
        return Stream.concat(Stream.of(new PieceForm.Option("", texts.say("editor.nation.all"), true)),
                Arrays.stream(Nation.values()).map(nation -> new PieceForm.Option(nation.slug(), texts.say("nation." + nation.slug()), false))).toList();
    }

    /** The kinds of work for which a preview can be shown. */
    List<PieceForm.Option> audiences() {
        return Stream.concat(Stream.of(new PieceForm.Option("", texts.say("editor.audience.all"), true)),
                Arrays.stream(Audience.values()).map(audience -> new PieceForm.Option(audience.slug(), texts.say("audience." + audience.slug()), false))).toList();
    }

    /** The names of all kinds of blocks that may stand at this place, running text first where there is any. */
    List<String> kinds(boolean assessment) {
        BlockSchema.Place place = assessment ? BlockSchema.Place.ASSESSMENT : BlockSchema.Place.LESSON;
        List<String> kinds = BlockSchema.all().stream().filter(schema -> schema.places().contains(place)).map(BlockSchema::name).collect(Collectors.toCollection(ArrayList::new));
        if (!assessment) {
            kinds.add(0, "text");
        }
        return kinds;
    }
}
