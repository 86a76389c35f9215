package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.authoring.model.Draft;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.SourcePart;
import org.forewarned.markup.SourcePiece;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;
import org.forewarned.reference.Reference;

/**
 * Translates a draft part by part. What somebody has not seen is never overwritten, whether in the translation or in its source; keeping a part notes what
 * it was translated from, and touches no other byte.
 */
@ApplicationScoped
public class Translating {

    /** The longest text of one piece, in characters. */
    public static final int LONGEST = 20_000;
    /** What is noted of a part of which something is there, and something is not. */
    private static final String UNFINISHED = "unfinished";
    private static final String MEDIA = "media/media.yaml";
    private static final Pattern TRANSLATIONS = Pattern.compile("(?m)^translations:\\s*\\[(.*)][ \\t]*$");

    private Editing editing;
    private DraftFiles files;
    private Catalogue catalogue;
    private Reference reference;

    protected Translating() {
    }

    @Inject
    public Translating(Editing editing, DraftFiles files, Catalogue catalogue, Reference reference) {
        this.editing = editing;
        this.files = files;
        this.catalogue = catalogue;
        this.reference = reference;
    }

    /** The pages of a module, in their order: {@code module}, the lessons, {@code assessment}, {@code before-after}. */
    public static List<String> pages(DraftView draft) {
        List<String> pages = new ArrayList<>(List.of("module"));
        draft.checked().module().ifPresent(text -> text.facts().lessons().forEach(lesson -> pages.add(lesson.id())));
        pages.add("assessment");
        if (draft.files().bytes(source(draft.files()) + "/" + BeforeAfter.NAME + ".md").isPresent()) {
            pages.add(BeforeAfter.NAME);
        }
        return pages;
    }

    /** The parts of a page beside their translation; none when the source has no such page. */
    public List<TranslationPart> parts(DraftView draft, String language, String page) {
        String from = source(draft.files()) + "/" + page + ".md";
        String into = language + "/" + page + ".md";
        return draft.files().text(from).map(text -> parts(draft.module(), from, text, into, draft.text(into))).orElse(List.of());
    }

    private List<TranslationPart> parts(String module, String from, String source, String into, String target) {
        TranslationPairs pairs = new TranslationPairs(from, source, into, target);
        Map<SourcePiece, Integer> places = pairs.places();
        List<TranslationPart> parts = new ArrayList<>();
        for (SourcePart part : SourcePart.of(from, source)) {
            List<TranslationPart.Unit> units = part.pieces().stream().map(piece -> unit(piece, places.get(piece), pairs.target())).toList();
            Optional<String> noted = TranslationFront.noted(target, part.key());
            boolean missing = noted.isEmpty() || units.stream().anyMatch(unit -> unit.seen().isEmpty());
            TranslationPart.State state = missing ? TranslationPart.State.MISSING
                    : noted.get().equals(part.digest()) ? TranslationPart.State.CURRENT : TranslationPart.State.STALE;
            List<Changes.Row> changed = state == TranslationPart.State.STALE ? changed(module, from, part, noted.get()) : List.of();
            parts.add(new TranslationPart(part.key(), part.digest(), state, part.text(), units, changed));
        }
        return parts;
    }

    private static TranslationPart.Unit unit(SourcePiece piece, int place, List<SourcePiece> there) {
        boolean front = piece.kind() == SourcePiece.Kind.FRONT;
        String source = front ? TranslationFront.words(piece.text()) : piece.text();
        String mirror = front ? source : TranslationPairs.mirror(piece);
        if (place < 0) {
            return new TranslationPart.Unit(source, "", "", mirror, mirror);
        }
        if (TranslationPairs.isStub(there.get(place))) {
            return new TranslationPart.Unit(source, there.get(place).text(), TextDigest.of(there.get(place).text()), mirror, mirror);
        }
        String target = said(there.get(place));
        return new TranslationPart.Unit(source, target, TextDigest.of(target), mirror, target);
    }

    private static String said(SourcePiece piece) {
        return piece.kind() == SourcePiece.Kind.FRONT ? TranslationFront.words(piece.text()) : piece.text();
    }

