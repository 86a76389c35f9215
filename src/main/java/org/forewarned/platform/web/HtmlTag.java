package org.forewarned.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * {@code <fw:html value="#{lessonPage.html}"/>}: finished, safe markup, written as one piece. Never for what a visitor typed.
 * With {@code in="#{lessonPage.written}"} it is marked where that is another language than the page's.
 */
public class HtmlTag extends TagHandler {

    private final TagAttribute value;
    private final TagAttribute in;

    public HtmlTag(TagConfig config) {
        super(config);
        value = getRequiredAttribute("value");
        in = getAttribute("in");
    }

    @Override
    public void apply(FaceletContext facelet, UIComponent parent) {
        String markup = value.getValue(facelet);
        if (markup != null && !markup.isEmpty()) {
            String language = Foreign.named(in, facelet);
            parent.getChildren().add(new Raw(language == null ? markup : Foreign.markup(markup, language)));
        }
    }
}
