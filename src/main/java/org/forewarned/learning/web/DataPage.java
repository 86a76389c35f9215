package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.forewarned.identity.CurrentLearner;
import org.forewarned.platform.web.Redirect;
import org.forewarned.privacy.DataCopy;
import org.forewarned.privacy.DataSection;

/** Everything that is stored about a learner, for themselves: to look at, and to take along. */
@Named
@RequestScoped
public class DataPage {

    private CurrentLearner learner;
    private DataCopy copy;
    private List<DataSection> sections;

    protected DataPage() {
    }

    @Inject
    DataPage(CurrentLearner learner, DataCopy copy) {
        this.learner = learner;
        this.copy = copy;
    }

    /** Answers with the file, whose name says nothing about what is in it. */
    public void post() {
        if (!isKnown()) {
            Redirect.to("/my-learning/data");
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data.zip\"");
        response.setHeader("Cache-Control", "no-store");
        try {
            copy.write(learner.id().orElseThrow(), response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    public boolean isKnown() {
        return learner.id().isPresent();
    }

    public List<DataSection> getSections() {
        if (sections == null) {
            sections = learner.id().map(copy::read).orElse(List.of());
        }
        return sections;
    }
}
