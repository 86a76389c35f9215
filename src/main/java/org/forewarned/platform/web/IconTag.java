package org.forewarned.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/** {@code <fw:icon name="clock"/>}: a line drawing beside words; it says nothing by itself and is hidden from readers aloud. */
public class IconTag extends TagHandler {

    private final TagAttribute name;

    public IconTag(TagConfig config) {
        super(config);
        name = getRequiredAttribute("name");
    }

    @Override
    public void apply(FaceletContext facelet, UIComponent parent) {
        String wanted = name.isLiteral() ? name.getValue() : name.getValue(facelet);
        parent.getChildren().add(new Raw(Icons.svg(wanted)));
    }
}
