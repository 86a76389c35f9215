package org.forewarned.architecture.planted.catalogue.model;

import jakarta.faces.context.FacesContext;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

/** An entity with a setter and a public empty constructor, that knows pages and begins transactions. */
@Entity
public class Book {

    @Id
    private long id;

    public Book() {
    }

    public void setId(long id) {
        this.id = FacesContext.getCurrentInstance() == null ? id : this.id;
    }

    @Transactional
    public void change() {
        id++;
    }
}
