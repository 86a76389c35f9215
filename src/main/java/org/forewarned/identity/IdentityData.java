package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.forewarned.identity.model.Account;
import org.forewarned.identity.model.AccountRepository;
import org.forewarned.identity.model.Learner;
import org.forewarned.identity.model.LearnerRepository;
import org.forewarned.identity.model.ProviderRepository;
import org.forewarned.identity.model.SittingRepository;
import org.forewarned.platform.mail.Outbox;
import org.forewarned.privacy.PersonalData;

/**
 * What identity holds about a learner: that they exist, on which devices they are kept, and their account, if they have one. Goes last: others
 * refer to it.
 */
@ApplicationScoped
public class IdentityData implements PersonalData {

    private LearnerRepository learners;
    private AccountRepository accounts;
    private SittingRepository sittings;
    private ProviderRepository providers;
    private Learners begin;
    private Outbox outbox;
    private Clock clock;

    protected IdentityData() {
    }

    @Inject
    public IdentityData(LearnerRepository learners, AccountRepository accounts, SittingRepository sittings, ProviderRepository providers, Learners begin,
            Outbox outbox, Clock clock) {
        this.learners = learners;
        this.accounts = accounts;
        this.sittings = sittings;
        this.providers = providers;
        this.begin = begin;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "learner";
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public List<Map<String, Object>> export(UUID learner) {
        return Stream.concat(learners.learner(learner).map(this::about).stream(), accounts.byLearner(learner).map(this::about).stream()).toList();
    }

    private Map<String, Object> about(Learner learner) {
        return Map.of("begun", learner.begunAt().toString(), "lastCameBack", learner.seenAt().toString(),
                "devices", learners.tokens(learner.id()).stream().map(token -> Map.of(
                        "since", token.issuedAt().toString(), "until", token.expiresAt().toString())).toList());
    }

    private Map<String, Object> about(Account account) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("email", account.email());
        all.put("confirmed", account.confirmed());
        all.put("accountBegun", account.begunAt().toString());
        all.put("roles", accounts.roles(List.of(account.id())).stream().map(role -> Map.of("role", role.role(), "granted", role.grantedAt().toString())).toList());
        all.put("sittings", sittings.sittings(account.id(), clock.instant()).stream()
                .map(s -> Map.of("device", s.device(), "since", s.begunAt().toString(), "lastUsed", s.seenAt().toString())).toList());
        all.put("passkeys", sittings.passkeys(account.id()).stream().map(p -> Map.of("name", p.name(), "made", p.madeAt().toString())).toList());
        all.put("signsInBy", providers.of(account.id()).stream().map(i -> Map.of("issuer", i.issuer(), "emailAsSaidThere", i.email().orElse(""), "nameAsSaidThere", i.name().orElse(""),
                "since", i.madeAt().toString(), "lastUsed", i.usedAt().toString())).toList());
        account.totpSince().ifPresent(since -> all.put("codesOfAnAppSince", since.toString()));
        return all;
    }

    @Override
    public Optional<Instant> lastUsed(UUID learner) {
        return Stream.concat(learners.learner(learner).map(Learner::seenAt).stream(), accounts.byLearner(learner).map(Account::seenAt).stream())
                .max(Comparator.naturalOrder());
    }

    /** Whoever has an account ends it themselves. */
    @Override
    public Optional<Instant> neededUntil(UUID learner) {
        return accounts.byLearner(learner).map(account -> Instant.MAX);
    }

    @Override
    public void erase(UUID learner) {
        accounts.byLearner(learner).ifPresent(account -> {
            accounts.addresses(account).forEach(outbox::forget);
            accounts.remove(account);
        });
        learners.remove(learner);
    }

    /** An account follows its learner; where both have one, each keeps its own. */
    @Override
    public void join(UUID from, UUID into) {
        boolean taken = accounts.byLearner(into).isPresent();
        accounts.byLearner(from).ifPresent(account -> account.learnAs(taken ? begin.withoutCode() : into));
        accounts.flush();
        learners.remove(from);
    }
}
