package org.forewarned.bench;

import static us.abstracta.jmeter.javadsl.JmeterDsl.jsr223Sampler;
import static us.abstracta.jmeter.javadsl.JmeterDsl.testPlan;
import static us.abstracta.jmeter.javadsl.JmeterDsl.threadGroup;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import us.abstracta.jmeter.javadsl.core.TestPlanStats;
import us.abstracta.jmeter.javadsl.core.stats.StatsSummary;

/** Does one thing many times with some people at once, first to warm up, then to measure. */
final class Load {

    private final Cost cost;
    private final int people;

    /** @param people who do it at once */
    Load(Cost cost, int people) {
        this.cost = cost;
        this.people = people;
    }

    /** @param times how often each of the people does it; the warm-up is a quarter of that besides */
    Figures measure(String name, int times, Runnable deed) throws IOException {
        run(name, Math.max(1, times / 4), deed);
        Duration before = cost.cpu();
        Queue<Long> taken = new ConcurrentLinkedQueue<>();
        TestPlanStats stats = run(name, times, () -> {
            long start = System.nanoTime();
            deed.run();
            taken.add(System.nanoTime() - start);
        });
        double cpu = cost.cpu().minus(before).toNanos() / 1e9;
        StatsSummary all = stats.overall();
        long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        Figures figures = new Figures(name, all.samplesCount(), all.errorsCount(), all.samplesCount() / (stats.duration().toNanos() / 1e9),
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), cpu * 1000 / all.samplesCount(), cost.resident());
        System.out.println(Report.row(figures));
        return figures;
    }

    /** The time within which this share was done; JMeter's own figures are estimates that can cross. */
    private static Duration at(long[] sorted, double share) {
        return Duration.ofNanos(sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))]);
    }

    private TestPlanStats run(String name, int times, Runnable deed) throws IOException {
        Consumer<org.apache.jmeter.samplers.SampleResult> quietly = result -> {
            try {
                deed.run();
            } catch (RuntimeException failed) {
                result.setSuccessful(false);
                System.err.println(name + ": " + failed);
            }
        };
        return testPlan(threadGroup(people, times, jsr223Sampler(name, s -> quietly.accept(s.sampleResult)))).run();
    }
}
