package org.forewarned.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Many people who do something at the same time, a few at once. */
final class Crowd {

    private static final int AT_ONCE = 4;

    private Crowd() {
    }

    /** Does it for each and gives the outcomes in the same order. */
    static <T, R> List<R> each(List<T> all, Function<T, R> deed) {
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE, work -> {
            Thread hand = new Thread(work, "crowd");
            hand.setDaemon(true);
            return hand;
        });
        try {
            List<R> outcomes = new ArrayList<>();
            for (Future<R> outcome : hands.invokeAll(all.stream().map(one -> (Callable<R>) () -> deed.apply(one)).toList())) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        } finally {
            hands.shutdownNow();
        }
    }

    /** Does it with each and their number. */
    static void numbered(List<Person> all, BiConsumer<Person, Integer> deed) {
        List<Integer> numbers = java.util.stream.IntStream.range(0, all.size()).boxed().toList();
        each(numbers, at -> {
            deed.accept(all.get(at), at);
            return at;
        });
    }
}
