package org.forewarned.platform.mail;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail, or a line, that the mail server did not take. It keeps the reply's code only: the rest of a reply often names the recipient. */
final class Refused extends Exception {

    private static final Pattern REPLY = Pattern.compile("(?:^|response: )([245]\\d\\d)\\b");
    private static final int DEEPEST = 20;

    private final String problem;
    private final boolean permanent;

    Refused(String problem, boolean permanent) {
        super(problem, null, false, false);
        this.problem = problem;
        this.permanent = permanent;
    }

    static Refused by(MessagingException failed) {
        String code = causes(failed).map(Throwable::getMessage).filter(Objects::nonNull).map(REPLY::matcher).filter(Matcher::find)
                .map(reply -> reply.group(1)).filter(reply -> !reply.startsWith("2")).reduce((first, last) -> last).orElse(null);
        if (code != null) {
            return new Refused(code, code.startsWith("5"));
        }
        boolean silent = causes(failed).anyMatch(SocketTimeoutException.class::isInstance);
        return new Refused(silent ? "silent" : "closed", false);
    }

    /** A reply code such as {@code 550}; {@code silent}, {@code closed} or {@code sign-in}. */
    String problem() {
        return problem;
    }

    /** Whether trying again is of no use. */
    boolean permanent() {
        return permanent;
    }

    private static Stream<Throwable> causes(Throwable first) {
        return Stream.iterate(first, Objects::nonNull, Refused::next).limit(DEEPEST);
    }

    private static Throwable next(Throwable here) {
        return here instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : here.getCause();
    }
}
