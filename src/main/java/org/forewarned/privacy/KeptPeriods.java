package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.forewarned.platform.Asker;

/** What is kept for how long, for administrators to read: all that says so itself, as it is set now. */
@ApplicationScoped
public class KeptPeriods {

    private Iterable<Kept> all;

    protected KeptPeriods() {
    }

    @Inject
    public KeptPeriods(@Any Instance<Kept> all) {
        this((Iterable<Kept>) all);
    }

    KeptPeriods(Iterable<Kept> all) {
        this.all = all;
    }

    /** What is kept, under its name, for how long. */
    public record Period(String name, KeptFor length) {
    }

    /** All of them, by name. */
    public List<Period> all(Asker asker) {
        asker.require("administrator");
        return StreamSupport.stream(all.spliterator(), false).map(one -> new Period(one.name(), one.keptFor())).sorted(java.util.Comparator.comparing(Period::name)).toList();
    }
}
