package corridor.gateway.partners;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import corridor.gateway.settings.SettingRefused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;

/** Seals tokens that the port's houses believe because they have the same secret. */
final class Seal {
    static final Duration LIFE = Duration.ofMinutes(2);
    private static final String ISSUER = "urn:corridor:gateway";
    private static final String SETTING = "CORRIDOR_PARTNER_SECRET";
    private static final int SHORTEST = 32;

    private final MACSigner signer;

    Seal(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            if (bytes.length < SHORTEST) {
                throw new SettingRefused(
                        SETTING,
                        "is shorter than " + SHORTEST + " characters",
                        "Set it to the same random text in the gateway and in every service: openssl rand -hex 32.");
            }
            signer = new MACSigner(bytes);
        } catch (JOSEException e) {
            throw new IllegalStateException("a secret of 32 bytes and more makes a key", e);
        }
    }

    Jwt token(String subject, String party, String role, String audience) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(audience)
                .subject(subject)
                .claim("party", party)
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be sealed", e);
        }
        return Jwt.withTokenValue(token.serialize())
                .header("alg", "HS256")
                .subject(subject)
                .claim("party", party)
                .claim("roles", List.of(role))
                .build();
    }
}
