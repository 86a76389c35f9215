package org.forewarned.identity.oidc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

/** Collects an answer as long as it is not too large. */
final class Bounded implements Flow.Subscriber<List<ByteBuffer>> {

    /** The answer goes on beyond what is allowed. */
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private Flow.Subscription subscription;
    private boolean over;

    Bounded(int most) {
        this.most = most;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        this.subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (kept.size() + part.remaining() > most) {
                over = true;
                subscription.cancel();
                throw new TooMuch();
            }
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            kept.writeBytes(bytes);
        }
        subscription.request(1);
    }

    @Override
    public void onError(Throwable thrown) {
        kept.reset();
    }

    @Override
    public void onComplete() {
        // all is here
    }

    String text() {
        if (over) {
            throw new TooMuch();
        }
        return kept.toString(StandardCharsets.UTF_8);
    }
}
