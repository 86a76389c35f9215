package org.forewarned.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.forewarned.catalogue.Previews;
import org.forewarned.catalogue.PublishedModule;
import org.forewarned.learning.Items;
import org.forewarned.markup.BeforeAfter;
import org.forewarned.markup.Lesson;
import org.forewarned.markup.Translation;
import org.forewarned.platform.Asker;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;

/** A draft as learners will see it, for those who work on it. It can be played: what is answered stands in the address and is stored nowhere. */
@RequestScoped
public class Preview {

    /** Where drafts are shown. */
    static final String FOLDER = "/authoring/preview/";
    private static final int MOST_GIVEN = 1500;

    private Visit visit;
    private Asker asker;
    private Previews previews;

    protected Preview() {
    }

    @Inject
    Preview(Visit visit, Asker asker, Previews previews) {
        this.visit = visit;
        this.asker = asker;
        this.previews = previews;
    }

    boolean isOn() {
        return visit.params().containsKey("preview");
    }

    PublishedModule module() {
        return previews.preview(asker, visit.param("module")).orElseThrow(Stop::notFound);
    }

    /** What was answered in this page so far, by item. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String one : visit.query("given", MOST_GIVEN * 2).split("~")) {
            int middle = one.indexOf(':');
            if (middle > 0) {
                given.put(Items.block(one.substring(0, middle)), one.substring(middle + 1));
            }
        }
        return given;
    }

    /** The address of this page once something more is answered. */
    String answered(String block, String value) {
        Map<String, String> given = given();
        given.remove(Items.block(block));
        String before = given.entrySet().stream().map(entry -> entry.getKey().substring(Items.block("").length()) + ":" + entry.getValue() + "~").collect(Collectors.joining());
        String all = before.length() + value.length() > MOST_GIVEN ? block + ":" + value : before + block + ":" + value;
        return visit.path() + "?given=" + URLEncoder.encode(all, StandardCharsets.UTF_8) + "&nation=" + visit.query("nation") + "&audience=" + visit.query("audience") + "&language="
                + visit.query("language") + "#" + block;
    }

    /** The lesson of this name; the pool of the assessment stands as one lesson, so that each of its questions can be tried, and so do the questions before and after. */
    Lesson lesson(Translation words, String name) {
        if (name.equals("assessment")) {
            return new Lesson(name, words.assessmentTitle(), words.assessmentSummary(), "", 0, java.util.List.copyOf(words.pool()), words.poolCited(), java.util.List.of());
        }
        if (name.equals(BeforeAfter.NAME)) {
            BeforeAfter asked = words.beforeAfter();
            return new Lesson(name, asked.title(), asked.summary(), "", 0, java.util.List.copyOf(asked.questions()), java.util.List.of(), java.util.List.of());
        }
        return words.lesson(name).orElseThrow(Stop::notFound);
    }
}
