package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.forewarned.organisations.Belonging;
import org.forewarned.organisations.MemberView;

/** The name by which the learner's organisation knows them, to begin with where a name is typed for a certificate. */
@Named
@RequestScoped
public class NameToPrint {

    private Belonging belonging;

    protected NameToPrint() {
    }

    @Inject
    NameToPrint(Belonging belonging) {
        this.belonging = belonging;
    }

    /** Nothing where nobody knows one, or each organisation another. */
    public String getKnown() {
        List<String> names = belonging.memberships().stream().map(MemberView::name).filter(name -> !name.isEmpty()).distinct().toList();
        return names.size() == 1 ? names.get(0) : "";
    }
}
