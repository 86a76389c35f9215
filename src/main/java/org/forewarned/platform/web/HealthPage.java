package org.forewarned.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.forewarned.platform.Asker;
import org.forewarned.platform.Vital;
import org.forewarned.platform.Vitals;

/** How the installation does, in plain words: what needs somebody first. */
@Named
@RequestScoped
public class HealthPage {

    private static final Logger LOG = Logger.getLogger(HealthPage.class.getName());

    private Instance<Vitals> vitals;
    private Asker asker;
    private Texts texts;
    private List<Vital> all;

    protected HealthPage() { }

    @Inject
    HealthPage(@Any Instance<Vitals> vitals, Instance<Asker> asker, Texts texts) {
        this.vitals = vitals;
        this.asker = asker.get();
        this.texts = texts;
    }

    /** Looks at everything; one part that can't be looked at keeps nobody from seeing the others. */
    public void enter() {
        asker.require("administrator");
        all = new ArrayList<>();
        for (Vitals one : vitals) {
            try {
                all.addAll(one.look());
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "A part of the installation could not be looked at", broken);
                all.add(new Vital("unknown", Vital.State.ACT, one.getClass().getSimpleName().replaceFirst("\\$.*", "")));
            }
        }
        all.sort(Comparator.comparing(Vital::state).thenComparing(Vital::word));
    }

    /** {@code act}, {@code look} or {@code fine}: the most urgent of all. */
    public String getState() {
        return all.stream().map(Vital::state).min(Comparator.naturalOrder()).orElse(Vital.State.FINE).word();
    }

    /** How many need somebody. */
    public long getCount() {
        return all.stream().filter(vital -> vital.state() != Vital.State.FINE).count();
    }

    public List<Row> getRows() {
        return all.stream().map(this::row).toList();
    }

    private Row row(Vital vital) {
        String key = "health." + vital.word() + "." + vital.state().word();
        return new Row(vital.word(), vital.state().word(), texts.say("health." + vital.word()), texts.say(key, vital.values().toArray()));
    }

    /** A part with its state. */
    public record Row(String word, String state, String name, String text) {

        /** The class of its tag. */
        public String getTag() {
            return state.equals("fine") ? "done" : state.equals("look") ? "soon" : "late";
        }
    }
}
