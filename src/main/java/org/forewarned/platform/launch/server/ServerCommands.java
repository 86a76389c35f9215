package org.forewarned.platform.launch.server;

import java.util.List;

/** The server's own configuration, as its commands: which address, what is compressed, what is not offered. */
final class ServerCommands {

    private static final String CONFIG = "set configs.config.server-config.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final String TEXTS = "text/html,text/css,text/javascript,text/plain,text/xml,text/vtt,application/xhtml+xml,application/json,"
            + "application/javascript,application/manifest+json,image/svg+xml";

    private ServerCommands() {
    }

    static List<String> all(String bind) {
        return List.of(
                CONFIG + "network-config.network-listeners.network-listener.http-listener.address=" + bind,
                HTTP + "compression=on",
                HTTP + "compressable-mime-type=" + TEXTS,
                HTTP + "compression-min-size-bytes=1024",
                HTTP + "server-header=false",
                HTTP + "http2-enabled=false");           // browsers speak it over TLS only; nothing behind a proxy needs it
    }
}
