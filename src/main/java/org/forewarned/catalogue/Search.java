package org.forewarned.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.forewarned.catalogue.search.SearchEntry;
import org.forewarned.catalogue.search.SearchIndex;
import org.forewarned.markup.Block;
import org.forewarned.markup.HelplineKind;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Media;
import org.forewarned.markup.Prose;
import org.forewarned.markup.Translation;
import org.forewarned.reference.Helpline;
import org.forewarned.reference.Reference;

/** Finds modules, lessons, words explained and helplines. One index a language, made again when other versions are published. */
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

    /** The best hits for what somebody typed, in the modules that open for this reader. */
    public List<SearchHit> find(String asked, String language, Reader reader) {
        List<PublishedModule> modules = catalogue.modules().stream().filter(reader::mayOpen).toList();
        List<UUID> versions = modules.stream().map(PublishedModule::versionId).toList();
        Made made = indexes.get(key(language, reader));
        if (made == null || !made.versions().equals(versions)) {
            made = new Made(versions, new SearchIndex(entries(modules, language)));
            indexes.put(key(language, reader), made);
        }
        return made.index().find(asked, MOST);
    }

    private static String key(String language, Reader reader) {
        return language + (reader.onlyYoung() ? " young" : "");
    }

    private List<SearchEntry> entries(List<PublishedModule> modules, String language) {
        List<SearchEntry> entries = new ArrayList<>();
        modules.forEach(module -> module(module, language, entries));
        reference.glossary(language).forEach(term -> entries.add(
                new SearchEntry("term", "/glossary#" + term.id(), term.termIn(language), "", term.textIn(language))));
        reference.allHelplines().forEach(line -> entries.add(helpline(line, language)));
        return entries;
    }

    private static void module(PublishedModule module, String language, List<SearchEntry> entries) {
        Translation words = module.in(language);
        String url = "/modules/" + module.id();
        entries.add(new SearchEntry("module", url, words.title(), "", words.summary() + " " + words.about().plain() + " "
                + String.join(". ", words.objectives().values())));
        for (Lesson lesson : words.lessons()) {
            lesson(lesson, url + "/" + lesson.id(), words.title(), entries);
        }
    }

    /** A lesson is found by its parts: from one heading to the next. */
    private static void lesson(Lesson lesson, String url, String module, List<SearchEntry> entries) {
        String anchor = "";
        String title = lesson.title();
        StringBuilder text = new StringBuilder(lesson.summary());
        for (Block block : lesson.blocks()) {
            boolean heading = block instanceof Prose prose && !prose.id().isEmpty() && prose.level() == 2;
            if (heading) {
                entries.add(new SearchEntry("lesson", url + anchor, title, module, text.toString()));
                Prose prose = (Prose) block;
                anchor = "#" + prose.id();
                title = lesson.title() + ": " + prose.heading();
                text.setLength(0);
            }
            text.append(' ').append(BlockText.of(block));
        }
        entries.add(new SearchEntry("lesson", url + anchor, title, module, text.toString()));
    }

    private static SearchEntry helpline(Helpline line, String language) {
        return new SearchEntry("helpline", line.kind() == HelplineKind.REPORT ? "/give-information" : "/help", Media.in(language, line.name()), "",
                Media.in(language, line.whom()));
    }

    private record Made(List<UUID> versions, SearchIndex index) {
    }
}
