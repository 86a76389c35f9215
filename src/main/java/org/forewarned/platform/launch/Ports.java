package org.forewarned.platform.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports to listen on. A server opens its port some seconds after it was found free, so one that "any" stands for lies below those that systems
 * hand to outgoing connections (from 32768 on with Linux, from 49152 on with others): else any connection of this machine may take it meanwhile.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_767;
    private static final int TRIES = 100;

    private Ports() {
    }

    /** A port that is free now, and that no outgoing connection takes. */
    static int free(InetAddress address) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (problem(address, port).isEmpty()) {
                return port;
            }
        }
        try (ServerSocket any = new ServerSocket(0, 1, address)) {
            return any.getLocalPort();
        }
    }

    /** Why this one can't be listened on, in a sentence that says what to do; empty when it can. */
    public static Optional<String> problem(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return Optional.empty();
        } catch (IOException taken) {
            return Optional.of("Port " + port + " of " + address.getHostAddress() + " can't be used (" + taken.getMessage()
                    + "): stop what uses it, or set FOREWARNED_PORT to another.");
        }
    }
}
