package org.forewarned.platform.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.forewarned.platform.Setting;

/** How the server's own Java is started: with what is set, else as it is best for one small machine. */
final class JavaOptions {

    /** Little memory, and compiled quickly rather than best. {@code FOREWARNED_JAVA_OPTIONS} replaces them. */
    private static final String SMALL = "-XX:+UseSerialGC -Xms64m -Xmx320m -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=64m";

    private static final int PATIENCE_SECONDS = 20;

    private JavaOptions() {
    }

    /** The program and its options. */
    static List<String> command(Options options) {
        String own = options.text(Setting.JAVA_OPTIONS);
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                Stream.of((own.isEmpty() ? SMALL : own).split(" +"))).toList();
    }

    /**
     * Whether the archive of classes may be used: not when somebody decides on such archives, nor with what looks into classes while they are loaded.
     * A flight recording from the start on crashes Java 17 with it.
     */
    static boolean archive(Options options) {
        return Stream.of(options.text(Setting.JAVA_OPTIONS), env("JAVA_TOOL_OPTIONS"), env("JDK_JAVA_OPTIONS"))
                .noneMatch(given -> given.matches(".*(-Xshare|SharedArchiveFile|FlightRecord|-javaagent|-agent(lib|path)).*"));
    }

    private static String env(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }

    /** Asks Java itself what it thinks of options that somebody has set: a server that it refuses would end with lines that name no setting. */
    static void check(Options options) throws Refusal {
        if (options.text(Setting.JAVA_OPTIONS).isEmpty()) {
            return;
        }
        try {
            Process trial = new ProcessBuilder(Stream.concat(command(options).stream(), Stream.of("-version")).toList()).redirectErrorStream(true).start();
            trial.getOutputStream().close();
            if (!trial.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                trial.destroyForcibly();                 // it waits for somebody, such as a debugger: so it has taken them
                return;
            }
            List<String> said = trial.inputReader().lines().filter(line -> !line.isBlank() && !line.startsWith("Error occurred")).toList();
            if (trial.exitValue() != 0) {
                throw options.notAllowed(Setting.JAVA_OPTIONS, "Java says: " + (said.isEmpty() ? "nothing" : said.get(0).strip()));
            }
        } catch (IOException failed) {
            throw new Refusal(Refusal.FAILED, "Java can't be started: " + failed.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
