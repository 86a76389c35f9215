package org.forewarned.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.forewarned.authoring.model.Draft;
import org.forewarned.authoring.model.DraftRepository;
import org.forewarned.catalogue.Catalogue;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.markup.Checked;
import org.forewarned.markup.ModuleFiles;
import org.forewarned.markup.Modules;
import org.forewarned.reference.Reference;

/** Puts a draft's files together and checks them. What the checker said of the same files on the same day is remembered, for the last few drafts. */
@ApplicationScoped
public class DraftFiles {

    private static final int REMEMBERED = 40;

    private final Map<String, Checked> checked = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > REMEMBERED;
        }
    });
    private DraftRepository drafts;
    private Catalogue catalogue;
    private Reference reference;

    protected DraftFiles() {
    }

    @Inject
    public DraftFiles(DraftRepository drafts, Catalogue catalogue, Reference reference) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.reference = reference;
    }

    /** The files of a draft as they stand. */
    ModuleFiles of(Draft draft) {
        return of(draft, draft.number());
    }

    /** The files of a draft as this revision left them; of revision 0 those it began with. */
    ModuleFiles of(Draft draft, int number) {
        Map<String, byte[]> files = new LinkedHashMap<>(base(draft));
        drafts.files(draft.id(), number).forEach(file -> file.content().ifPresentOrElse(content -> files.put(file.path(), content), () -> files.remove(file.path())));
        return new ModuleFiles(files);
    }

    private Map<String, byte[]> base(Draft draft) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (draft.baseNumber() > 0) {
            PublishedModule base = catalogue.version(draft.moduleId(), String.valueOf(draft.baseNumber())).orElseThrow();
            base.files().paths().forEach(path -> files.put(path, base.files().bytes(path).orElseThrow()));
        }
        return files;
    }

    /** What the checker says of these files today. */
    Checked check(ModuleFiles files) {
        return checked.computeIfAbsent(files.digest() + " " + reference.edition() + " " + reference.today(), key -> Modules.check(files, reference.entries()));
    }
}
