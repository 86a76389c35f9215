package org.forewarned.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.TimeZone;
import javax.sql.DataSource;

/** Starts the application: tables first, then everything that waits for {@link Started}. Ends the embedded database last. */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    @Resource(lookup = "java:app/jdbc/forewarned")
    private DataSource database;
    @Inject
    private Event<Started> started;
    @Inject
    private Installation installation;
    private final ForewarnedDataSource settings = new ForewarnedDataSource();

    @PostConstruct
    void start() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            makeTables();
            installation.check(database);
            started.fire(new Started());
        } catch (StartRefused refused) {
            System.setProperty(StartRefused.PROPERTY, refused.getMessage());
            throw refused;
        }
    }

    private void makeTables() {
        new Schema(database, settings.isEmbedded()).migrate();
        Optional<FirstDatabase> first = settings.folder().map(FirstDatabase::new);
        try {
            if (first.isPresent()) {
                first.get().end();
            }
        } catch (IOException denied) {
            throw new StartRefused("The folder of the database can't be written to: " + denied.getMessage());
        }
    }

    @PreDestroy
    void end() {
        settings.shutDown();
    }
}
