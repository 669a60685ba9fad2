package corridor.tracking.subscription;

import corridor.service.problem.InvalidRequest;
import corridor.service.problem.Violation;
import corridor.tracking.dcsa.BadQuery;
import corridor.tracking.dcsa.Feed;
import corridor.tracking.dcsa.Version;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks at what is asked of a subscription. */
@Component
class Wanted {
    private static final int SHORTEST = 32;
    private static final int LONGEST = 512;

    private final Map<Version, Feed> feeds;
    private final CallbackAddress addresses;

    Wanted(List<Feed> feeds, CallbackAddress addresses) {
        this.feeds = Delivering.byStandard(feeds);
        this.addresses = addresses;
    }

    /** @param filters null for none */
    Map<String, String> filters(Version standard, Map<String, String> filters) {
        Map<String, String> asked = filters == null ? Map.of() : filters;
        try {
            feeds.get(standard).check(standard, asked);
        } catch (BadQuery bad) {
            throw new InvalidRequest("filters", bad.getMessage(), "send them as the standard's GET has them");
        }
        return asked;
    }

    URI callback(String address) {
        URI uri;
        try {
            uri = URI.create(address == null ? "" : address);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("callbackUrl", "it is no URI (RFC 3986)", "send one, as https://…");
        }
        addresses.fault(uri).ifPresent(fault -> {
            throw new InvalidRequest(
                    "callbackUrl", fault, "name an https address that the port can reach from outside");
        });
        return uri;
    }

    byte[] secret(String base64) {
        try {
            byte[] secret = Base64.getDecoder().decode(base64 == null ? "" : base64);
            if (secret.length >= SHORTEST && secret.length <= LONGEST) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new InvalidRequest(List.of(new Violation(
                "secret",
                "a secret is " + SHORTEST + " to " + LONGEST + " random bytes in Base64",
                "make one with: openssl rand -base64 32")));
    }
}
