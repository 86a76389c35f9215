package org.forewarned.platform.launch.server;

import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.forewarned.platform.launch.Ports;

/** Boots the server, deploys the application, and says so in one line; or says in one line why not, and ends the process. */
public final class Server {

    private static final int FAILED = 1;
    private static final int SETTING = 2;
    private static final int PORT = 3;

    private final PrintStream console = System.out;
    private final PrintStream complaints = System.err;
    private final Path home = Path.of(property("home"));
    private volatile boolean ending;

    private Server() {
    }

    /** Started by the launcher, with everything in system properties. */
    public static void main(String[] arguments) {
        new Server().run();
    }

    private void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true));
        String refused;
        Causes causes = new Causes();
        try {
            Thread watch = new Thread(Server::endWithTheLauncher, "launcher-watch");
            watch.setDaemon(true);
            watch.start();
            PrintStream log = new PrintStream(Files.newOutputStream(home.resolve("logs/server.log")), true, "UTF-8");
            System.setOut(log);
            System.setErr(log);
            Optional<String> closed = DatabaseServer.problem(System.getenv());
            if (closed.isPresent()) {
                refuse(closed.get(), SETTING);
                return;
            }
            PayaraMicroBoot server;
            try {
                server = boot();
            } catch (ReflectiveOperationException failed) {
                Optional<String> taken = Ports.problem(InetAddress.getByName(property("bind")), Integer.parseInt(property("port")));
                if (taken.isPresent()) {
                    refuse(taken.get(), PORT);
                    return;
                }
                throw failed;
            }
            causes.watch();
            boolean deployed = server.getRuntime().deploy("ROOT", "/", new File(property("application")));
            if (deployed && !property("beside").isEmpty()) {
                deployed = server.getRuntime().deploy("bare", "/bare", new File(property("beside")));
            }
            refused = deployed && answers() ? null : causes.line();
        } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError failed) {
            failed.printStackTrace();
            causes.add(failed);
            refused = causes.line();
        }
        if (refused == null) {
            String first = System.clearProperty("forewarned.first");
            if (first != null) {
                console.println("Forewarned has no administrator yet; whoever opens this first becomes it: " + address().replaceFirst("/$", "") + first);
            }
            console.println("Forewarned is ready: " + address());
            console.flush();
            whenReady();
        } else {
            refuse(refused, FAILED);
        }
    }

    private void refuse(String line, int code) {
        if (!ending) {
            complaints.println("Forewarned can't start: " + line);
            System.exit(code);
        }
    }

    private void whenReady() {
        if (Boolean.getBoolean("forewarned.once")) {
            System.exit(0);
        }
        try {
            Files.createFile(Path.of(property("run"), "ready"));
        } catch (IOException unimportant) {
            unimportant.printStackTrace();
        }
    }

    private PayaraMicroBoot boot() throws ReflectiveOperationException, IOException {
        Path run = Path.of(property("run"));
        Path root = run.resolve("server");
        copy(Path.of(property("connectors")), root.resolve("lib/install/applications"));
        Path commands = Files.write(run.resolve("commands"), ServerCommands.all(property("bind")));
        Path logging = Files.write(run.resolve("logging.properties"), ServerLogging.properties(home.resolve("logs")));
        List<String> arguments = List.of("--nohazelcast", "--disablephonehome", "--rootdir", root.toString(), "--port", property("port"),
                "--maxhttpthreads", property("threads"), "--prebootcommandfile", commands.toString(), "--logproperties", logging.toString());
        return (PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl").getMethod("create", String[].class)
                .invoke(null, (Object) arguments.toArray(String[]::new));
    }

    private boolean answers() throws IOException {
        HttpURLConnection request = (HttpURLConnection) URI.create("http://" + reachable() + ":" + property("port") + "/health/ready")
                .toURL().openConnection();
        return request.getResponseCode() == HttpURLConnection.HTTP_OK;
    }

    private static String reachable() {
        String bind = property("bind");
        return bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
    }

    private static String address() {
        String set = System.getenv("FOREWARNED_PUBLIC_URL");
        return set == null ? "http://localhost:" + property("port") + "/" : set;
    }

    private static void endWithTheLauncher() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said; what counts is the end
            }
        } catch (IOException closed) {
            // the end too
        }
        System.exit(FAILED);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    private static String property(String name) {
        return System.getProperty("forewarned." + name);
    }
}
