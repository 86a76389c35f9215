package org.forewarned.identity.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/** What an attempt hides: the state that comes back, the nonce that the token repeats, and PKCE's verifier. Each is random and for one attempt. */
public record Secrets(String state, String nonce, String verifier) {

    /** New ones. */
    public static Secrets fresh() {
        return new Secrets(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
