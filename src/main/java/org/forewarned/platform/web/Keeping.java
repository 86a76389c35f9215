package org.forewarned.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Consumer;

/** Writes its children and hands what they wrote, divided where tokens stand, to whoever keeps it. */
final class Keeping extends UIComponentBase {

    private final Consumer<String[]> keeper;

    Keeping(Consumer<String[]> keeper) {
        this.keeper = keeper;
        setTransient(true);
    }

    @Override
    public String getFamily() {
        return "org.forewarned.keeping";
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        ResponseWriter page = faces.getResponseWriter();
        StringWriter made = new StringWriter();
        ResponseWriter aside = page.cloneWithWriter(made);
        faces.setResponseWriter(aside);
        Object outer = faces.getAttributes().put(Token.KEEPING, Boolean.TRUE);
        try {
            for (UIComponent child : getChildren()) {
                child.encodeAll(faces);
            }
            aside.flush();
        } finally {
            faces.setResponseWriter(page);
            if (outer == null) {
                faces.getAttributes().remove(Token.KEEPING);
            }
        }
        if (outer != null) {
            page.write(made.toString());
            return;
        }
        String[] parts = made.toString().split(Token.MARK, -1);
        keeper.accept(parts);
        Kept.write(parts, faces);
    }
}
