package corridor.tracking.subscription;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where the port may be told to send things. A subscriber that names an address inside the port's network would make the port
 * knock there for it: only https and public addresses are called, and each is looked up again before every delivery.
 */
@Component
class CallbackAddress {
    private static final int LONGEST = 2000;
    private static final int LAST_PORT = 65_535;

    private final SubscriptionSettings settings;

    CallbackAddress(SubscriptionSettings settings) {
        this.settings = settings;
    }

    /** Why this address is not called; empty if it is. */
    Optional<String> fault(URI address) {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean http = "http".equalsIgnoreCase(address.getScheme());
        if (!https && !(http && settings.anywhere())) {
            return Optional.of("a callback is an https address");
        }
        if (address.getHost() == null
                || address.getUserInfo() != null
                || address.getFragment() != null
                || address.toString().length() > LONGEST) {
            return Optional.of(
                    "a callback has a host, no user and no fragment, and at most " + LONGEST + " characters");
        }
        if (address.getPort() == 0 || address.getPort() > LAST_PORT) {
            return Optional.of("a port lies between 1 and " + LAST_PORT);
        }
        if (settings.anywhere()) {
            return Optional.empty();
        }
        try {
            InetAddress[] found = InetAddress.getAllByName(address.getHost());
            return Arrays.stream(found).allMatch(CallbackAddress::isPublic)
                    ? Optional.empty()
                    : Optional.of("a callback lies at a public address");
        } catch (UnknownHostException e) {
            return Optional.of("no address is known for the callback's host");
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            // Unique local (fc00::/7), and what carries an IPv4 address inside: 64:ff9b::/96, 2002::/16, 2001::/32.
            boolean unique = (first & 0xfe) == 0xfc;
            boolean carries = (first == 0 && second == 0x64)
                    || (first == 0x20 && second == 0x02)
                    || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0)
                    || (first == 0 && second == 0);
            return !unique && !carries;
        }
        boolean shared = first == 100 && second >= 64 && second < 128; // RFC 6598
        boolean special = first == 0
                || first >= 240
                || (first == 192 && second == 0)
                || (first == 198 && (second == 18 || second == 19));
        return !shared && !special;
    }
}
