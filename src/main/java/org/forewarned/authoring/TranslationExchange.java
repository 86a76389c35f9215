package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/** Gives translations to offices and takes them back, as XLIFF 2. What has changed meanwhile, here or in the source, is reported and not overwritten. */
@ApplicationScoped
public class TranslationExchange {

    private Translating translating;
    private Drafts drafts;

    protected TranslationExchange() {
    }

    @Inject
    public TranslationExchange(Translating translating, Drafts drafts) {
        this.translating = translating;
        this.drafts = drafts;
    }

    /** What became of a unit of a file. */
    public enum Outcome {
        /** It is in the translation now. */
        TAKEN,
        /** The source has changed since the file was given out. */
        SOURCE,
        /** Somebody has changed the translation since. */
        CHANGED,
        /** Something that must stay, such as an id or a link's address, is missing in it. */
        CODES,
        /** There is no such part, or the tool has changed the unit's name. */
        UNKNOWN,
        /** It is too long. */
        LONG;

        /** The word in keys of texts. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What was taken of a file.
     *
     * @param same how many units say what stands there already
     * @param rest how many have no target yet
     * @param rows of all others what became of them: page and part
     */
    public record Report(int taken, int same, int rest, List<Row> rows) {
    }

    /** A unit that was taken, or why it was not. */
    public record Row(String page, String part, Outcome outcome) {
    }

    /** It can't be read as a translation of this language. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String key) {
            super(key);
        }
    }

    /** The translation as XLIFF 2; of a language that is named by the module. */
    public byte[] give(Asker asker, String module, String language) {
        DraftView draft = drafts.find(asker, module).filter(one -> named(one, language)).orElseThrow(NotAllowed::new);
        Map<String, List<TranslationPart>> pages = new LinkedHashMap<>();
        Translating.pages(draft).forEach(page -> pages.put(page, translating.parts(draft, language, page)));
        String from = draft.checked().module().map(text -> text.facts().language()).orElse("en");
        return Xliff.write(from, language, pages);
    }

    private static boolean named(DraftView draft, String language) {
        return draft.checked().module().filter(text -> text.facts().translations().contains(language)).isPresent();
    }

    /**
     * Takes a file that an office gave back, all that can be taken in one revision.
     *
     * @throws Refused if it is no such file, with the key of a text that says why; nothing was taken then
     */
    @Transactional
    public Report take(Asker asker, String module, String language, byte[] bytes) throws Refused {
        Xliff.Document document;
        try {
            document = Xliff.read(bytes);
        } catch (Xliff.Unreadable unreadable) {
            throw new Refused(unreadable.getMessage());
        }
        if (!document.language().replaceFirst("-.*", "").equals(language)) {
            throw new Refused("translation.fault.other");
        }
        List<Row> rows = new ArrayList<>();
        int[] counts = new int[3];
        Map<String, List<Xliff.Read>> pages = document.units().stream().collect(Collectors.groupingBy(Xliff.Read::page, LinkedHashMap::new, Collectors.toList()));
        pages.forEach((page, units) -> take(asker, module, language, page, units, rows, counts));
        return new Report(counts[0], counts[1], counts[2], rows);
    }

    private void take(Asker asker, String module, String language, String page, List<Xliff.Read> units, List<Row> rows, int[] counts) {
        DraftView draft = drafts.find(asker, module).filter(one -> named(one, language)).orElseThrow(NotAllowed::new);
        Map<String, TranslationPart> parts = Translating.pages(draft).contains(page)
                ? translating.parts(draft, language, page).stream().collect(Collectors.toMap(TranslationPart::key, part -> part)) : Map.of();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Xliff.Read unit : units) {
            String[] name = unit.name().split(" ");
            Optional<TranslationPart> part = Optional.ofNullable(parts.get(name[0])).filter(known -> fits(known, name));
            if (unit.text().isEmpty()) {
                counts[2]++;
            } else if (part.isEmpty()) {
                rows.add(new Row(page, name[0].length() > 60 ? name[0].substring(0, 60) : name[0], Outcome.UNKNOWN));
            } else {
                weigh(page, part.get(), Integer.parseInt(name[1]), name, unit, texts, rows, counts);
            }
        }
        texts.forEach((key, all) -> translating.keep(asker, module, language, page, parts.get(key), all));
    }

    private static boolean fits(TranslationPart part, String[] name) {
        return name.length == 4 && name[1].matches("[0-9]{1,3}") && Integer.parseInt(name[1]) < part.units().size();
    }

    private static void weigh(String page, TranslationPart part, int at, String[] name, Xliff.Read unit, Map<String, List<String>> texts, List<Row> rows, int[] counts) {
        TranslationPart.Unit there = part.units().get(at);
        String text = unit.text().orElse("").replace("\r\n", "\n").stripTrailing();
        Outcome outcome = Outcome.TAKEN;
        if (text.equals(there.target().stripTrailing())) {
            counts[1]++;
            return;
        }
        if (!part.digest().equals(name[2])) {
            outcome = Outcome.SOURCE;
        } else if (!name[3].equals(there.seen().isEmpty() ? "-" : there.seen())) {
            outcome = Outcome.CHANGED;
        } else if (!unit.whole()) {
            outcome = Outcome.CODES;
        } else if (text.length() > Translating.LONGEST) {
            outcome = Outcome.LONG;
        } else {
            counts[0]++;
            texts.computeIfAbsent(part.key(), key -> new ArrayList<>(part.units().stream().map(TranslationPart.Unit::target).toList())).set(at, text);
        }
        rows.add(new Row(page, part.key(), outcome));
    }
}
