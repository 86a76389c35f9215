package org.forewarned.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.forewarned.platform.Keys;
import org.forewarned.platform.Operator;
import org.forewarned.platform.Settings;

/** Makes a message of what is in the outbox: text and HTML side by side, with the headers that mail programs want. */
@ApplicationScoped
class Letters {

    private static final String PRODUCT = "Forewarned";
    private static final String UTF_8 = "UTF-8";

    private MailTexts texts;
    private Smtp smtp;
    private Keys keys;
    private Settings settings;
    private Clock clock;

    protected Letters() {
    }

    @Inject
    Letters(MailTexts texts, Smtp smtp, Keys keys, Settings settings, Clock clock) {
        this.texts = texts;
        this.smtp = smtp;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage message(Waiting mail) throws MessagingException {
        Packed packed = Packed.read(keys.open(Packed.SEAL, mail.content()).orElseThrow(() -> new IllegalStateException("sealed under another secret")));
        Written written = texts.write(mail.template(), mail.language(), values(packed), packed.stop().isPresent());
        String id = messageId(mail.key());
        MimeMessage message = new MimeMessage(smtp.session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        head(message, packed, written.language());
        message.setSubject(written.subject(), UTF_8);
        message.setContent(packed.attached().isPresent() ? withFile(alternatives(written), packed.attached().get()) : alternatives(written));
        return message;
    }

    /** The same for every try, so that a mail that arrives twice can be known. */
    String messageId(String key) {
        String print = HexFormat.of().formatHex(Arrays.copyOf(keys.hmac("mail-message-id", key), 16));
        return "<" + print + "@" + settings.publicUrl().getHost() + ">";
    }

    private void head(MimeMessage message, Packed packed, String language) throws MessagingException {
        Operator operator = settings.operator();
        try {
            message.setFrom(new InternetAddress(smtp.from(), PRODUCT, UTF_8));
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
        if (!operator.email().isEmpty()) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(operator.email())});
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(ascii(packed.to())));
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", language);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (packed.stop().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + web(packed.stop().get()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private Map<String, String> values(Packed packed) {
        Operator operator = settings.operator();
        Map<String, String> all = new HashMap<>(packed.values());
        all.put("product", PRODUCT);
        all.put("site", settings.publicUrl().toString());
        all.put("operator", operator.name().isEmpty() ? PRODUCT : operator.name());
        all.put("contact", operator.email().isEmpty() ? web("/contact") : "mailto:" + operator.email());
        packed.stop().ifPresent(path -> all.put("stop", web(path)));
        return all;
    }

    private String web(String path) {
        return settings.publicUrl() + path.substring(1);
    }

    private static MimeMultipart alternatives(Written written) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(written.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(written.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static MimeMultipart withFile(MimeMultipart alternatives, Attachment file) throws MessagingException {
        MimeBodyPart letter = new MimeBodyPart();
        letter.setContent(alternatives);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.text().getBytes(StandardCharsets.UTF_8), file.type() + "; charset=UTF-8")));
        part.setFileName(file.name());
        return new MimeMultipart("mixed", letter, part);
    }

    private static String ascii(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }
}
