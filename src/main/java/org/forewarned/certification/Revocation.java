package org.forewarned.certification;

/** Why a certificate no longer counts. */
public enum Revocation {
    /** Its holder had it made again with a corrected name. */
    CORRECTED;

    /** The word in keys of texts. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