    /** What has changed since: known where a published version still has the text that was translated. */
    private List<Changes.Row> changed(String module, String from, SourcePart now, String noted) {
        int newest = catalogue.newest(module).map(PublishedModule::number).orElse(0);
        for (int number = newest; number > 0; number--) {
            Optional<String> old = catalogue.version(module, String.valueOf(number)).flatMap(version -> version.files().text(from))
                    .flatMap(text -> SourcePart.of(from, text).stream().filter(part -> part.digest().equals(noted)).map(SourcePart::text).findFirst());
            if (old.isPresent()) {
                return Changes.between(old.get(), now.text());
            }
        }
        return List.of();
    }

    /**
     * Keeps the translation of a part, which is current from now on if nothing of it is missing.
     *
     * @param saw   the part as the translator saw it
     * @param texts of its units, in their order; an empty one of something that is not there yet adds nothing
     * @throws TextMoved if the source or the translation of it reads otherwise by now
     */
    @Transactional
    @Retrying
    public void keep(Asker asker, String module, String language, String page, TranslationPart saw, List<String> texts) {
        String into = language + "/" + page + ".md";
        Draft draft = editing.held(asker, module, into);
        ModuleFiles now = files.of(draft);
        String from = source(now) + "/" + page + ".md";
        String source = now.text(from).orElseThrow(NotAllowed::new);
        SourcePart part = SourcePart.of(from, source).stream().filter(one -> one.key().equals(saw.key()) && one.digest().equals(saw.digest())).findFirst()
                .orElseThrow(() -> new TextMoved(""));
        String target = now.text(into).orElse("");
        TranslationPairs pairs = new TranslationPairs(from, source, into, target);
        String after = spliced(pairs, target, part, saw, texts);
        Map<SourcePiece, Integer> places = new TranslationPairs(from, source, into, TranslationFront.note(after, part.key(), part.digest())).places();
        long there = part.pieces().stream().filter(piece -> places.get(piece) >= 0).count();
        String noted = there == 0 ? after : TranslationFront.note(after, part.key(), there == part.pieces().size() ? part.digest() : UNFINISHED);
        if (!noted.equals(target)) {
            editing.keep(asker, draft, now, into, noted);
        }
    }

    private static String spliced(TranslationPairs pairs, String target, SourcePart part, TranslationPart saw, List<String> texts) {
        Map<SourcePiece, Integer> places = pairs.places();
        List<Splice> splices = new ArrayList<>();
        for (int i = 0; i < part.pieces().size(); i++) {
            SourcePiece piece = part.pieces().get(i);
            String text = texts.get(i).replace("\r\n", "\n").stripTrailing();
            int place = places.get(piece);
            if (place >= 0) {
                splice(pairs.target().get(place), saw.units().get(i), text).ifPresent(splices::add);
            } else if (!saw.units().get(i).seen().isEmpty()) {
                throw new TextMoved("");
            } else if (!text.isBlank()) {
                apart(part, i, pairs, places).forEach(between -> splices.add(added(between, pairs, places, TranslationPairs.stub(between))));
                splices.add(added(piece, pairs, places, text));
            }
        }
        splices.sort(Comparator.comparingInt(Splice::from).thenComparingInt(Splice::order).reversed());
        StringBuilder whole = new StringBuilder(target);
        splices.forEach(one -> whole.replace(one.from(), one.to(), one.text()));
        return whole.toString();
    }

    /** The blocks with ids between this piece of a part and the one before that are not there yet: without them two texts would become one. */
    private static List<SourcePiece> apart(SourcePart part, int at, TranslationPairs pairs, Map<SourcePiece, Integer> places) {
        int from = at == 0 ? 0 : pairs.source().indexOf(part.pieces().get(at - 1)) + 1;
        int to = pairs.source().indexOf(part.pieces().get(at));
        return at == 0 ? List.of() : pairs.source().subList(from, to).stream().filter(piece -> !piece.id().isEmpty() && places.get(piece) < 0).toList();
    }

    private static Optional<Splice> splice(SourcePiece there, TranslationPart.Unit saw, String text) {
        String now = said(there);
        if (now.equals(text)) {
            return Optional.empty();
        }
        if (!TextDigest.of(now).equals(saw.seen())) {
            throw new TextMoved(now);
        }
        String whole = there.kind() == SourcePiece.Kind.FRONT ? TranslationFront.with(there.text(), text) : text;
        return Optional.of(new Splice(there.span().start(), there.span().end(), whole, 0));
    }

