package org.forewarned.organisations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.forewarned.organisations.model.InvitationRepository;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Retrying;
import org.forewarned.platform.mail.Outbox;

/**
 * Who wants no invitations, of any organisation. The link in the mail holds the mark of the address and a signature: it needs no sign-in, tells nobody the
 * address, and works for ever. Whoever stops them is forgotten by those who invited them at once.
 */
@ApplicationScoped
public class InvitationStops {

    private static final int SIGNATURE_BYTES = 16;

    private InvitationRepository invitations;
    private Outbox outbox;
    private Keys keys;
    private Clock clock;

    protected InvitationStops() {
    }

    @Inject
    public InvitationStops(InvitationRepository invitations, Outbox outbox, Keys keys, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.keys = keys;
        this.clock = clock;
    }

    /** The path that stops invitations to the address of this mark. */
    String path(String mark) {
        return "/invitations/stop/" + mark + "." + signature(mark);
    }

    /** Whether this link is one of ours. */
    public boolean known(String token) {
        return read(token).isPresent();
    }

    public boolean stopped(String token) {
        return read(token).filter(invitations::stopped).isPresent();
    }

    /** No invitation goes to the link's address any more, and those there are end; a link that is not ours changes nothing. */
    @Transactional
    @Retrying
    public void stop(String token) {
        read(token).ifPresent(mark -> {
            if (!invitations.stopped(mark)) {
                invitations.stop(mark, clock.instant());
            }
            invitations.removeTo(mark);
            outbox.withdraw(mark, "invitation");
        });
    }

    /** Invitations are welcome again. */
    @Transactional
    @Retrying
    public void resume(String token) {
        read(token).ifPresent(invitations::resume);
    }

    private Optional<String> read(String token) {
        String[] parts = token.split("\\.", 2);
        return parts.length == 2 && MessageDigest.isEqual(bytes(parts[1]), bytes(signature(parts[0]))) ? Optional.of(parts[0]) : Optional.empty();
    }

    private String signature(String mark) {
        return HexFormat.of().formatHex(Arrays.copyOf(keys.hmac("invitation-stop-link", mark), SIGNATURE_BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
