package org.forewarned.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** How much work something may take, however busy the machine is: the processor's time is counted, not the clock's. */
public final class Patience {

    private static final Duration MOST = Duration.ofSeconds(10);

    private Patience() {
    }

    /** What the work gives; fails when it took too much. */
    public static <T> T with(Supplier<T> work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T done = work.get();
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)).as("processor time").isLessThan(MOST);
        return done;
    }
}
