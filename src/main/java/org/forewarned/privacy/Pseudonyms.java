package org.forewarned.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.forewarned.platform.Keys;

/** Names for accounts, learners and memberships that say who is the same and not who they are: keyed fingerprints of their ids. */
@ApplicationScoped
public class Pseudonyms {

    private static final int BYTES = 16;
    private static final String NOBODY = "0".repeat(2 * BYTES);

    private Keys keys;

    protected Pseudonyms() {
    }

    @Inject
    public Pseudonyms(Keys keys) {
        this.keys = keys;
    }

    /** The same for the same id as long as the installation keeps its key. */
    public String of(UUID id) {
        return HexFormat.of().formatHex(Arrays.copyOf(keys.hmac("pseudonym", id.toString()), BYTES));
    }

    /** Stands for the program, or for no person in particular. */
    public static String nobody() {
        return NOBODY;
    }
}
