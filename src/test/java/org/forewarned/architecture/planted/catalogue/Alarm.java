package org.forewarned.architecture.planted.catalogue;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Believes that it has no transaction. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
class Alarm {

    @Schedule(persistent = false)
    void ring() {
        Thread.onSpinWait();
    }
}
