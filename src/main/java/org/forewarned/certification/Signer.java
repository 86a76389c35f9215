package org.forewarned.certification;

import java.security.cert.X509Certificate;

/** Signs certificates in the name of this installation. Safe for many threads. */
public interface Signer {

    /** The X.509 certificate that goes with the key; its key is RSA or elliptic. */
    X509Certificate certificate();

    /** The signature over these bytes, with SHA-256, in the form that CMS wants. */
    byte[] sign(byte[] data);
}
