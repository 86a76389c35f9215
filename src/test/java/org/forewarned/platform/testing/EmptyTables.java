package org.forewarned.platform.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Empties the tables of every database that is in use, before each test. */
class EmptyTables implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        for (Database database : Database.values()) {
            database.empty();
        }
    }
}
