package org.forewarned.platform.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.forewarned.platform.Setting;

/** How the server's own Java is started: with what is set, else as it is best for one small machine. */
final class JavaOptions {

    /** Little memory, and compiled quickly rather than best. {@code FOREWARNED_JAVA_OPTIONS} replaces them. */
    private static final String SMALL = "-XX:+UseSerialGC -Xms64m -Xmx320m -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=64m";

    private JavaOptions() {
    }

    /** The program and its options. */
    static List<String> command(Options options) {
        String own = options.text(Setting.JAVA_OPTIONS);
        return Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                Stream.of((own.isEmpty() ? SMALL : own).split(" +"))).toList();
    }

    /** Asks Java itself what it thinks of options that somebody has set: a server that it refuses would end with lines that name no setting. */
    static void check(Options options) throws Refusal {
        if (options.text(Setting.JAVA_OPTIONS).isEmpty()) {
            return;
        }
        try {
            Process trial = new ProcessBuilder(Stream.concat(command(options).stream(), Stream.of("-version")).toList()).redirectErrorStream(true).start();
            trial.getOutputStream().close();
            List<String> said = trial.inputReader().lines().filter(line -> !line.isBlank() && !line.startsWith("Error occurred")).toList();
            if (trial.waitFor() != 0) {
                throw options.notAllowed(Setting.JAVA_OPTIONS, "Java says: " + (said.isEmpty() ? "nothing" : said.get(0).strip()));
            }
        } catch (IOException failed) {
            throw new Refusal(Refusal.FAILED, "Java can't be started: " + failed.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
