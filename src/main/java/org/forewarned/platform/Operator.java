package org.forewarned.platform;

/** Who runs this installation and how to reach them; each may be empty on a machine that only its own user can reach. */
public record Operator(String name, String email, String telephone, String address) {

    /** Whether visitors can be told who runs this. */
    public boolean isKnown() {
        return !name.isEmpty() && !email.isEmpty();
    }
}
