package org.forewarned.reference.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.markup.HelplineKind;
import org.forewarned.platform.web.ContentPages;
import org.forewarned.platform.web.Stop;

/** "Get help now" and "Give information": two pages that are never mixed, for they serve different people. */
@Named
@RequestScoped
public class HelpPage {

    private HelplineLists lists;
    private ContentPages pages;
    private List<HelplineLists.Section> sections;

    protected HelpPage() {
    }

    @Inject
    HelpPage(HelplineLists lists, ContentPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    public ContentPages.Text getText() {
        return pages.page(lists.page(), lists.language()).orElseThrow(Stop::notFound);
    }

    /** The language in which the words at the top are written. */
    public String getWritten() {
        return getText().language();
    }

    /** Whether this is the page for people who need help: then 999 stands above everything else. */
    public boolean isUrgent() {
        return kind() == HelplineKind.HELP;
    }

    /** One list a topic; in each the learner's nation, or all four labelled. */
    public List<HelplineLists.Section> getSections() {
        if (sections == null) {
            sections = lists.sections(kind());
        }
        return sections;
    }

    private HelplineKind kind() {
        return lists.page().equals("help") ? HelplineKind.HELP : HelplineKind.REPORT;
    }
}
