package org.forewarned.learning;

import java.util.concurrent.atomic.AtomicInteger;

/** Times in which a server is down: those who need it wait, and say when a deed of theirs got no answer. */
final class Outages {

    private static final int MOMENT_MILLIS = 20;

    private final AtomicInteger noticed = new AtomicInteger();
    private boolean down;

    synchronized void begin() {
        down = true;
    }

    synchronized void end() {
        down = false;
        notifyAll();
    }

    synchronized void waitUntilOver() {
        try {
            while (down) {
                wait();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** A deed got no answer, although it was perhaps sent; whoever says so looks again a moment later. */
    void noticed(boolean sent) {
        noticed.addAndGet(sent ? 1 : 0);
        try {
            Thread.sleep(MOMENT_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** How many deeds got no answer. */
    int count() {
        return noticed.get();
    }
}
