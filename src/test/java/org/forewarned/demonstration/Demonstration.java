package org.forewarned.demonstration;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.forewarned.platform.Folders;
import org.forewarned.platform.testing.RunningServer;

/** {@code mvn -Pdemo}: fills the demonstration's data folder if it isn't filled yet, says who is who, and starts it. */
public final class Demonstration {

    /** What of the environment counts here too; databases, keys and mail servers of the real Forewarned are none of a demonstration's business. */
    private static final List<String> TAKEN_OVER = List.of("FOREWARNED_CACHE", "FOREWARNED_PORT", "FOREWARNED_EXIT_URL", "FOREWARNED_JAVA_OPTIONS", "FOREWARNED_THREADS");
    private static final int REFUSED = 2;
    private static final int PORT_TAKEN = 3;
    private static final int IN_USE = 4;

    private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path home;
    private final DemoFolder folder;

    private Demonstration(Path home) {
        this.home = home;
        this.folder = new DemoFolder(home);
    }

    public static void main(String[] arguments) throws IOException {
        ProcessHandle.current().parent().ifPresent(build -> build.onExit().thenRun(() -> System.exit(1)));     // when Maven alone is ended
        String set = System.getenv().getOrDefault("FOREWARNED_HOME", "").strip();
        Path home = set.isEmpty() ? Folders.data().resolveSibling("forewarned-demonstration") : Path.of(set);
        System.exit(new Demonstration(home.toAbsolutePath()).run());
    }

    private int run() throws IOException {
        DemoFolder.State state = folder.state();
        if (state == DemoFolder.State.SOMETHING_ELSE) {
            return refuse(REFUSED, home + " holds something else than a demonstration: set FOREWARNED_HOME to an empty folder, or leave it out.");
        }
        if (!free()) {
            return refuse(PORT_TAKEN, "port " + port() + " can't be used: stop what uses it, or set FOREWARNED_PORT to another.");
        }
        if (!folder.take()) {
            return refuse(IN_USE, "another demonstration uses " + home + ".");
        }
        RunningServer server = RunningServer.kept(settings());
        if (state != DemoFolder.State.FINISHED) {
            fill(server, state == DemoFolder.State.UNFINISHED);
        }
        server.set("FOREWARNED_CLOCK", "");
        server.set("FOREWARNED_REQUESTS_PER_MINUTE", "");
        folder.toSay().forEach(console::println);
        return server.runHere();
    }

    private void fill(RunningServer server, boolean again) throws IOException {
        console.println(again ? "The demonstration in " + home + " was not finished: it is made anew." : "The demonstration is made in " + home + ".");
        console.println("It lives through fourteen months; this takes two or three minutes, once.");
        folder.begin();
        try (History history = new History(server, console)) {
            folder.finish(history.live());
        }
    }

    private int refuse(int code, String why) {
        System.err.println("The demonstration can't start: " + why);
        return code;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        TAKEN_OVER.stream().filter(System.getenv()::containsKey).forEach(name -> settings.put(name, System.getenv(name)));
        settings.put("FOREWARNED_HOME", home.toString());
        settings.put("FOREWARNED_BIND", "127.0.0.1");
        settings.put("FOREWARNED_DEMONSTRATION", "yes");
        return settings;
    }

    private static int port() {
        String set = System.getenv().getOrDefault("FOREWARNED_PORT", "").strip();
        return set.matches("\\d{1,5}") ? Integer.parseInt(set) : 8080;
    }

    private static boolean free() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }
}
