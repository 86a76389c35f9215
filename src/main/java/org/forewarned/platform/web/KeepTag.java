package org.forewarned.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <fw:keep key="#{…}">…</fw:keep>}: what stands inside is made once for each key and then written as one piece. Only
 * for parts that are the same for everybody with that key; a form's token is filled in anew each time. With an empty key
 * nothing is kept. The parts that were not asked for longest are made again when they are.
 */
public class KeepTag extends TagHandler {

    private static final long MOST_CHARACTERS = 12_000_000;
    private static final Cache<String, String[]> KEPT = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS)
        .weigher((String key, String[] parts) -> key.length() + weight(parts)).executor(Runnable::run).build();

    private final TagAttribute key;

    public KeepTag(TagConfig config) {
        super(config);
        key = getRequiredAttribute("key");
    }

    @Override
    public void apply(FaceletContext facelet, UIComponent parent) throws IOException {
        String asked = key.getValue(facelet);
        if (asked == null || asked.isEmpty()) {
            nextHandler.apply(facelet, parent);
            return;
        }
        String wanted = tagId + "/" + asked;
        String[] kept = KEPT.getIfPresent(wanted);
        if (kept != null) {
            parent.getChildren().add(new Kept(kept));
            return;
        }
        Keeping fresh = new Keeping(made -> KEPT.put(wanted, made));
        parent.getChildren().add(fresh);
        nextHandler.apply(facelet, fresh);
    }

    private static int weight(String[] parts) {
        int weight = 40;
        for (String part : parts) {
            weight += part.length();
        }
        return weight;
    }
}
