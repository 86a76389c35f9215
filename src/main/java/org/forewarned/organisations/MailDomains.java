package org.forewarned.organisations;

import com.google.common.net.InternetDomainName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which domains of addresses can be an organisation's own. Where anybody gets an address, nobody shows by it where they belong. */
final class MailDomains {

    private static final int LONGEST = 120;
    private static final Pattern SHAPE = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    private static final Set<String> ANYBODYS = read();

    private MailDomains() {
    }

    /** As it is written in an address, in small letters; what can be none is left for {@link #fault} to find. */
    static String plain(String typed) {
        String bare = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*@", "").replaceFirst("\\.$", "");
        try {
            return IDN.toASCII(bare);
        } catch (IllegalArgumentException none) {
            return bare;
        }
    }

    /** Why this cannot be an organisation's own domain; nothing where it can. */
    static Optional<DomainFault> fault(String domain) {
        if (domain.length() > LONGEST || !SHAPE.matcher(domain).matches()) {
            return Optional.of(DomainFault.SHAPE);
        }
        if (anybodys(domain)) {
            return Optional.of(DomainFault.ANYBODYS);
        }
        return InternetDomainName.from(domain).isPublicSuffix() || InternetDomainName.from("x." + domain).isPublicSuffix() ? Optional.of(DomainFault.SHAPE)
                : Optional.empty();
    }

    /** Whether it, or what it is a part of, is on the list. */
    private static boolean anybodys(String domain) {
        for (String part = domain; part.contains("."); part = part.substring(part.indexOf('.') + 1)) {
            if (ANYBODYS.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (InputStream list = MailDomains.class.getResourceAsStream("public-mail.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
