package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.forewarned.identity.Learners;
import org.forewarned.organisations.model.Membership;
import org.forewarned.organisations.model.Organisation;
import org.forewarned.organisations.model.OrganisationRepository;
import org.forewarned.privacy.PersonalData;

/** What organisations hold about a learner: where they belong or belonged, under which name. That somebody belonged stays, for counts; who, does not. */
@ApplicationScoped
public class OrganisationsData implements PersonalData {

    private OrganisationRepository organisations;
    private Learners learners;
    private Forgetting forgetting;
    private TakingOver takingOver;

    protected OrganisationsData() {
    }

    @Inject
    public OrganisationsData(OrganisationRepository organisations, Learners learners, Forgetting forgetting, TakingOver takingOver) {
        this.organisations = organisations;
        this.learners = learners;
        this.forgetting = forgetting;
        this.takingOver = takingOver;
    }

    @Override
    public String section() {
        return "memberships";
    }

    /** After what refers to memberships. */
    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<Map<String, Object>> export(UUID learner) {
        return organisations.allMemberships(learner).stream().map(this::plain).toList();
    }

    @Override
    public Optional<Instant> neededUntil(UUID learner) {
        return organisations.memberships(learner).isEmpty() ? Optional.empty() : Optional.of(Instant.MAX);
    }

    @Override
    public void erase(UUID learner) {
        organisations.allMemberships(learner).forEach(m -> forgetting.forget(m, LeftHow.THEMSELVES));
    }

    @Override
    public void join(UUID from, UUID into) {
        List<Membership> all = organisations.allMemberships(from);
        learners.join(all.isEmpty() ? List.of() : List.of(into));
        for (Membership moved : all) {
            Optional<Membership> there = organisations.membership(into, moved.organisationId());
            if (there.isEmpty()) {
                moved.belongTo(into);
            } else {
                takingOver.takeOver(there.get(), moved);
            }
        }
        organisations.flush();
    }

    private Map<String, Object> plain(Membership m) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("organisation", organisations.organisation(m.organisationId()).map(Organisation::name).orElse(""));
        plain.put("name", m.displayName());
        plain.put("email", m.email());
        plain.put("reference", m.externalRef());
        plain.put("role", m.roleLabel());
        plain.put("youngPerson", m.isYoung());
        plain.put("joined", m.joinedAt().toString());
        plain.put("joinedBy", m.joinedHow().slug());
        if (m.leftAt() != null) {
            plain.put("left", m.leftAt().toString());
        }
        if (m.cardNumber() != null) {
            plain.put("card", m.cardNumber());
        }
        return plain;
    }
}
