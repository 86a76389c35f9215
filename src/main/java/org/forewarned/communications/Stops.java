package org.forewarned.communications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.communications.model.MailStop;
import org.forewarned.communications.model.ReminderRepository;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.mail.Outbox;

/**
 * Who has had enough of reminders. The link in a mail holds a digest of the address under our key and a signature: it needs no sign-in, tells nobody
 * the address, and works for ever, for a mail may be read years later.
 */
@ApplicationScoped
public class Stops {

    private static final int SIGNATURE_BYTES = 16;

    private ReminderRepository stops;
    private Outbox outbox;
    private Keys keys;
    private Clock clock;

    protected Stops() {
    }

    @Inject
    public Stops(ReminderRepository stops, Outbox outbox, Keys keys, Clock clock) {
        this.stops = stops;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    /** The path that stops reminders to this address. */
    public String path(String address) {
        String digest = outbox.mark(address);
        return "/e-mails/stop/" + digest + "." + signature(digest);
    }

    /** Whether this link is one of ours. */
    public boolean known(String token) {
        return read(token).isPresent();
    }

    /** Whether reminders to the link's address are stopped. */
    public boolean stopped(String token) {
        return read(token).flatMap(stops::stop).isPresent();
    }

    /** Stops reminders to the link's address, those that wait too; again changes nothing, and nor does a link that is not ours. */
    @Transactional
    @Retrying
    public void stop(String token) {
        read(token).filter(digest -> stops.stop(digest).isEmpty()).ifPresent(digest -> {
            stops.add(new MailStop(digest, clock.instant()));
            outbox.withdraw(digest);
        });
    }

    /** Reminders to the link's address are welcome again. */
    @Transactional
    @Retrying
    public void resume(String token) {
        read(token).ifPresent(stops::removeStop);
    }

    /** Those of these addresses to which reminders may go. */
    Set<String> welcome(Collection<String> addresses) {
        Set<String> stopped = stops.stopped(addresses.stream().map(outbox::mark).collect(Collectors.toSet()));
        return addresses.stream().filter(address -> !stopped.contains(outbox.mark(address))).collect(Collectors.toSet());
    }

    /** Since when reminders to this address are stopped. */
    Optional<Instant> since(String address) {
        return stops.stop(outbox.mark(address)).map(MailStop::stoppedAt);
    }

    void forget(String address) {
        stops.removeStop(outbox.mark(address));
    }

    private Optional<String> read(String token) {
        String[] parts = token.split("\\.", 2);
        return parts.length == 2 && MessageDigest.isEqual(bytes(parts[1]), bytes(signature(parts[0]))) ? Optional.of(parts[0]) : Optional.empty();
    }

    private String signature(String digest) {
        return HexFormat.of().formatHex(Arrays.copyOf(keys.hmac("mail-stop-link", digest), SIGNATURE_BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
