package org.forewarned.platform.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gets the tests a Chromium: the one that {@code FOREWARNED_BROWSER} names, one that is installed, Debian's package where it may be installed,
 * or Playwright's own download. Without any the tests fail: they are never skipped.
 */
final class BrowserProgram {

    /** Debian's program without windows comes first: the same engine with fewer processes. */
    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable", "chrome", "microsoft-edge", "msedge");

    private BrowserProgram() {
    }

    /** Its file; empty for the one that Playwright downloaded. */
    static Optional<Path> find() {
        String named = System.getenv("FOREWARNED_BROWSER");
        if (named != null && !named.isBlank()) {
            return Optional.of(Optional.of(Path.of(named)).filter(Files::isExecutable)
                    .orElseThrow(() -> new IllegalStateException("FOREWARNED_BROWSER names " + named + ", which is no program that can be run.")));
        }
        return installed().or(BrowserProgram::fetched);
    }

    /** Got by one of the processes that test at the same time; the others wait for it. */
    @SuppressWarnings("try")
    private static Optional<Path> fetched() {
        try (FileChannel turn = FileChannel.open(RunningServer.target().resolve("browser.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = turn.lock()) {
            Optional<Path> there = installed().or(BrowserProgram::fromDebian);
            if (there.isEmpty() && !downloaded()) {
                throw new IllegalStateException("The browser tests need a Chromium and could not get one: install chromium or Google Chrome,"
                        + " or set FOREWARNED_BROWSER to its program.");
            }
            return there;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<Path> installed() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).filter(f -> !f.isEmpty())
                .flatMap(folder -> NAMES.stream().flatMap(name -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe"))));
        Stream<Path> elsewhere = Stream.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe").map(Path::of);
        return Stream.concat(onPath, elsewhere).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> fromDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        System.out.println("No Chromium is installed: installing Debian's package for the browser tests.");
        boolean there = run("apt-get", "update") && (installs("chromium-headless-shell") || installs("chromium"));
        return there ? installed() : Optional.empty();
    }

    private static boolean installs(String name) {
        return run("apt-get", "install", "-yq", "--no-install-recommends", name);
    }

    private static boolean downloaded() {
        System.out.println("No Chromium is installed: downloading Playwright's for the browser tests (some 150 MB).");
        return run(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI", "install", "chromium");
    }

    private static boolean run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(RunningServer.target().resolve("browser-installation.log").toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().waitFor() == 0;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
