package org.forewarned.platform.web;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;

/** The hidden field with the visitor's token; nothing for a visitor who has none. In a part that is kept it leaves its place open. */
final class Token extends UIComponentBase {

    static final String KEEPING = "forewarned.keeping";
    static final String MARK = "\uE000";

    private static final String FIELD = "forewarned.token";

    Token() {
        setTransient(true);
    }

    @Override
    public String getFamily() {
        return "org.forewarned.token";
    }

    @Override
    public void encodeAll(FacesContext faces) throws IOException {
        write(faces);
    }

    /** Writes the field, or its place while a part is made that others will see. */
    static void write(FacesContext faces) throws IOException {
        boolean keeping = faces.getAttributes().containsKey(KEEPING);
        faces.getResponseWriter().write(keeping ? MARK : (String) faces.getAttributes().computeIfAbsent(FIELD, key -> field(faces)));
    }

    private static String field(FacesContext faces) {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        String token = CDI.current().select(Csrf.class).get().token(request);
        return token.isEmpty() ? "" : "<input type=\"hidden\" name=\"" + Csrf.FIELD + "\" value=\"" + token + "\"/>";
    }
}
