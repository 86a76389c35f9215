package org.forewarned.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** Lets a repository take its {@link EntityManager} or {@link DataSource} by constructor, in the server and in a test alike. */
@Dependent
public class Persistence {

    @Produces
    @PersistenceContext(unitName = "forewarned")
    private EntityManager entities;

    /** For what works statement by statement, each a commit of its own when asked outside a transaction. */
    @Produces
    @Resource(lookup = "java:app/jdbc/forewarned")
    private DataSource database;
}
