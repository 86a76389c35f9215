package org.forewarned.organisations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.forewarned.markup.Nation;
import org.forewarned.organisations.OrganisationKind;
import org.forewarned.organisations.OrganisationProfile;
import org.forewarned.organisations.OrganisationSize;
import org.forewarned.platform.web.Form;
import org.forewarned.platform.web.Texts;

/** What an organisation says about itself, as a form. */
@RequestScoped
public class ProfileForm {

    private Form form;
    private Texts texts;

    protected ProfileForm() {
    }

    @Inject
    ProfileForm(Form form, Texts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** What was typed, unless something has to be mended. */
    Optional<OrganisationProfile> read() {
        String name = form.value("name");
        if (name.isEmpty() || name.length() > OrganisationProfile.LONGEST_NAME) {
            form.problem("name", "profile.fault.name", OrganisationProfile.LONGEST_NAME);
        }
        Optional<OrganisationKind> kind = OrganisationKind.fromSlug(form.value("kind"));
        Optional<Nation> nation = Nation.fromSlug(form.value("nation"));
        Optional<OrganisationSize> size = OrganisationSize.fromSlug(form.value("size"));
        missing("kind", kind.isEmpty());
        missing("nation", nation.isEmpty());
        missing("size", size.isEmpty());
        tooLong("urn", 20);
        tooLong("charity", 20);
        tooLong("other", 40);
        return form.bad() ? Optional.empty() : Optional.of(new OrganisationProfile(name, kind.orElseThrow(), nation.orElseThrow(), size.orElseThrow(),
                form.value("urn"), form.value("charity"), form.value("other")));
    }

    List<Option> kinds(String chosen) {
        return options("organisation-kind.", Arrays.stream(OrganisationKind.values()).map(OrganisationKind::slug).toList(), "kind", chosen);
    }

    List<Option> nations(String chosen) {
        return options("nation.", Arrays.stream(Nation.values()).map(Nation::slug).toList(), "nation", chosen);
    }

    List<Option> sizes(String chosen) {
        return options("organisation-size.", Arrays.stream(OrganisationSize.values()).map(OrganisationSize::slug).toList(), "size", chosen);
    }

    private List<Option> options(String key, List<String> slugs, String field, String first) {
        String chosen = form.sent() ? form.value(field) : first;
        return slugs.stream().map(slug -> new Option(slug, texts.say(key + slug), slug.equals(chosen))).toList();
    }

    private void missing(String field, boolean empty) {
        if (empty) {
            form.problem(field, "profile.fault." + field);
        }
    }

    private void tooLong(String field, int most) {
        if (form.value(field).length() > most) {
            form.problem(field, "profile.fault.number", most);
        }
    }
}
