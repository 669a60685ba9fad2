package corridor.gateway.access;

import corridor.gateway.settings.SettingRefused;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** What a token must be: signed by the issuer, in time, and made for the port. */
@Configuration(proxyBeanMethods = false)
public class TokenChecks {
    /** The audience of every token of the port. */
    public static final String AUDIENCE = "corridor";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Issuer, audience, an expiry (which must be there), not-before, and no other kind of token. */
    @Bean
    public OAuth2TokenValidator<Jwt> tokenRules(Environment environment) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        JwtTypeValidator types = new JwtTypeValidator("JWT", "at+jwt");
        types.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                List.of(types, times, new JwtIssuerValidator(issuer(environment)), new JwtAudienceValidator(AUDIENCE)));
    }

    /** Outside the local profile the issuer is somebody else; its keys are fetched when the first token comes. */
    @Bean
    @Profile("!local")
    JwtDecoder tokensOfTheIssuer(
            Environment environment,
            OAuth2TokenValidator<Jwt> tokenRules,
            @Value("${corridor.jwks-uri:}") String keys) {
        String issuer = issuer(environment);
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = (keys.isBlank()
                            ? NimbusJwtDecoder.withIssuerLocation(issuer)
                            : NimbusJwtDecoder.withJwkSetUri(keys))
                    .restOperations(patiently())
                    .build();
            decoder.setJwtValidator(tokenRules);
            return decoder;
        });
    }

    /** The issuer whose tokens are accepted; in the local profile this is the gateway itself. */
    public static String issuer(Environment environment) {
        return SettingRefused.require(
                environment,
                "corridor.issuer-uri",
                "CORRIDOR_ISSUER_URI",
                "Set it to the OpenID Connect issuer whose tokens the port accepts, or start with the profile 'local',"
                        + " which brings its own sign-in for one machine.");
    }

    private static RestTemplate patiently() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(Objects.requireNonNull(requests));
    }
}
