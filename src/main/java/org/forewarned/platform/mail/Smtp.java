package org.forewarned.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.forewarned.platform.Setting;
import org.forewarned.platform.Settings;

/** The mail server that the settings name. Every step has a limit in time. */
@ApplicationScoped
class Smtp {

    /** How many answers of a server, each as late as it may be, sending one mail can wait for. */
    private static final int ANSWERS = 10;

    private Settings settings;
    private Session session;

    protected Smtp() {
    }

    @Inject
    Smtp(Settings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties());
    }

    /** Whether there is a server, and an address that mails come from. */
    boolean configured() {
        return settings.optional(Setting.SMTP_HOST).isPresent() && !from().isEmpty();
    }

    /** The address that mails come from. */
    String from() {
        return settings.optional(Setting.SMTP_FROM).orElse(settings.operator().email());
    }

    /** How long a worker may have a mail in hand: longer than sending it can take. */
    Duration lease() {
        return timeout().multipliedBy(ANSWERS);
    }

    Session session() {
        return session;
    }

    /** Opens a line to the server; a {@link Refused} when it can't be reached, or does not take us. */
    Line open() throws Refused {
        try {
            Transport transport = session.getTransport();
            transport.connect(settings.text(Setting.SMTP_HOST), Integer.parseInt(settings.text(Setting.SMTP_PORT)),
                    settings.optional(Setting.SMTP_USER).orElse(null), settings.optional(Setting.SMTP_PASSWORD).orElse(null));
            return new Line(transport);
        } catch (AuthenticationFailedException turnedAway) {
            throw new Refused("sign-in", false);
        } catch (MessagingException unreachable) {
            throw Refused.by(unreachable);
        }
    }

    private Duration timeout() {
        return Duration.ofSeconds(Long.parseLong(settings.text(Setting.SMTP_TIMEOUT)));
    }

    private Properties properties() {
        String tls = settings.text(Setting.SMTP_TLS);
        String limit = Long.toString(timeout().toMillis());
        Properties all = new Properties();
        all.setProperty("mail.transport.protocol", "smtp");
        all.setProperty("mail.smtp.connectiontimeout", limit);
        all.setProperty("mail.smtp.timeout", limit);
        all.setProperty("mail.smtp.writetimeout", limit);
        all.setProperty("mail.smtp.auth", Boolean.toString(settings.optional(Setting.SMTP_USER).isPresent()));
        all.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
        all.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        all.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.equals("tls")));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
        all.setProperty("mail.smtp.localhost", settings.publicUrl().getHost());
        all.setProperty("mail.smtp.from", from());
        all.setProperty("mail.smtp.quitwait", "false");
        return all;
    }
}
