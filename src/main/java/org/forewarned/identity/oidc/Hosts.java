package org.forewarned.identity.oidc;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.forewarned.identity.oidc.Refused.Kind;

/**
 * Which addresses may be asked: those of the public internet over TLS, and hosts inside the operator's network that a setting names; plain HTTP
 * only on this machine, and named. That a name is looked up once here and once for the connection opens nothing: whoever answers there must
 * show a certificate for the name.
 */
final class Hosts {

    private final Set<String> inside;

    /** @param inside names of hosts that may have private addresses */
    Hosts(Set<String> inside) {
        this.inside = inside;
    }

    /** Makes sure that this may be asked. */
    void check(URI uri) throws Refused {
        form(uri);
        boolean named = named(uri);
        InetAddress[] all = lookUp(uri);
        boolean here = true;
        for (InetAddress one : all) {
            if (!named && !isPublic(one)) {
                throw new Refused(Kind.UNREACHABLE, "the host's address is private");
            }
            here = here && one.isLoopbackAddress();
        }
        if (uri.getScheme().equals("http") && !(named && here)) {
            throw new Refused(Kind.UNREACHABLE, "the address is not https");
        }
    }

    /** Makes sure that a browser may be led there: the same without a look at the network. */
    void form(URI uri) throws Refused {
        boolean web = uri.getScheme() != null && (uri.getScheme().equals("https") || uri.getScheme().equals("http") && named(uri));
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new Refused(Kind.UNREACHABLE, "the address is not https");
        }
    }

    private boolean named(URI uri) {
        return uri.getHost() != null && inside.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static InetAddress[] lookUp(URI uri) throws Refused {
        try {
            return InetAddress.getAllByName(uri.getHost());
        } catch (UnknownHostException unknown) {
            throw new Refused(Kind.UNREACHABLE, "the host is not known");
        }
    }

    /** Whether an address is one of the public internet. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (address instanceof Inet4Address) {
            boolean shared = first == 100 && second >= 64 && second < 128;
            boolean odd = first == 192 && second == 0 && (b[2] == 0 || b[2] == 2) || first == 198 && (second == 18 || second == 19)
                    || first == 198 && second == 51 && b[2] == 100 || first == 203 && second == 0 && b[2] == 113;
            return first != 0 && first < 240 && !shared && !odd;
        }
        // of IPv6 only what is given out (2000::/3), without ways round to IPv4 (6to4, Teredo)
        boolean tunnel = first == 0x20 && (second == 0x02 || second == 0x01 && b[2] == 0 && b[3] == 0);
        return address instanceof Inet6Address && (first & 0xe0) == 0x20 && !tunnel;
    }
}
