package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.forewarned.privacy.Erasable;
import org.forewarned.privacy.Persons;

/** Learners who come back with a restored backup although they were erased. */
@ApplicationScoped
public class ErasableLearners implements Erasable {

    private Learners learners;
    private Persons persons;

    protected ErasableLearners() {
    }

    @Inject
    public ErasableLearners(Learners learners, Persons persons) {
        this.learners = learners;
        this.persons = persons;
    }

    @Override
    public String kind() {
        return Persons.LEARNER;
    }

    @Override
    public List<UUID> after(UUID last, int most) {
        return learners.after(last, most);
    }

    @Override
    public void eraseAgain(UUID id) {
        persons.erase(id);
    }
}
