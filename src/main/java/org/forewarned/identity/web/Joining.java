package org.forewarned.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.CodeEntry;
import org.forewarned.identity.CodeWords;
import org.forewarned.identity.LearnerCode;

/** Reads five words and finds whose they are, with the limits of every other page that does. */
@RequestScoped
class Joining {

    private CodeWords words;
    private CodeEntry entry;
    private Door door;

    protected Joining() {
    }

    @Inject
    Joining(CodeWords words, CodeEntry entry, Door door) {
        this.words = words;
        this.entry = entry;
        this.door = door;
    }

    /** The learner of the words that were typed, or a problem with them. */
    Optional<UUID> learner() {
        Optional<LearnerCode> code = words.read(door.form().value("code")).code();
        Optional<Duration> wait = entry.waiting(door.address());
        if (code.isEmpty()) {
            door.form().problem("code", "join-code.fault.words");
        } else if (wait.isPresent()) {
            door.form().problem("code", "join-code.fault.wait", Math.max(1, wait.get().toMinutes()));
        } else {
            Optional<UUID> known = entry.enter(code.get(), door.address());
            if (known.isEmpty()) {
                door.form().problem("code", "join-code.fault.unknown");
            }
            return known;
        }
        return Optional.empty();
    }
}
