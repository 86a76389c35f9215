package org.forewarned.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Visitors over very bad lines, or with bad intent: each begins a request and goes on with it at one byte a second. */
public final class SlowVisitors implements AutoCloseable {

    private final List<Socket> lines = new ArrayList<>();
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "slow-visitors");
        thread.setDaemon(true);
        return thread;
    });
    private final InetSocketAddress server;
    private int gone;

    /** Comes to a server; nobody is there yet. */
    public SlowVisitors(RunningServer server) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), URI.create(server.url("/")).getPort());
        hand.scheduleAtFixedRate(this::go, 1, 1, TimeUnit.SECONDS);
    }

    /** So many more, who have sent this much of their request. */
    public SlowVisitors come(int many, String beginning) {
        try {
            for (int i = 0; i < many; i++) {
                Socket line = new Socket();
                line.setReceiveBufferSize(2_048);
                line.setTcpNoDelay(true);
                line.connect(server, 10_000);
                line.getOutputStream().write(beginning.replace("%d", String.valueOf(i)).getBytes(StandardCharsets.ISO_8859_1));
                synchronized (this) {
                    lines.add(line);
                }
            }
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How many the server has sent away. */
    public synchronized int gone() {
        return gone;
    }

    private synchronized void go() {
        lines.removeIf(line -> {
            try {
                line.getOutputStream().write('a');
                return false;
            } catch (IOException sentAway) {
                gone++;
                return true;
            }
        });
    }

    @Override
    public synchronized void close() {
        hand.shutdownNow();
        for (Socket line : lines) {
            try {
                line.close();
            } catch (IOException gone) {
                // that is what was wanted
            }
        }
    }
}
