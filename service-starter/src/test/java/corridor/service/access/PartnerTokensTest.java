package corridor.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class PartnerTokensTest {
    private static final String SECRET = "a-secret-of-more-than-thirty-two-characters";
    private static final String GATEWAY = "urn:corridor:gateway";

    private final JwtDecoder decoder = PartnerTokens.either(
            token -> {
                throw new BadJwtException("the issuer does not know it");
            },
            PartnerTokens.ofTheGateway(SECRET));

    @Test
    void what_the_gateway_has_sealed_is_believed() throws JOSEException {
        String token = sealed(SECRET, claims(GATEWAY, 60));
        assertThat(decoder.decode(token).getClaimAsString("party")).isEqualTo("COSU");
    }

    @Test
    void another_secret_another_name_no_expiry_or_another_audience_is_not() throws JOSEException {
        for (String token : new String[] {
            sealed(SECRET.toUpperCase(java.util.Locale.ROOT), claims(GATEWAY, 60)),
            sealed(SECRET, claims("https://issuer.example", 60)),
            sealed(SECRET, claims(GATEWAY, -120)),
            sealed(
                    SECRET,
                    new JWTClaimsSet.Builder(claims(GATEWAY, 60))
                            .expirationTime(null)
                            .build()),
            sealed(
                    SECRET,
                    new JWTClaimsSet.Builder(claims(GATEWAY, 60))
                            .audience("another")
                            .build()),
            "nonsense",
            ""
        }) {
            assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
        }
    }

    @Test
    void a_secret_that_can_be_guessed_is_refused() {
        assertThatThrownBy(() -> PartnerTokens.ofTheGateway("short")).hasMessageContaining("CORRIDOR_PARTNER_SECRET");
    }

    private static JWTClaimsSet claims(String issuer, int seconds) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("corridor")
                .claim("party", "COSU")
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                .build();
    }

    private static String sealed(String secret, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }
}
