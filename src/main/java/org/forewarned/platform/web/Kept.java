package org.forewarned.platform.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** A part of a page that was made before; between its pieces stand this visitor's tokens. */
final class Kept extends UIComponentBase {

    private final String[] parts;

    Kept(String[] parts) {
        this.parts = parts;
        setTransient(true);
    }

    @Override
    public String getFamily() {
        return "org.forewarned.kept";
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        write(parts, faces);
    }

    static void write(String[] parts, FacesContext faces) throws IOException {
        ResponseWriter page = faces.getResponseWriter();
        page.write(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            Token.write(faces);
            page.write(parts[i]);
        }
    }
}
