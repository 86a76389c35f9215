package org.forewarned.platform;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * After a full disk Derby opens its database again for reading only, and would leave it so. As soon as something can be written there, it is
 * closed, and whoever comes next opens it as it was.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Reopening {

    private static final Logger LOG = Logger.getLogger(Reopening.class.getName());
    private static final int ROOM = 2 * 1024 * 1024;

    @Resource(lookup = "java:app/jdbc/forewarned")
    private DataSource database;
    private final ForewarnedDataSource own = new ForewarnedDataSource();

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void lookForRoom() {
        if (own.isEmbedded() && onlyRead() && own.folder().map(Reopening::hasRoom).orElse(false)) {
            LOG.warning("The database could only be read for a while; now there is room again, and it is opened anew");
            own.shutDown();
        }
    }

    private boolean onlyRead() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().isReadOnly();
        } catch (SQLException silent) {
            return false;
        }
    }

    private static boolean hasRoom(Path folder) {
        Path trial = folder.resolve("room.tmp");
        try {
            Files.write(trial, new byte[ROOM]);
            return true;
        } catch (IOException full) {
            return false;
        } finally {
            remove(trial);
        }
    }

    private static void remove(Path trial) {
        try {
            Files.deleteIfExists(trial);
        } catch (IOException kept) {
            LOG.log(Level.WARNING, "A trial file could not be removed", kept);
        }
    }
}
