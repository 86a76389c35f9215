package org.forewarned.platform.launch.server;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Remembers why a deployment failed: the server says it in its log only. */
final class Causes extends Handler {

    private volatile Throwable worst;
    private volatile String said;

    /** Listens from now on; the server resets its loggers while it boots. */
    void watch() {
        Logger.getLogger("").addHandler(this);
    }

    /** Something else went wrong. */
    void add(Throwable failure) {
        worst = failure;
    }

    /** One line for the person who started it. */
    String line() {
        String refused = System.getProperty("forewarned.refused");
        if (refused != null) {
            return refused;
        }
        Throwable cause = worst;
        while (cause != null && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String line = cause == null ? String.valueOf(said) : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return line.lines().findFirst().orElse("") + " (more in the data folder's logs)";
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            worst = entry.getThrown() == null ? worst : entry.getThrown();
            said = entry.getMessage();
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
