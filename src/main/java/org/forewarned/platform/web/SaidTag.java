package org.forewarned.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import org.jsoup.nodes.Entities;

/**
 * {@code <fw:said value="#{card.title}" in="#{card.language}"/>}: plain words, escaped; in another language than the page's they
 * are marked with it and set apart.
 */
public class SaidTag extends TagHandler {

    private final TagAttribute value;
    private final TagAttribute in;

    public SaidTag(TagConfig config) {
        super(config);
        value = getRequiredAttribute("value");
        in = getAttribute("in");
    }

    @Override
    public void apply(FaceletContext facelet, UIComponent parent) {
        String words = value.getValue(facelet);
        if (words != null && !words.isEmpty()) {
            String language = Foreign.named(in, facelet);
            parent.getChildren().add(new Raw(language == null ? Entities.escape(words) : Foreign.words(words, language)));
        }
    }
}
