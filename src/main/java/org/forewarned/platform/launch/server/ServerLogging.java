package org.forewarned.platform.launch.server;

import java.nio.file.Path;
import java.util.List;

/** One JSON object a line into rolling files of the data folder; nothing on the console. */
final class ServerLogging {

    private ServerLogging() {
    }

    static List<String> properties(Path logs) {
        return List.of(
                "handlers=java.util.logging.FileHandler",
                "java.util.logging.FileHandler.pattern=" + logs.toString().replace('\\', '/').replace("%", "%%") + "/forewarned-%g.log",
                "java.util.logging.FileHandler.limit=10000000",
                "java.util.logging.FileHandler.count=10",
                "java.util.logging.FileHandler.append=true",
                "java.util.logging.FileHandler.level=INFO",
                "java.util.logging.FileHandler.encoding=UTF-8",
                "java.util.logging.FileHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter",
                "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter",
                ".level=INFO",
                "javax.enterprise.level=WARNING",
                "fish.payara.boot.level=WARNING",
                "org.glassfish.level=WARNING",
                "org.flywaydb.level=WARNING",
                "org.flywaydb.core.internal.database.base.level=SEVERE",
                // the server complains of every root certificate that has run out in the file it ships
                "javax.enterprise.system.security.ssl.level=SEVERE");
    }
}
