package org.forewarned.platform.launch;

import org.forewarned.platform.Setting;

/** {@code java -jar forewarned.jar}: checks, unpacks, starts the server, and ends with its exit code. A failure is one line and a code. */
public final class Launcher {

    private Launcher() {
    }

    /** Takes no arguments: everything is a setting. */
    public static void main(String[] arguments) {
        int code;
        try {
            code = run();
        } catch (Refusal refusal) {
            System.err.println("Forewarned can't start: " + refusal.getMessage());
            code = refusal.code();
        }
        System.exit(code);
    }

    /** Under Maven, and below a program that Maven runs: when Maven is ended alone (a signal to its process, not to the console's whole group), the server ends with it. */
    private static void endWithTheBuild() {
        if (System.getProperty("forewarned.target") != null || Boolean.getBoolean("forewarned.below")) {
            ProcessHandle.current().parent().ifPresent(build -> build.onExit().thenRun(() -> System.exit(Refusal.FAILED)));
        }
    }

    private static int run() throws Refusal {
        endWithTheBuild();
        Options options = Options.read();
        options.settle(Setting.HOME, options.home().toString());
        Claims claims = new Claims(options);
        JavaOptions.check(options);
        claims.checkSigningKey();
        claims.checkPort();
        claims.takeHome();
        claims.checkDatabase();
        return new ServerProcess(options, Program.ready(options.cache())).run();
    }
}
