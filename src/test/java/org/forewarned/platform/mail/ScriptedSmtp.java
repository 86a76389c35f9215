package org.forewarned.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that does what it is told: for each mail the next deed of its list, and takes the mail when the list is empty. */
final class ScriptedSmtp implements AutoCloseable {

    enum Deed { TAKE, PUT_OFF, REFUSE, REFUSE_TEXT, BUSY, HANG_UP, BE_SILENT, HANG_UP_AFTER_TAKING }

    private final ServerSocket socket;
    private final Thread listener;
    private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger lines = new AtomicInteger();
    private volatile long slowness;
    private volatile boolean turnsAway;

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        listener = daemon(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    ScriptedSmtp then(Deed... next) {
        deeds.addAll(List.of(next));
        return this;
    }

    /** Thinks so long about each mail after it has it. */
    ScriptedSmtp slow(long millis) {
        slowness = millis;
        return this;
    }

    /** Greets nobody any more, or everybody again. */
    void turnAway(boolean all) {
        turnsAway = all;
    }

    /** The Message-ID of each mail that was taken, in order. */
    List<String> taken() {
        return taken;
    }

    /** How many lines were opened. */
    int lines() {
        return lines.get();
    }

    private void listen() {
        try {
            while (true) {
                Socket line = socket.accept();
                lines.incrementAndGet();
                daemon(() -> talk(line));
            }
        } catch (IOException ended) {
            // closed
        }
    }

    private void talk(Socket socketOfLine) {
        try (Socket line = socketOfLine) {
            BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = line.getOutputStream();
            say(out, turnsAway ? "421 not now" : "220 ready");
            Deed deed = Deed.TAKE;
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                String command = said.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
                if (command.equals("MAIL")) {
                    Deed next = deeds.poll();
                    deed = next == null ? Deed.TAKE : next;
                }
                if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else if (command.equals("MAIL") && deed == Deed.BUSY) {
                    say(out, "421 too busy for <somebody@example.org>");
                    return;
                } else if (command.equals("RCPT") && deed == Deed.PUT_OFF) {
                    say(out, "451 4.7.1 come back later, <somebody@example.org>");
                } else if (command.equals("RCPT") && deed == Deed.REFUSE) {
                    say(out, "550 5.1.1 nobody here called <somebody@example.org>");
                } else if (command.equals("RCPT") && deed == Deed.BE_SILENT) {
                    Thread.sleep(60_000);
                } else if (command.equals("DATA") && deed == Deed.HANG_UP) {
                    return;
                } else if (command.equals("DATA")) {
                    say(out, "354 go on");
                    String id = read(in);
                    if (id == null) {
                        return;
                    }
                    if (deed == Deed.REFUSE_TEXT) {
                        say(out, "554 5.7.1 not this");
                        continue;
                    }
                    taken.add(id);
                    Thread.sleep(slowness);
                    if (deed == Deed.HANG_UP_AFTER_TAKING) {
                        return;
                    }
                    say(out, "250 taken");
                } else {
                    say(out, "250 fine");
                }
            }
        } catch (IOException | InterruptedException ended) {
            // the other side has gone
        }
    }

    /** Reads to the end of a mail; its Message-ID, or null when it broke off. */
    private static String read(BufferedReader in) throws IOException {
        String id = "";
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            if (said.startsWith("Message-ID: ")) {
                id = said.substring(12);
            } else if (said.equals("Message-ID:")) {
                id = in.readLine().strip();
            } else if (said.equals(".")) {
                return id;
            }
        }
        return null;
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Nobody is at the port any more: whoever was waiting for the next line may take one until they have gone. */
    @Override
    public void close() {
        try {
            socket.close();
            listener.join();
        } catch (IOException gone) {
            // closed already
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
