package org.forewarned.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the server's process has used so far. */
final class Cost {

    private final ProcessHandle server;

    Cost(ProcessHandle launcher) {
        this.server = launcher.children().filter(p -> p.info().command().orElse("").contains("java")).findFirst().orElse(launcher);
    }

    Duration cpu() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Megabytes in memory, where the system tells; else 0. */
    long resident() {
        try {
            return Files.readAllLines(Path.of("/proc", "" + server.pid(), "status")).stream().filter(l -> l.startsWith("VmRSS:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
