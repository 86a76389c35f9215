package org.forewarned.platform.web;

import jakarta.el.ExpressionFactory;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <fw:each items="#{lessonPage.ways}" var="way">…</fw:each>}: builds its content once for each item. The list is read
 * once and each item stands fast; {@code c:forEach} reads the list again for every mention of its variable. With
 * {@code at="at"} the place is known too, from 0. Right for our
 * pages because they keep no state from one request to the next.
 */
public class EachTag extends TagHandler {

    private final TagAttribute items;
    private final String var;
    private final TagAttribute at;

    public EachTag(TagConfig config) {
        super(config);
        items = getRequiredAttribute("items");
        var = getRequiredAttribute("var").getValue();
        at = getAttribute("at");
    }

    @Override
    public void apply(FaceletContext facelet, UIComponent parent) throws IOException {
        Object all = items.getObject(facelet);
        if (!(all instanceof Iterable<?> list)) {
            return;
        }
        ExpressionFactory expressions = facelet.getExpressionFactory();
        VariableMapper names = facelet.getVariableMapper();
        ValueExpression outer = names.resolveVariable(var);
        int place = 0;
        for (Object item : list) {
            if (at != null) {
                names.setVariable(at.getValue(), expressions.createValueExpression(place++, Integer.class));
            }
            names.setVariable(var, expressions.createValueExpression(item, Object.class));
            nextHandler.apply(facelet, parent);
        }
        names.setVariable(var, outer);
    }
}
