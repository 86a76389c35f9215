package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.forewarned.catalogue.search.SearchEntry;
import org.forewarned.catalogue.search.SearchIndex;
import org.forewarned.markup.Block;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Media;
import org.forewarned.markup.Nation;
import org.forewarned.markup.Prose;
import org.forewarned.markup.Translation;
import org.forewarned.reference.Helpline;
import org.forewarned.reference.Reference;

/**
 * Finds modules, lessons, words explained and helplines: what the reader would see there, so for each language and nation there is an index. It is
 * made when somebody first asks, and again when other versions are published or a helpline is changed.
 */
@ApplicationScoped
public class Search {

    private static final int MOST = 20;

    private final Map<String, Made> indexes = new ConcurrentHashMap<>();
    private Catalogue catalogue;
    private Reference reference;

    protected Search() {
    }

    @Inject
    public Search(Catalogue catalogue, Reference reference) {
        this.catalogue = catalogue;
        this.reference = reference;
    }

    /** The best hits for what somebody typed, in the modules that open for this reader, and in what is shown for this nation; for all while none is chosen. */
    public List<SearchHit> find(String asked, String language, Optional<Nation> nation, Reader reader) {
        List<PublishedModule> modules = catalogue.modules().stream().filter(reader::mayOpen).toList();
        List<UUID> versions = modules.stream().map(PublishedModule::versionId).toList();
        Sight sight = new Sight(language, nation);
        String key = language + " " + nation.map(Nation::slug).orElse("") + (reader.onlyYoung() ? " young" : "");
        Made made = indexes.get(key);
        long edition = reference.edition();
        if (made == null || made.edition() != edition || !made.versions().equals(versions)) {
            made = new Made(versions, edition, new SearchIndex(language, entries(modules, sight)));
            indexes.put(key, made);
        }
        return made.index().find(asked, MOST);
    }

    private List<SearchEntry> entries(List<PublishedModule> modules, Sight sight) {
        List<SearchEntry> entries = new ArrayList<>();
        String language = sight.language();
        modules.forEach(module -> module(module, sight, entries));
        reference.glossary(language).forEach(term -> entries.add(
                new SearchEntry("term", "/glossary#" + term.id(), term.termIn(language), "", term.textIn(language), Media.written(language, term.text()))));
        reference.allHelplines().stream().filter(line -> sight.nation().isEmpty() || line.nations().contains(sight.nation().get()))
                .forEach(line -> entries.add(helpline(line, language)));
        return entries;
    }

    private static void module(PublishedModule module, Sight sight, List<SearchEntry> entries) {
        Translation words = module.in(sight.language());
        String url = "/modules/" + module.id();
        entries.add(new SearchEntry("module", url, words.title(), "", words.summary() + " " + words.about().plain() + " "
                + String.join(". ", words.objectives().values()), words.language()));
        for (Lesson lesson : words.lessons()) {
            lesson(lesson, url + "/" + lesson.id(), words, sight.nation(), entries);
        }
    }

    /** A lesson is found by its parts: from one heading to the next. */
    private static void lesson(Lesson lesson, String url, Translation module, Optional<Nation> nation, List<SearchEntry> entries) {
        String anchor = "";
        String title = lesson.title();
        StringBuilder text = new StringBuilder(lesson.summary());
        for (Block block : lesson.blocks()) {
            boolean heading = block instanceof Prose prose && !prose.id().isEmpty() && prose.level() == 2;
            if (heading) {
                entries.add(new SearchEntry("lesson", url + anchor, title, module.title(), text.toString(), module.language()));
                Prose prose = (Prose) block;
                anchor = "#" + prose.id();
                title = lesson.title() + ": " + prose.heading();
                text.setLength(0);
            }
            text.append(' ').append(BlockText.of(block, nation));
        }
        entries.add(new SearchEntry("lesson", url + anchor, title, module.title(), text.toString(), module.language()));
    }

    private static SearchEntry helpline(Helpline line, String language) {
        return new SearchEntry("helpline", (line.kind() == HelplineKind.REPORT ? "/give-information" : "/help") + "#" + line.anchor(), Media.in(language, line.name()), "",
                Media.in(language, line.whom()), Media.written(language, line.name()));
    }

    /** What a reader sees depends on these. */
    private record Sight(String language, Optional<Nation> nation) {
    }

    private record Made(List<UUID> versions, long edition, SearchIndex index) {
    }
}
