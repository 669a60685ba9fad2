package corridor.gateway.partners;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Turns a key into a token. Tracking is asked by the key's SHA-256, so that the key itself goes no further than here, and its
 * answer is remembered for seconds: that is how long a revoked key still opens the door, and how long tracking may be away
 * before keys fail.
 */
final class PartnerKeys {
    static final String PREFIX = "corridor_";
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Seal seal;
    private final String audience;
    private final RestClient tracking;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param token null if there is no such key */
    private record Known(Jwt token, Instant until) {}

    /** As tracking describes it. */
    private record Answer(String keyId, String party, String role) {}

    /** Nobody can tell now whether a key is good. */
    static final class CannotTell extends Exception {
        private static final long serialVersionUID = 1L;

        CannotTell(Throwable cause) {
            super(cause);
        }
    }

    PartnerKeys(Seal seal, String audience, URI tracking) {
        this.seal = seal;
        this.audience = audience;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.tracking =
                RestClient.builder().baseUrl(tracking).requestFactory(requests).build();
    }

    /** Empty if there is no such key, or none that is good now. */
    Optional<Jwt> token(String key) throws CannotTell {
        if (!key.matches(PREFIX + "[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        String hash = sha256(key);
        Known before = known.get(hash);
        if (before == null || before.until().isBefore(Instant.now())) {
            before = new Known(ask(hash), Instant.now().plus(REMEMBERED));
            if (known.size() >= MOST) {
                known.clear(); // somebody is guessing; whoever is real is asked for again
            }
            known.put(hash, before);
        }
        return Optional.ofNullable(before.token());
    }

    private Jwt ask(String hash) throws CannotTell {
        try {
            Answer answer = tracking.get()
                    .uri("/internal/partner-keys/{hash}", hash)
                    .headers(headers -> headers.setBearerAuth(seal.token("gateway", "PORT", "administrator", audience)
                            .getTokenValue()))
                    .retrieve()
                    .body(Answer.class);
            String role = answer.role().toLowerCase(Locale.ROOT).replace('_', '-');
            return seal.token("key:" + answer.keyId(), answer.party(), role, audience);
        } catch (HttpClientErrorException.NotFound e) {
            return null;
        } catch (RestClientException e) {
            throw new CannotTell(e);
        }
    }

    static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
