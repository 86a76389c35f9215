package org.forewarned.organisations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Local contacts. */
@ApplicationScoped
public class ContactRepository {

    private EntityManager em;

    protected ContactRepository() {
    }

    @Inject
    public ContactRepository(EntityManager em) {
        this.em = em;
    }

    public void add(LocalContact contact) {
        em.persist(contact);
    }

    public void remove(LocalContact contact) {
        em.remove(contact);
    }

    public Optional<LocalContact> contact(UUID id) {
        return Optional.ofNullable(em.find(LocalContact.class, id));
    }

    public List<LocalContact> contacts(UUID organisation) {
        return em.createQuery("select c from LocalContact c where c.organisationId = :organisation", LocalContact.class)
                .setParameter("organisation", organisation).getResultList();
    }
}
