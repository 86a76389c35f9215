package org.forewarned.organisations;

/**
 * What one row of a list says about somebody; empty where it says nothing, which changes nothing.
 *
 * @param unit its name, or its path with › or > between the names
 * @param cohort name of one into which they come
 */
public record ImportEntry(String name, String email, String reference, String unit, String roleLabel, String cohort) {

    private static final String BETWEEN = "\u001F";
    private static final int WITH_COHORT = 6;

    /** As one text. */
    public String packed() {
        return String.join(BETWEEN, name, email, reference, unit, roleLabel) + (cohort.isEmpty() ? "" : BETWEEN + cohort);
    }

    public static ImportEntry unpacked(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new ImportEntry(parts[0], parts[1], parts[2], parts[3], parts[4], parts.length == WITH_COHORT ? parts[WITH_COHORT - 1] : "");
    }
}