    /** Something new stands below what is translated of that above it in the source. */
    private static Splice added(SourcePiece piece, TranslationPairs pairs, Map<SourcePiece, Integer> places, String text) {
        if (piece.kind() == SourcePiece.Kind.FRONT) {
            return new Splice(0, 0, TranslationFront.with("", text) + "\n", 0);
        }
        int order = pairs.source().indexOf(piece);
        int end = 0;
        for (int i = 0; i < order; i++) {
            int place = places.get(pairs.source().get(i));
            end = place >= 0 ? pairs.target().get(place).span().end() : end;
        }
        return new Splice(end, end, (end == 0 ? "" : "\n\n") + text + (end == 0 ? "\n" : ""), order);
    }

    /** Says that the translation of a part is right as it stands, though the source has changed. */
    @Transactional
    @Retrying
    public void stillRight(Asker asker, String module, String language, String page, TranslationPart saw) {
        keep(asker, module, language, page, saw, saw.units().stream().map(TranslationPart.Unit::target).toList());
    }

    /** Begins a language: it is named among the module's, and goes live when all of it is there and checks clean. The second time changes nothing. */
    @Transactional
    @Retrying
    public void begin(Asker asker, String module, String language) {
        Draft draft = editing.held(asker, module, language + "/module.md");
        ModuleFiles now = files.of(draft);
        String yaml = now.text("module.yaml").orElseThrow(NotAllowed::new);
        if (!language.matches("[a-z]{2,3}") || language.equals(source(now))) {
            throw new NotAllowed();
        }
        Matcher line = TRANSLATIONS.matcher(yaml);
        if (!line.find()) {
            editing.keep(asker, draft, now, "module.yaml", yaml.stripTrailing() + "\ntranslations: [" + language + "]\n");
        } else if (!List.of(line.group(1).split("[ ,]+")).contains(language)) {
            String all = line.group(1).isBlank() ? language : line.group(1).strip() + ", " + language;
            editing.keep(asker, draft, now, "module.yaml", yaml.substring(0, line.start(1)) + all + yaml.substring(line.end(1)));
        }
    }

    /** What pictures show and films say, by file: in the source language and in this one. */
    public Map<String, Map.Entry<String, String>> pictures(DraftView draft, String language) {
        String yaml = draft.text(MEDIA);
        Map<String, String> translated = PictureWords.in(yaml, language);
        Map<String, Map.Entry<String, String>> all = new LinkedHashMap<>();
        PictureWords.in(yaml, source(draft.files())).forEach((file, words) -> all.put(file, Map.entry(words, translated.getOrDefault(file, ""))));
        return all;
    }

    /**
     * Keeps what pictures show in this language; nothing changes for those that say the same, or that are not there.
     *
     * @param words by file
     */
    @Transactional
    @Retrying
    public void describe(Asker asker, String module, String language, Map<String, String> words) {
        Draft draft = editing.held(asker, module, language + "/module.md");
        ModuleFiles now = files.of(draft);
        if (language.equals(source(now))) {
            throw new NotAllowed();
        }
        String before = now.text(MEDIA).orElse("");
        String after = before;
        for (Map.Entry<String, String> one : PictureWords.in(before, language).entrySet()) {
            String text = words.getOrDefault(one.getKey(), one.getValue());
            after = text.isBlank() || text.equals(one.getValue()) ? after : PictureWords.with(after, one.getKey(), language, text);
        }
        if (!after.equals(before)) {
            editing.keep(asker, draft, now, MEDIA, after);
        }
    }

    /** The glossary's terms that a text names, with their words in this language; those that have none are left out. */
    public List<Pair> terms(String text, String from, String into) {
        String low = text.toLowerCase(java.util.Locale.ROOT);
        return reference.glossary(from).stream().filter(term -> term.term().containsKey(into))
                .filter(term -> low.contains("glossary:" + term.id() + ")") || low.matches("(?s).*\\b" + Pattern.quote(term.termIn(from).toLowerCase(java.util.Locale.ROOT)) + "\\b.*"))
                .map(term -> new Pair(term.termIn(from), term.termIn(into))).toList();
    }

    /** A word and the word for it in another language. */
    public record Pair(String from, String into) {
    }

    private static String source(ModuleFiles files) {
        Matcher line = Pattern.compile("(?m)^language:\\s*([a-z]{2,3})\\b").matcher(files.text("module.yaml").orElse(""));
        return line.find() ? line.group(1) : "en";
    }

    private record Splice(int from, int to, String text, int order) {
    }
}
