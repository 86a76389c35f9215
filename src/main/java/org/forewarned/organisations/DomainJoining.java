package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.identity.Addresses;
import org.forewarned.identity.Learners;
import org.forewarned.identity.ProvidersWord;
import org.forewarned.organisations.model.DomainRepository;
import org.forewarned.organisations.model.OrganisationDomain;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.platform.Asker;
import org.forewarned.platform.NotAllowed;
import org.forewarned.platform.Retrying;

/**
 * Whoever has shown that an address is theirs may join the organisations whose own domain it is of; so may whoever signs in by a provider that speaks
 * for that domain. They are asked, never joined by it; and only they learn of it, for whoever has no such address cannot see which organisations have
 * which domain.
 */
@ApplicationScoped
public class DomainJoining {

    private DomainRepository domains;
    private OrganisationRepository organisations;
    private Arrivals arrivals;
    private Addresses addresses;
    private ProvidersWord word;
    private Learners learners;

    protected DomainJoining() {
    }

    @Inject
    public DomainJoining(DomainRepository domains, OrganisationRepository organisations, Arrivals arrivals, Addresses addresses, ProvidersWord word,
            Learners learners) {
        this.domains = domains;
        this.organisations = organisations;
        this.arrivals = arrivals;
        this.addresses = addresses;
        this.word = word;
        this.learners = learners;
    }

    /**
     * An organisation that would let the asker in.
     *
     * @param young whether only modules that are fit for young people will open
     */
    public record Door(UUID organisation, String name, String domain, boolean young) {
    }

    /** The organisations that would let the asker in for their address, and to which they do not belong. */
    public List<Door> open(Asker asker) {
        return addresses(asker).map(Emails::domain).distinct().map(domains::admitting).flatMap(List::stream)
                .filter(d -> asker.learner().filter(learner -> organisations.belongs(learner, d.organisationId())).isEmpty())
                .map(this::door).collect(Collectors.toMap(Door::organisation, Function.identity(), (a, b) -> a, LinkedHashMap::new)).values().stream().toList();
    }

    /**
     * What would let the asker into this organisation.
     *
     * @throws NotAllowed when nothing would
     */
    public Door open(Asker asker, UUID organisation) {
        return open(asker).stream().filter(door -> door.organisation().equals(organisation)).findFirst().orElseThrow(NotAllowed::new);
    }

    /** The asker joins for their address, under this name. */
    @Transactional
    @Retrying
    public void join(Asker asker, UUID organisation, String name) {
        Door door = open(asker, organisation);
        UUID learner = asker.learner().orElseThrow(NotAllowed::new);
        String address = addresses(asker).filter(known -> Emails.domain(known).equals(door.domain())).findFirst().orElseThrow(NotAllowed::new);
        JoinedHow how = shown(asker).filter(address::equals).isPresent() ? JoinedHow.DOMAIN : JoinedHow.SIGN_IN;
        arrivals.arrive(learner, name, address.toLowerCase(Locale.ROOT), new Arrivals.Place(organisation, null, door.young(), how));
        learners.join(List.of(learner));
    }

    /** By which name the asker is known where they sign in; empty where nothing is known. */
    public String name(Asker asker) {
        return asker.account().flatMap(word::name).orElse("");
    }

    private Stream<String> addresses(Asker asker) {
        return Stream.concat(shown(asker).stream(), asker.account().flatMap(word::address).stream());
    }

    private Optional<String> shown(Asker asker) {
        return asker.account().flatMap(addresses::confirmed);
    }

    private Door door(OrganisationDomain d) {
        return new Door(d.organisationId(), organisations.organisation(d.organisationId()).orElseThrow().name(), d.domain(), d.isYoung());
    }
}
