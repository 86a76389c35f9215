package org.forewarned.privacy;

import java.util.List;
import java.util.UUID;

/** A kind of person in the database who can be erased: learners, memberships. For bringing a restored backup up to date. */
public interface Erasable {

    /** A word for the list: {@code learner}, {@code membership}. */
    String kind();

    /** Ids in order, those after this one. */
    List<UUID> after(UUID last, int most);

    /** Erases this one again, in a transaction of its own. */
    void eraseAgain(UUID id);
}
