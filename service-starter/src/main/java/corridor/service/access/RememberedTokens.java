package corridor.service.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Believes a token that it has just believed: terminals send thousands of requests with the same one, and its seal costs
 * more to check than most of them cost to answer. For a minute at most, and not beyond the token's own end; a key that the
 * issuer withdraws is noticed as much later. What was refused is not remembered.
 */
final class RememberedTokens implements JwtDecoder {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** Beyond this all are forgotten, so that nobody can fill the memory with tokens. */
    private static final int MOST = 2_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Believed> believed = new ConcurrentHashMap<>();

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    private record Believed(Jwt token, Instant until) {}

    @Override
    public Jwt decode(String text) {
        Instant now = clock.instant();
        Believed known = believed.get(text);
        if (known != null && now.isBefore(known.until())) {
            return known.token();
        }
        Jwt token = decoder.decode(text);
        if (believed.size() >= MOST) {
            believed.clear();
        }
        Instant until = now.plus(LONGEST);
        Instant end = token.getExpiresAt();
        believed.put(text, new Believed(token, end == null || until.isBefore(end) ? until : end));
        return token;
    }
}
