package org.forewarned.organisations;

import java.util.Objects;
import org.forewarned.markup.Nation;

/**
 * What an organisation says about itself.
 *
 * @param urn the unique reference number of a school; empty where there is none, as the other numbers
 * @param otherNumber any other public number, such as a company's
 */
public record OrganisationProfile(String name, OrganisationKind kind, Nation nation, OrganisationSize size, String urn, String charityNumber,
        String otherNumber) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 120;

    public OrganisationProfile {
        name = name.strip();
        Objects.requireNonNull(kind);
        Objects.requireNonNull(nation);
        Objects.requireNonNull(size);
        if (name.isEmpty() || name.length() > LONGEST_NAME || urn.length() > 20 || charityNumber.length() > 20 || otherNumber.length() > 40) {
            throw new IllegalArgumentException("a name and public numbers within their lengths");
        }
    }
}
