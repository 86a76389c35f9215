package org.forewarned.platform;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while some heap is left to work in. */
@Liveness
@ApplicationScoped
public class MemoryHealth implements HealthCheck {

    private static final long LEAST = 4L << 20;

    @Override
    public HealthCheckResponse call() {
        Runtime runtime = Runtime.getRuntime();
        long left = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        return HealthCheckResponse.named("memory").status(left > LEAST).build();
    }
}
