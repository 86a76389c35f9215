package org.forewarned.platform.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.forewarned.platform.Setting;

/**
 * The server in a process of its own. It prints on this process's console, ends when this one ends (its standard input closes), and is asked
 * to end when this one is.
 */
final class ServerProcess {

    private final Options options;
    private final Program program;
    private final Path logs;
    private final Path scratch;

    ServerProcess(Options options, Program program) {
        this.options = options;
        this.program = program;
        this.logs = options.home().resolve("logs");
        this.scratch = options.home().resolve("tmp");
    }

    /** Runs the server until it ends; its exit code. */
    int run() throws Refusal {
        try {
            ClassArchive archive = new ClassArchive(program);
            Process process = start(JavaOptions.archive(options) ? archive.flags() : List.of(), List.of(), ProcessBuilder.Redirect.INHERIT);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            archive.makeLater(program, options, scratch.resolve("ready"));
            return process.waitFor();
        } catch (IOException failed) {
            throw new Refusal(Refusal.FAILED, "The server can't be started: " + failed.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Refusal.FAILED;
        }
    }

    /** Starts it with further flags, below a command of the system's. */
    Process start(List<String> flags, List<String> below, ProcessBuilder.Redirect output) throws IOException {
        Files.createDirectories(logs);
        Program.delete(scratch);
        Files.createDirectories(scratch);
        List<String> command = new ArrayList<>(below);
        command.addAll(command(flags));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output).redirectError(output);
        builder.environment().keySet().removeIf(Setting::ours);
        builder.environment().putAll(options.environment());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command(List<String> flags) {
        Path jar = program.server().resolve("server.jar");
        List<String> command = new ArrayList<>(JavaOptions.command(options));
        command.addAll(flags);
        command.addAll(List.of("-Xlog:disable", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-XX:ErrorFile=" + logs.resolve("crash-%p.log"),
                "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + scratch,
                "-Dderby.stream.error.file=" + logs.resolve("derby.log"),
                // seconds: of two who wait for each other one is told soon, and tries again
                "-Dderby.locks.deadlockTimeout=1",
                // pages of 4 kB; its own 1,000 are too few for the indexes of an organisation of thousands
                "-Dderby.storage.pageCacheSize=5000",
                // bytes: the log is written through to the disk whenever this is full, and at each commit
                "-Dderby.storage.logBufferSize=524288", "-Dfish.payara.micro.BootJar=" + jar.toUri(),
                // named, it need not be looked for in every jar again for each line of the log
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                // the server's policy file trusts what lies here; without it the server denies itself its own services
                "-Dfish.payara.micro.UnpackDir=" + program.server().toString().replace('\\', '/'),
                "-Dforewarned.home=" + options.home(), "-Dforewarned.application=" + program.application(),
                "-Dforewarned.connectors=" + program.server().resolve("connectors"), "-Dforewarned.run=" + scratch,
                "-Dforewarned.bind=" + options.text(Setting.BIND), "-Dforewarned.port=" + options.port(),
                "-Dforewarned.threads=" + options.text(Setting.THREADS), "-Dforewarned.sources=" + options.sources(), "-Dforewarned.beside=" + System.getProperty("forewarned.beside", ""),
                "-jar", jar.toString()));
        return command;
    }
}
