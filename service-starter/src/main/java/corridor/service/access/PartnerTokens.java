package corridor.service.access;

import com.nimbusds.jwt.JWTParser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Whose tokens a service believes: the port's issuer's, and for partners that sign in by a key, the gateway's own. The
 * gateway has asked for whom the key stands; what it hands on is good for two minutes and sealed with a secret that only the
 * port's own houses have (HS256, RFC 7518, section 3.2). Without that secret there is the issuer alone.
 */
@AutoConfiguration(
        beforeName = "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet"
                + ".OAuth2ResourceServerAutoConfiguration")
class PartnerTokens {
    private static final String GATEWAY = "urn:corridor:gateway";
    private static final String AUDIENCE = "corridor";
    private static final int SHORTEST = 32;

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder tokens(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String keys,
            @Value("${corridor.partners.secret:}") String secret,
            Clock clock) {
        NimbusJwtDecoder ofTheIssuer = NimbusJwtDecoder.withJwkSetUri(keys).build();
        expect(ofTheIssuer, issuer);
        return new RememberedTokens(secret.isBlank() ? ofTheIssuer : either(ofTheIssuer, ofTheGateway(secret)), clock);
    }

    static JwtDecoder ofTheGateway(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException("CORRIDOR_PARTNER_SECRET is shorter than " + SHORTEST + " characters");
        }
        SecretKey key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        expect(decoder, GATEWAY);
        return decoder;
    }

    /** Each is asked for its own tokens only, so that the secret can seal nothing in the issuer's name. */
    static JwtDecoder either(JwtDecoder issuers, JwtDecoder gateways) {
        return token -> (GATEWAY.equals(issuerOf(token)) ? gateways : issuers).decode(token);
    }

    private static void expect(NimbusJwtDecoder decoder, String issuer) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(times, new JwtIssuerValidator(issuer), new JwtAudienceValidator(AUDIENCE))));
    }

    private static String issuerOf(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException | NullPointerException e) {
            throw new BadJwtException("this is no token", e);
        }
    }
}
