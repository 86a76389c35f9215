package org.forewarned.organisations;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What organisations ask learning, which lies above and answers: how far people are with a module that has just been asked of them.
 * Runs inside the caller's transaction.
 */
public interface Learnt {

    /** What is known of those of these learners who have begun the module; whoever is missing has not. */
    Map<UUID, Sofar> of(Collection<UUID> learners, String module);

    /** Somebody came in themselves for whom a learner had stood in: what that one has is theirs. */
    void join(UUID standIn, UUID learner);

    /**
     * How far somebody is.
     *
     * @param done the newest completion, one that was passed before one that was attended
     */
    record Sofar(Instant begunAt, Optional<Done> done) {
    }
}
