package org.forewarned.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.forewarned.identity.model.SignedIn;
import org.forewarned.privacy.Kept;
import org.forewarned.privacy.KeptFor;

/** That an account is signed in on a device ends after a time, also where it is used every day. */
@ApplicationScoped
public class KeptSittings implements Kept {

    @Override
    public String name() {
        return "sittings";
    }

    @Override
    public KeptFor keptFor() {
        return KeptFor.fixed(SignedIn.LONGEST);
    }
}
