package org.forewarned.platform.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;

/**
 * Reads what a form sends. That takes a thread for as long as the sender likes; so of those who are slow, one address may have a quarter of the
 * threads, all together half, and nobody longer than a bad line needs. A form that did not come whole is never taken for one that did.
 */
@ApplicationScoped
class Bodies {

    private static final long SLOW = TimeUnit.SECONDS.toNanos(2);
    private static final long LEAST_SECONDS = 20;
    private static final long SLOWEST_BYTES_A_SECOND = 20_000;
    /** Forms with files read at a time: the server makes many objects of each part, and a part may be sixty bytes long. */
    private static final int FILES = 2;
    private static final long FILES_WAIT_MILLIS = 200;
    private static final long DISCARDED = 1024 * 1024;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

    private record Reading(Thread thread, String address, long begun, long most) {

        boolean slow() {
            return System.nanoTime() - begun > SLOW;
        }

        boolean endless() {
            return System.nanoTime() - begun > most;
        }
    }

    private final Set<Reading> readings = ConcurrentHashMap.newKeySet();
    private final Semaphore files = new Semaphore(FILES);
    private ScheduledExecutorService watch;
    private int most;
    private int ofOne;

    protected Bodies() { }

    @Inject
    Bodies(Settings settings) {
        int threads = Integer.parseInt(settings.text(Setting.THREADS));
        this.most = Math.max(1, threads / 2);
        this.ofOne = Math.max(1, threads / 4);
        this.watch = Executors.newSingleThreadScheduledExecutor(Bodies::quietly);
        watch.scheduleWithFixedDelay(this::cutOff, 1, 1, TimeUnit.SECONDS);
    }

    /** The fields of the form, when it has come whole; files too have then come. */
    Map<String, String[]> read(HttpServletRequest request, String address) {
        if (tooMany(slowOnes(), address, 0)) {
            throw Stop.tooMany(TRY_AGAIN);
        }
        if (!String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return fields(request, address);
        }
        takeTurn();
        try {
            return fields(request, address);
        } finally {
            files.release();
        }
    }

    private Map<String, String[]> fields(HttpServletRequest request, String address) {
        long longest = LEAST_SECONDS + Math.max(0, request.getContentLengthLong()) / SLOWEST_BYTES_A_SECOND;
        Reading reading = new Reading(Thread.currentThread(), address, System.nanoTime(), TimeUnit.SECONDS.toNanos(longest));
        readings.add(reading);
        boolean whole;
        Map<String, String[]> fields;
        try {
            fields = request.getParameterMap();
        } catch (RuntimeException unreadable) {
            throw Errors.status(unreadable) == TOO_LARGE ? Stop.with(TOO_LARGE) : Stop.badRequest();
        } finally {
            whole = done(reading);
        }
        if (!whole) {
            throw Stop.with(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
        return fields;
    }

    /** Reads past a form that is not wanted, where it is not too long: else a connection that carries several requests stands still. */
    void discard(HttpServletRequest request, String address) {
        if (request.getContentLengthLong() > DISCARDED || tooMany(slowOnes(), address, 0)) {
            return;
        }
        Reading reading = new Reading(Thread.currentThread(), address, System.nanoTime(), TimeUnit.SECONDS.toNanos(LEAST_SECONDS));
        readings.add(reading);
        try {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | IllegalStateException unreadable) {
            return;                       // nothing of it was wanted
        } finally {
            done(reading);
        }
    }

    /** Whether it came to its end before it was cut off. */
    private boolean done(Reading reading) {
        boolean whole;
        synchronized (reading) {
            whole = readings.remove(reading);
        }
        Thread.interrupted();             // if it was cut off in this very moment
        return whole;
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    private void takeTurn() {
        try {
            if (files.tryAcquire(FILES_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        throw Stop.tooMany(TRY_AGAIN);
    }

    /** Those who came first may go on. */
    private List<Reading> slowOnes() {
        return readings.stream().filter(Reading::slow).sorted(Comparator.comparingLong(Reading::begun)).toList();
    }

    private boolean tooMany(List<Reading> slow, String address, int besides) {
        return slow.size() >= most + besides || slow.stream().filter(reading -> reading.address().equals(address)).count() >= ofOne + besides;
    }

    private void cutOff() {
        List<Reading> slow = slowOnes();
        for (int i = 0; i < slow.size(); i++) {
            Reading reading = slow.get(i);
            if (reading.endless() || tooMany(slow.subList(0, i + 1), reading.address(), 1)) {
                cutOff(reading);
            }
        }
    }

    /** Whoever takes it off the list first decides: then the thread still reads it, or no longer. */
    private void cutOff(Reading reading) {
        synchronized (reading) {
            if (readings.remove(reading)) {
                reading.thread().interrupt();
            }
        }
    }

    private static Thread quietly(Runnable work) {
        Thread thread = new Thread(work, "slow-forms");
        thread.setDaemon(true);
        return thread;
    }
}
