package org.forewarned.architecture.planted.learning;

import fish.payara.micro.PayaraMicro;
import org.forewarned.architecture.planted.catalogue.Shelf;
import org.forewarned.architecture.planted.catalogue.model.Book;
import org.forewarned.architecture.planted.catalogue.web.ShelfPage;

/** Knows the server, another capability's entity and another's page. */
public class Study {

    public String of(Book book, ShelfPage page, Shelf shelf) {
        return PayaraMicro.class.getName() + book + page + shelf;
    }
}
