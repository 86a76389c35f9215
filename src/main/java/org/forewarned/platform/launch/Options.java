package org.forewarned.platform.launch;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.forewarned.platform.Folders;
import org.forewarned.platform.Setting;

/** What is set: by system properties, else in the environment, else in {@code forewarned.properties} of the data folder. */
final class Options {

    /** Names that only the build and its tests know. */
    private static final Set<String> ELSEWHERE = Set.of("FOREWARNED_BROWSER");

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Map<Setting, String> sources = new EnumMap<>(Setting.class);

    /** Reads and checks everything. */
    static Options read() throws Refusal {
        Map<String, String> set = new HashMap<>(System.getenv());
        System.getProperties().stringPropertyNames().forEach(name -> set.put(name, System.getProperty(name)));
        Options options = new Options();
        options.take(set, "");
        Path file = options.home().resolve("forewarned.properties");
        if (Files.exists(file)) {
            options.take(entries(file), " in " + file);
        }
        options.checkAddress();
        options.checkOperator();
        options.checkDemonstration();
        return options;
    }

    private void take(Map<String, String> set, String where) throws Refusal {
        for (Map.Entry<String, String> entry : set.entrySet()) {
            if (!Setting.ours(entry.getKey()) || ELSEWHERE.contains(entry.getKey())) {
                continue;
            }
            Setting setting = Setting.named(entry.getKey()).orElseThrow(() -> new Refusal(Refusal.SETTING, entry.getKey() + where
                    + " is no setting; there are " + Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", ")) + "."));
            String value = entry.getValue().strip();
            Optional<String> problem = value.isEmpty() ? Optional.empty() : setting.problem(value);
            if (problem.isPresent()) {
                throw new Refusal(Refusal.SETTING, problem.get());
            }
            if (!value.isEmpty()) {
                values.putIfAbsent(setting, value);
                sources.putIfAbsent(setting, !where.isEmpty() ? "file" : System.getProperty(entry.getKey()) != null ? "property" : "environment");
            }
        }
    }

    /** Another machine's address has no port that could be free. */
    private void checkAddress() throws Refusal {
        try (ServerSocket any = new ServerSocket(0, 1, address())) {
            any.getLocalPort();
        } catch (IOException foreign) {
            throw notAllowed(Setting.BIND, foreign.getMessage());
        }
    }

    /** The refusal of a value that looks right and does not work. */
    Refusal notAllowed(Setting setting, String why) {
        return new Refusal(Refusal.SETTING, setting.key() + " is \"" + text(setting) + "\"; allowed: " + setting.allowed() + " (" + why + ").");
    }

    private void checkOperator() throws Refusal {
        if (!address().isLoopbackAddress() && (text(Setting.OPERATOR_NAME).isEmpty() || text(Setting.OPERATOR_EMAIL).isEmpty())) {
            throw new Refusal(Refusal.SETTING, "FOREWARNED_BIND is \"" + text(Setting.BIND) + "\", which others can reach: set FOREWARNED_OPERATOR_NAME"
                    + " and FOREWARNED_OPERATOR_EMAIL first, so that visitors know who runs this.");
        }
    }

    private void checkDemonstration() throws Refusal {
        if (!text(Setting.DEMONSTRATION).isEmpty() && !address().isLoopbackAddress()) {
            throw new Refusal(Refusal.SETTING, "FOREWARNED_DEMONSTRATION is \"" + text(Setting.DEMONSTRATION) + "\", and FOREWARNED_BIND is \"" + text(Setting.BIND)
                    + "\", which others can reach: a demonstration, whose passwords everybody knows, is for this machine alone.");
        }
    }

    private static Map<String, String> entries(Path file) throws Refusal {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refusal(Refusal.SETTING, file + " can't be read as settings: " + unreadable.getMessage());
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(n -> n, properties::getProperty));
    }

    String text(Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    /** Fixes what the program has worked out itself, so that the server sees the same. */
    void settle(Setting setting, String value) {
        values.put(setting, value);
    }

    /** The same program with an empty database in memory, on a free port that nobody outside reaches. */
    Options elsewhere(Path home) throws IOException {
        Options other = new Options();
        other.settle(Setting.HOME, home.toString());
        other.settle(Setting.DATABASE_URL, "jdbc:derby:memory:elsewhere");
        other.settle(Setting.JAVA_OPTIONS, text(Setting.JAVA_OPTIONS));
        other.settle(Setting.PORT, Integer.toString(Ports.free(InetAddress.getLoopbackAddress())));
        return other;
    }

    Path home() {
        return folder(Setting.HOME, Folders.data());
    }

    Path cache() {
        return folder(Setting.CACHE, Folders.cache());
    }

    int port() {
        return Integer.parseInt(text(Setting.PORT));
    }

    InetAddress address() throws Refusal {
        try {
            return InetAddress.getByName(text(Setting.BIND));
        } catch (UnknownHostException unknown) {
            throw notAllowed(Setting.BIND, "no address is known by this name");
        }
    }

    /** The folder of the embedded database; empty for a database server. */
    Optional<Path> databaseFolder() {
        String url = text(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            return Optional.of(home().resolve("database"));
        }
        String place = url.replaceFirst("^jdbc:derby:(directory:)?", "").replaceFirst(";.*", "");
        return url.startsWith("jdbc:derby:") && !place.startsWith("memory:") ? Optional.of(Path.of(place)) : Optional.empty();
    }

    /** Everything that is set, for the server's environment. */
    Map<String, String> environment() {
        return values.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue));
    }

    /** Where each was found that somebody has set, for administrators to read: {@code PORT:file,…}. */
    String sources() {
        return sources.entrySet().stream().map(e -> e.getKey().name() + ":" + e.getValue()).collect(Collectors.joining(","));
    }

    private Path folder(Setting setting, Path standard) {
        String set = text(setting);
        return (set.isEmpty() ? standard : Path.of(set)).toAbsolutePath().normalize();
    }
}
