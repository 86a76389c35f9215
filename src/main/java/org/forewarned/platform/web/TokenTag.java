package org.forewarned.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/** {@code <fw:token/>}: what a form of ours must carry. */
public class TokenTag extends TagHandler {

    public TokenTag(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext facelet, UIComponent parent) {
        parent.getChildren().add(new Token());
    }
}
