package org.forewarned.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** An open line to the mail server. */
final class Line implements AutoCloseable {

    private final Transport transport;

    Line(Transport transport) {
        this.transport = transport;
    }

    /** Hands a mail over; when this returns, the server has it. */
    void send(MimeMessage message) throws Refused {
        try {
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failed) {
            throw Refused.by(failed);
        }
    }

    /** Whether the server still listens. */
    boolean open() {
        return transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // it was ended by the other side
        }
    }
}
