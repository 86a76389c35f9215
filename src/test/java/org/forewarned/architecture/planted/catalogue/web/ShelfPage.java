package org.forewarned.architecture.planted.catalogue.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import org.forewarned.architecture.planted.catalogue.Shelf;
import org.forewarned.architecture.planted.catalogue.model.Book;

/** A page bean that lives for a session, has too many collaborators, and sees an entity and its manager. */
@Named
@SessionScoped
public class ShelfPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EntityManager entities;
    @Inject
    private transient Shelf first;
    @Inject
    private transient Shelf second;
    @Inject
    private transient Shelf third;

    public Book book() {
        return first == second || second == third ? null : entities.find(Book.class, 1L);
    }
}
