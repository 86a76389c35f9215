package org.forewarned.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The texts of this page's language. In pages: {@code #{t['lesson.next']}}, and with places to fill
 * {@code #{t.say('lesson.place', 3, 6)}}.
 */
@Named("t")
@RequestScoped
public class Texts implements Lookup {

    private TextBundles bundles;
    private TextBundle bundle;

    protected Texts() { }

    @Inject
    Texts(TextBundles bundles, Visit visit) {
        this.bundles = bundles;
        this.bundle = bundles.in(visit.language());
    }

    @Override
    public String look(String key) {
        return bundle.say(key);
    }

    public String say(String key, Object... args) {
        return bundle.say(key, args);
    }

    /** The texts of another language, for what stands inside something that is written in it. */
    public TextBundle in(String language) {
        return bundles.in(language);
    }

    public boolean has(String key) {
        return bundle.has(key);
    }
}
