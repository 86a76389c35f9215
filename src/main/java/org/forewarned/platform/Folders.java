package org.forewarned.platform;

import java.nio.file.Path;

/** Where things lie when no setting says so. Plain Java, because the launcher reads it too. */
public final class Folders {

    private Folders() {
    }

    /** The user's folder for the data of programs: {@code ~/.local/share/forewarned} and its like on other systems. */
    public static Path data() {
        return folder("XDG_DATA_HOME", ".local/share", "Library/Application Support");
    }

    /** The user's folder for what can be made again: {@code ~/.cache/forewarned} and its like. */
    public static Path cache() {
        return folder("XDG_CACHE_HOME", ".cache", "Library/Caches");
    }

    private static Path folder(String variable, String elsewhere, String onMac) {
        String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        String local = system.startsWith("windows") ? System.getenv("LOCALAPPDATA") : System.getenv(variable);
        Path user = Path.of(System.getProperty("user.home"));
        Path base = local != null && !local.isEmpty() ? Path.of(local) : user.resolve(system.startsWith("mac") ? onMac : elsewhere);
        return base.resolve("forewarned");
    }
}
