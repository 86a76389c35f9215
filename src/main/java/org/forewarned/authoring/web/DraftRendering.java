package org.forewarned.authoring.web;

import org.forewarned.reference.PageRendering;
import org.forewarned.reference.Reference;
import org.forewarned.platform.web.Texts;
import org.forewarned.platform.web.Visit;

/** Shows a draft's text: its links lead to the preview, its pictures are the draft's. */
class DraftRendering extends PageRendering {

    private final String module;

    DraftRendering(Visit visit, Texts texts, Reference reference, String module) {
        super(visit, texts, reference);
        this.module = module;
    }

    @Override
    public String lessonUrl(String lessonId) {
        return "/authoring/preview/" + module + "/" + lessonId;
    }

    @Override
    public String mediaUrl(String file) {
        return "/authoring/modules/" + module + "/media/" + file;
    }
}
