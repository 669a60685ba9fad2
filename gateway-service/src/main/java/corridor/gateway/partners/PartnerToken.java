package corridor.gateway.partners;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a partner's key was turned into: goes on to the services in the place of the key. */
public final class PartnerToken {
    private static final String ATTRIBUTE = PartnerToken.class.getName();

    private PartnerToken() {}

    static void put(HttpServletRequest request, Jwt token) {
        request.setAttribute(ATTRIBUTE, token.getTokenValue());
    }

    /** The token to hand on for this request; empty if it did not come with a key. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }
}
