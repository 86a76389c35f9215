package org.forewarned.organisations;

/**
 * What one row of a list says about somebody; empty where it says nothing, which changes nothing.
 *
 * @param unit its name, or its path with › or > between the names
 */
public record ImportEntry(String name, String email, String reference, String unit, String roleLabel) {

    private static final String BETWEEN = "\u001F";

    /** As one text. */
    public String packed() {
        return String.join(BETWEEN, name, email, reference, unit, roleLabel);
    }

    public static ImportEntry unpacked(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new ImportEntry(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }
}
