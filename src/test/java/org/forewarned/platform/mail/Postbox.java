package org.forewarned.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real mail server on this machine that takes what a Forewarned sends to anybody, and lets it be read. */
public final class Postbox implements AutoCloseable {

    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final int STEP_MILLIS = 100;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    public Postbox() {
        server.start();
    }

    /** The settings by which a server sends here. */
    public Map<String, String> settings() {
        return Map.of("FOREWARNED_SMTP_HOST", "127.0.0.1", "FOREWARNED_SMTP_PORT", Integer.toString(server.getSmtp().getPort()), "FOREWARNED_SMTP_TLS", "none",
                "FOREWARNED_SMTP_FROM", "post@forewarned.example");
    }

    /** A letter that came. */
    public record Letter(String to, String subject, String text, List<Enclosure> files) {

        /** The path of the link in it that begins so. */
        public String link(String beginning) {
            Matcher link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(beginning) + "[^\\s)>\\]]*)").matcher(text);
            if (!link.find()) {
                throw new AssertionError("no link to " + beginning + " in " + text);
            }
            return link.group(1);
        }
    }

    /** A file in a letter. */
    public record Enclosure(String name, String type, String text) {
    }

    /** Waits for a letter like this; fails when none comes. */
    public Letter await(String to, Predicate<Letter> like) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            Optional<Letter> found = letters().filter(letter -> letter.to().equals(to) && like.test(letter)).reduce((earlier, later) -> later);
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("no such letter to " + to + " among " + letters().map(letter -> letter.to() + ": " + letter.subject()).toList());
    }

    /** How many have come. */
    public int count() {
        return server.getReceivedMessages().length;
    }

    /** All that have come, the first first. */
    public Stream<Letter> letters() {
        return Stream.of(server.getReceivedMessages()).map(Postbox::read);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Letter read(MimeMessage message) {
        try {
            List<Enclosure> files = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            read(message, text, files);
            return new Letter(message.getAllRecipients()[0].toString(), message.getSubject(), text.toString(), files);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void read(Part part, StringBuilder text, List<Enclosure> files) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                read(several.getBodyPart(i), text, files);
            }
        } else if (part.getFileName() != null) {
            try (InputStream in = part.getInputStream()) {
                files.add(new Enclosure(part.getFileName(), part.getContentType(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
