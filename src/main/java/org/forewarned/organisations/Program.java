package org.forewarned.organisations;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;

/**
 * A program of an organisation that asks with a token: nobody in person, so it has no account, no learner and no role. It may read what its
 * scopes name, of its own organisation; of any other it learns nothing, not even that it exists.
 */
public record Program(UUID token, UUID home, Set<Scope> scopes) implements Asker {

    public Program {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public Optional<UUID> account() {
        return Optional.empty();
    }

    @Override
    public Optional<UUID> learner() {
        return Optional.empty();
    }

    @Override
    public Optional<UUID> organisation() {
        return Optional.of(home);
    }

    @Override
    public boolean has(String role) {
        return scopes.stream().anyMatch(scope -> scope.slug().equals(role));
    }

    /** Goes on only for a program of this organisation whose token has this scope. */
    static void mayRead(Asker asker, UUID organisation, Scope scope) {
        if (asker.organisation().filter(organisation::equals).isEmpty()) {
            throw new NotAllowed();
        }
        if (!asker.has(scope.slug())) {
            throw new ScopeMissing(scope);
        }
    }
}
