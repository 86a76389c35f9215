package org.forewarned.platform.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The real jar, running in a process of its own with its own data folder below {@code target/}. Its first line of output decides whether it
 * started; only a line with the link for the first administrator may stand before it. It ends with the tests at the latest.
 */
public final class RunningServer {

    private static final String READY = "Forewarned is ready: ";
    private static final Pattern FIRST = Pattern.compile("Forewarned has no administrator yet; whoever opens this first becomes it: (https?://\\S+)(/register/[0-9a-f]{32})");
    private static final int PATIENCE_SECONDS = 120;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static RunningServer shared;

    private final Path home;
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> options = new ArrayList<>();
    private Path java = Path.of(System.getProperty("tests.java", System.getProperty("java.home")));
    private Process process;
    private URI url;
    private String firstLink;

    private RunningServer(Path home, Map<String, String> settings) {
        this.home = Path.of(settings.getOrDefault("FOREWARNED_HOME", home.toString()));
        this.settings.put("FOREWARNED_HOME", home.toString());
        this.settings.put("FOREWARNED_CACHE", target().resolve("cache").toString());
        this.settings.put("FOREWARNED_PORT", "0");
        this.settings.put("FOREWARNED_CLOCK", "2026-11-22T09:00:00Z");
        this.settings.putAll(settings);
    }

    /** The one that all tests share which change nothing that others would notice. */
    public static synchronized RunningServer shared() {
        if (shared == null) {
            shared = fresh(Map.of());
        }
        return shared;
    }

    /** One of its own for a test that kills it, or sets something; with a new data folder. */
    public static RunningServer fresh(Map<String, String> settings) {
        RunningServer server = stopped(settings);
        String refused = server.start();
        if (refused != null) {
            throw new IllegalStateException("The server did not start: " + refused);
        }
        return server;
    }

    /** One with another web application, a folder, beside it under {@code /bare/}: a yardstick for measures. */
    public static RunningServer beside(Path other, Map<String, String> settings) {
        RunningServer server = stopped(settings);
        server.options.add("-Dforewarned.beside=" + other);
        String refused = server.start();
        if (refused != null) {
            throw new IllegalStateException("The server did not start: " + refused);
        }
        return server;
    }

    /** One with a data folder that was there before and stays, and with nothing set but this; not started. */
    public static RunningServer kept(Map<String, String> settings) {
        RunningServer server = new RunningServer(Path.of(settings.get("FOREWARNED_HOME")), Map.of());
        server.settings.clear();
        server.settings.putAll(settings);
        server.options.add("-Dforewarned.below=true");
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        return server;
    }

    /** One that is set up but not started. */
    public static RunningServer stopped(Map<String, String> settings) {
        Path home = target().resolve("it").resolve("home-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
        RunningServer server = new RunningServer(home, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        return server;
    }

    /** To be started by another Java than the tests'. */
    public RunningServer on(Path javaHome) {
        java = javaHome;
        return this;
    }

    /** Runs it on this process's own console until it ends; its exit code. */
    public int runHere() {
        try {
            process = program().inheritIO().start();
            return process.waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private ProcessBuilder program() throws IOException {
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(List.of(java.resolve("bin").resolve("java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", target().resolve("forewarned.jar").toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("FOREWARNED_"));
        builder.environment().putAll(settings);
        return builder;
    }

    /** Starts it, also again on the same data and the same port; null when it is ready, else the line that says why not. */
    public String start() {
        try {
            process = program().redirectErrorStream(true).start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            String line = output.readLine();
            Matcher first = FIRST.matcher(String.valueOf(line));
            firstLink = first.matches() ? first.group(2) : null;
            if (firstLink != null) {
                line = output.readLine();
            }
            if (line == null || !line.startsWith(READY)) {
                return String.valueOf(line);
            }
            url = URI.create(line.substring(READY.length()));
            settings.put("FOREWARNED_PORT", Integer.toString(url.getPort()));
            Thread drain = new Thread(() -> pass(output), "server-output");
            drain.setDaemon(true);
            drain.start();
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What it says later goes to the tests' own output, until it is killed. */
    private static void pass(BufferedReader output) {
        try {
            output.lines().forEach(System.out::println);
        } catch (UncheckedIOException killed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The address of a path, which begins with a slash. */
    public String url(String path) {
        return url.resolve(path).toString();
    }

    /** The path of the link by which somebody becomes the first administrator, as the last start printed it; null when there was one. */
    public String firstLink() {
        return firstLink;
    }

    /** Its data folder. */
    public Path home() {
        return home;
    }

    /** The process of the launcher; its only child is the server. */
    public Process process() {
        return process;
    }

    /** The process of the server itself, below its launcher. */
    public ProcessHandle server() {
        return process.descendants().filter(child -> child.info().command().orElse("").contains("java")).findFirst()
                .orElseThrow(() -> new IllegalStateException("The server has ended"));
    }

    /** Changes a setting for the next start. */
    public void set(String key, String value) {
        settings.put(key, value);
    }

    /** Ends it at once, as {@code kill -9} or a power cut would. */
    public void kill() {
        if (process != null) {
            List<ProcessHandle> below = process.descendants().toList();
            below.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            await();
            below.forEach(handle -> handle.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());   // only then is its port free
        }
    }

    private void end() {
        if (process != null) {
            stop();
        }
    }

    /** Asks it to end, as SIGTERM does; its exit code. */
    public int stop() {
        process.destroy();
        return await();
    }

    /** Waits until it has ended; its exit code. */
    public int await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end");
            }
            return process.exitValue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    static Path target() {
        return Path.of("target").toAbsolutePath();
    }
}
