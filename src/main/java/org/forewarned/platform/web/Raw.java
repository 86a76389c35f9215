package org.forewarned.platform.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** A piece of finished markup in a page, written as it is. It must come from the program, never from a visitor. */
final class Raw extends UIComponentBase {

    private final String markup;

    Raw(String markup) {
        this.markup = markup;
        setTransient(true);
    }

    @Override
    public String getFamily() {
        return "org.forewarned.raw";
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        faces.getResponseWriter().write(markup);
    }
}
